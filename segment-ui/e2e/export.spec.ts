import { readFile } from 'node:fs/promises'
import { expect, figure, JOINED, test, uniqueName } from './support.ts'

test('the partners of a segment are exported to a file, a line for each', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  const { id, name } = await app.createSegment(uniqueName('Exported'), JOINED)
  const { count } = await app.preview(JOINED)
  await app.open(`segments/${id}`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export partners' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`${name}.csv`)
  await expect(page.getByText(`${figure(count)} partners exported.`)).toBeVisible()
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\n')
  expect(lines.length).toBeGreaterThanOrEqual(count + 1)
})

test('an export goes on beside the page, and can be cancelled', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  const { name } = await app.createSegment(uniqueName('Cancelled'), JOINED)
  await page.route('**/partners', async (route) => {
    if (!route.request().headers().accept?.startsWith('text/csv')) return route.continue()
    await new Promise((resolve) => setTimeout(resolve, 60_000))
    return route.abort().catch(() => {})
  })
  await app.open(`segments?query=${encodeURIComponent(name)}`)
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Export partners' }).click()
  const exports = page.getByRole('region', { name: 'Partner export' })
  await expect(exports.getByRole('progressbar')).toBeVisible()
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name: 'Partners in this segment' })).toBeVisible()
  await expect(exports.getByRole('progressbar')).toBeVisible()
  await exports.getByRole('button', { name: 'Cancel' }).click()
  await expect(exports).toHaveCount(0)
})

test('columns are chosen once and kept by the browser', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  const { id } = await app.createSegment(uniqueName('Columns'), JOINED)
  await app.open(`segments/${id}`)
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Contract IDs' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Groups' }).click()
  await page.keyboard.press('Escape')
  const heads = page.getByRole('table').getByRole('columnheader')
  const chosen = ['Name', 'Partner ID', 'Prospecting Stage', 'Contracts', 'Contract IDs']
  await expect(heads).toHaveText(chosen)
  await page.reload()
  await expect(heads).toHaveText(chosen)
})
