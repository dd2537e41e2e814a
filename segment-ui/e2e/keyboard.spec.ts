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

  // The new condition has the focus: type its field, then Tab to operator and value.
  await expect(app.condition('1').getByRole('combobox', { name: 'Field' })).toBeFocused()
  await page.keyboard.type('Contract St')
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('combobox', { name: 'Contract Stage: Value' }))
  await page.keyboard.type('Joined')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')

  await tabTo(page.getByRole('button', { name: 'Add another' }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Prospecting')
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('combobox', { name: 'Prospecting Stage: Value' }))
  for (const stage of ['New', 'Joined']) {
    await page.keyboard.type(stage)
    await page.keyboard.press('Enter')
  }
  const { count } = await app.preview(JOINED_PROSPECTS)
  await expect(app.count).toHaveText(figure(count))

  // Move up, then undo.
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

test('keys in a dialog do nothing behind it', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  const values = Array.from({ length: 14 }, (_, index) => String(990_000_000_000_000_001n + BigInt(index)))
  const segment = await app.createSegment(uniqueName('Behind a dialog'), {
    match: 'all',
    conditions: [{ field: 'partnerId', operator: 'isAnyOf', values }],
  })
  let saves = 0
  page.on('request', (request) => (saves += request.method() === 'PUT' ? 1 : 0))
  await app.open(`segments/${segment.id}/edit`)
  // Make a change that could be undone.
  await page.getByRole('button', { name: `Remove ${values[0]}` }).click()

  // In the list of all IDs, Ctrl+Z belongs to the text, and Ctrl+Enter applies the list.
  await page.getByRole('button', { name: 'Show all' }).click()
  const list = page.getByRole('textbox', { name: /^One ID on each line/ })
  await list.fill('1')
  await page.keyboard.press('Control+z')
  await expect(list).toHaveValue(values.slice(1).join('\n'))
  await list.fill(`${values[3]}`)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Remove 99/ })).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: /^Remove 99/ })).toHaveCount(13)
  expect(saves).toBe(0)

  // While both versions are shown, Ctrl+Enter must not save again.
  expect((await app.changeSegment(segment, uniqueName('Theirs'))).status()).toBe(200)
  await page.keyboard.press('Control+Enter')
  const theirs = page.getByRole('button', { name: 'Keep the saved version' })
  await expect(theirs).toBeVisible()
  await page.getByRole('dialog').getByRole('heading', { name: 'Your version' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(theirs).toBeVisible()
  expect(saves).toBe(1)
})
