import { expect, figure, JOINED, JOINED_PROSPECTS, test, uniqueName } from './support.ts'

test('a manager builds a segment, watches the count, saves it, and finds it and its partners', async ({ app }) => {
  const { page } = app
  const name = uniqueName('Joined prospects')
  await app.logIn('manager')
  await app.open('segments')
  await page.getByRole('link', { name: 'Create Segment' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await expect(page.getByText('All partners', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Add condition' }).click()
  await app.choose('1', 'Contract Stage', ['Joined'])
  const joined = await app.preview(JOINED)
  await expect(app.count).toHaveText(figure(joined.count))

  await page.getByRole('button', { name: 'Add another' }).click()
  await app.choose('2', 'Prospecting Stage', ['New', 'Joined'])
  const both = await app.preview(JOINED_PROSPECTS)
  await expect(app.count).toHaveText(figure(both.count))
  expect(both.count).toBeLessThan(joined.count)
  await expect(app.condition('1').getByTestId('node-count')).toContainText(figure(joined.count))
  await expect(page.getByText(both.summary).first()).toBeVisible()

  await page.getByRole('button', { name: 'Save' }).click()
  const id = await app.adopt()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  expect((await app.readSegment(id)).condition).toEqual(JOINED_PROSPECTS)

  await page.getByRole('link', { name: 'Segments' }).first().click()
  await page.getByLabel('Search segments').fill(name)
  const row = page.getByRole('row', { name: new RegExp(name) })
  await expect(row).toContainText(figure(both.count))
  await expect(page).toHaveURL(/query=/)
  await row.getByRole('link', { name }).click()
  await expect(page.getByRole('table', { name: 'Partners in this segment' }).getByRole('row')).not.toHaveCount(1)
})

test('partners of a segment come a page at a time, in the order asked for', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  const { id } = await app.createSegment(uniqueName('Paged'), JOINED)
  await app.open(`segments/${id}`)
  const first = page.getByRole('table').getByRole('row').nth(1)
  await expect(first).not.toContainText('…')
  const onFirstPage = await first.innerText()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page).toHaveURL(/after=/)
  await expect(first).not.toHaveText(onFirstPage)
  await page.getByRole('button', { name: 'Previous' }).click()
  await expect(page).not.toHaveURL(/after=/)
  await expect.poll(() => first.innerText()).toBe(onFirstPage)
  await page.getByRole('button', { name: 'Partner ID' }).click()
  await expect(page).toHaveURL(/sort=partnerId/)
  await expect(page.getByRole('columnheader', { name: 'Partner ID' })).toHaveAttribute('aria-sort', 'ascending')
})

test('a saved segment is changed', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  const { id } = await app.createSegment(uniqueName('Before'), JOINED)
  const after = uniqueName('After')
  await app.open(`segments/${id}`)
  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(after)
  await page.getByRole('button', { name: 'Add another' }).click()
  await app.choose('2', 'Prospecting Stage', ['New', 'Joined'])
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: after })).toBeVisible()
  expect(await app.readSegment(id)).toMatchObject({ name: after, version: 2, condition: JOINED_PROSPECTS })
})

test('a segment is duplicated', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  const { id, name } = await app.createSegment(uniqueName('Original'), JOINED_PROSPECTS)
  await app.open(`segments/${id}`)
  await page.getByRole('link', { name: 'Duplicate' }).click()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(`Copy of ${name}`)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: `Copy of ${name}` })).toBeVisible()
  const copy = await app.adopt()
  expect((await app.readSegment(copy)).condition).toEqual(JOINED_PROSPECTS)
})

test('a segment is deleted once its name has been typed', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  const { name } = await app.createSegment(uniqueName('Gone'), JOINED)
  await app.open(`segments?query=${encodeURIComponent(name)}`)
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  const remove = page.getByRole('menuitem', { name: 'Delete' })
  // Delete has the colour of an action that cannot be undone.
  const open = page.getByRole('menuitem', { name: 'Open' })
  const colour = (item: typeof open) => item.evaluate((it) => getComputedStyle(it).color)
  expect(await colour(remove)).not.toBe(await colour(open))
  await remove.click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: `Actions for ${name}` })).toBeFocused()
  await page.keyboard.press('Enter')
  await remove.click()
  const submit = page.getByRole('button', { name: 'Delete Segment' })
  await expect(submit).toBeDisabled()
  await page.getByRole('dialog').getByRole('textbox').fill(name)
  await submit.click()
  await expect(page.getByRole('heading', { name: /No segments found/ })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a name that is taken is refused at the name', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  const { name } = await app.createSegment(uniqueName('Taken'), JOINED)
  await app.open('segments/new?example=joined')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name.toUpperCase())
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/Another segment of this program has this name/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
})

test('two people change one segment: both versions are shown, and either can be taken', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  const segment = await app.createSegment(uniqueName('Shared'), JOINED)
  const [mine, theirs] = [uniqueName('Mine'), uniqueName('Theirs')]

  await app.open(`segments/${segment.id}/edit`)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(mine)
  expect((await app.changeSegment(segment, theirs)).status()).toBe(200)
  await page.getByRole('button', { name: 'Save' }).click()
  const dialog = page.getByRole('dialog', { name: 'Someone else changed this segment' })
  await expect(dialog).toContainText(mine)
  await expect(dialog).toContainText(theirs)
  await dialog.getByRole('button', { name: 'Keep the saved version' }).click()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(theirs)

  const again = uniqueName('Mine after all')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(again)
  expect((await app.changeSegment(await app.readSegment(segment.id), uniqueName('Theirs again'))).status()).toBe(200)
  await page.getByRole('button', { name: 'Save' }).click()
  await dialog.getByRole('button', { name: 'Keep your version' }).click()
  await expect(page.getByRole('heading', { name: again })).toBeVisible()
  expect(await app.readSegment(segment.id)).toMatchObject({ name: again, version: 4 })
})

test('nothing is saved without conditions, and it is said why', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  await app.open('segments/new')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(uniqueName('Everyone'))
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/would include every partner in the program/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add condition' })).toBeFocused()
})

test('groups, template terms and partners are looked up on the server and kept by ID', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  await app.open('segments/new')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(uniqueName('Looked up'))
  for (const [index, field] of ['Partner Group', 'Partner Template Term', 'Partner Name'].entries()) {
    await page.getByRole('button', { name: index === 0 ? 'Add condition' : 'Add another' }).click()
    const box = app.condition(String(index + 1))
    await box.getByRole('combobox', { name: 'Field' }).fill(field)
    await page.keyboard.press('Enter')
    await box.getByRole('combobox', { name: `${field}: Value` }).click()
    await page
      .getByRole('listbox', { name: `${field}: Value` })
      .getByRole('option')
      .first()
      .click()
    await page.keyboard.press('Escape')
    await expect(box.getByTestId('node-count')).toBeVisible()
  }
  await page.getByRole('button', { name: 'Save' }).click()
  const { condition } = await app.readSegment(await app.adopt())
  expect(condition.conditions).toHaveLength(3)
  for (const it of condition.conditions) expect(it).toMatchObject({ operator: 'isAnyOf', values: [expect.any(String)] })
})
