import { expect, figure, JOINED, JOINED_PROSPECTS, test, uniqueName } from './support.ts'

test('a change says who enters and who leaves, each a list of its own', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  const { id } = await app.createSegment(uniqueName('Changed'), JOINED_PROSPECTS)
  const before = await app.preview(JOINED_PROSPECTS)
  const after = await app.preview(JOINED)
  await app.open(`segments/${id}/edit`)
  await expect(app.count).toHaveText(figure(before.count))
  await expect(page.getByText('What this change does')).toHaveCount(0)

  await page.getByRole('button', { name: 'Delete condition 2' }).click()
  const enter = page.getByRole('button', { name: `Joining ${figure(after.count - before.count)}` })
  await expect(enter).toBeVisible()
  await expect(page.getByRole('button', { name: /^Leaving/ })).toHaveCount(0)
  await enter.click()
  const entering = page.getByRole('table', { name: 'Partners joining' })
  const first = entering.getByRole('row').nth(1)
  await expect(first).toBeVisible()
  const onFirstPage = await first.innerText()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect.poll(() => first.innerText()).not.toBe(onFirstPage)
  await page.getByRole('button', { name: 'Previous' }).click()
  await expect.poll(() => first.innerText()).toBe(onFirstPage)

  // The conditions are as saved again: the change disappears and the preview returns.
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('What this change does')).toHaveCount(0)
  await expect(page.getByRole('table', { name: 'Partners in the preview' })).toBeVisible()
})
