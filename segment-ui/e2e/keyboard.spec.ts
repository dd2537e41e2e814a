import { expect, figure, JOINED_PROSPECTS, test, uniqueName } from './support.ts'

test('a segment is built and saved by keyboard alone', async ({ app }) => {
  const { page } = app
  const name = uniqueName('By keyboard')
  await app.logIn('manager')
  await app.open('segments')
  const create = page.getByRole('link', { name: 'Create Segment' })
  await expect(create).toBeVisible()

  /** Presses Tab until the control has the focus. */
  async function tabTo(control: ReturnType<typeof page.getByRole>) {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    await expect(control).toBeFocused()
  }

  await tabTo(create)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await page.keyboard.type(name)
  await tabTo(page.getByRole('button', { name: 'Add condition' }))
  await page.keyboard.press('Enter')

  // The new condition has the focus: the field is typed, then Tab goes to operator and value.
  await expect(app.condition('1').getByRole('combobox', { name: 'Field' })).toBeFocused()
  await page.keyboard.type('Contract St')
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('combobox', { name: 'Contract Stage: Value' }))
  await page.keyboard.type('Joined')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')

  await tabTo(page.getByRole('button', { name: 'Add another' }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Prospecting')
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('combobox', { name: 'Prospecting Stage: Value' }))
  for (const stage of ['New', 'Joined']) {
    await page.keyboard.type(stage)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    for (let key = 0; key < stage.length; key += 1) await page.keyboard.press('Backspace')
  }
  const { count } = await app.preview(JOINED_PROSPECTS)
  await expect(app.count).toHaveText(figure(count))

  // Up, and back again by undo.
  await page.keyboard.press('Alt+ArrowUp')
  await expect(app.condition('1')).toContainText('New')
  await page.keyboard.press('Control+z')
  await expect(app.condition('2')).toContainText('New')

  await page.keyboard.press('Control+Enter')
  const id = await app.adopt()
  expect(await app.readSegment(id)).toMatchObject({ name, condition: JOINED_PROSPECTS })
})

test('a field that is pasted is chosen by Enter', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  await app.open('segments/new')
  await page.getByRole('button', { name: 'Add condition' }).click()
  await expect(app.condition('1').getByRole('combobox', { name: 'Field' })).toBeFocused()
  await page.keyboard.insertText('prospecting')
  await expect(page.getByRole('option')).toHaveText(['Prospecting Stage'])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Prospecting Stage: Value' })).toBeVisible()
})

test('partners are looked up by pasted IDs, and Enter does not wait', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  const { items } = (await app.read('partners?limit=2')) as { items: { partnerId: string; name: string }[] }
  const { id } = await app.createSegment(uniqueName('Looked up'), JOINED_PROSPECTS)
  await app.open(`segments/${id}`)
  const look = page.getByRole('combobox', { name: 'Look up a partner by name or ID' })
  for (const { partnerId, name } of items) {
    await look.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(partnerId)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`partner=${partnerId}$`))
    await expect(look).toHaveValue(name)
    await expect(page.getByText(new RegExp(`^${name} is (not )?in this segment$`))).toBeVisible()
  }
})
