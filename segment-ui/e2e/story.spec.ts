import type { Locator } from '@playwright/test'
import { expect, figure, test, uniqueName } from './support.ts'
import type { ConditionGroup, PartnerPage } from '../src/api/types'

const PASTED = 500
const UNKNOWN = ['990000000000000001', '990000000000000002', '990000000000000003']

test('by keyboard alone: build, preview, save, ask why one partner is not in, change, see who enters and leaves', async ({
  app,
}) => {
  const { page } = app
  const name = uniqueName('A whole story')
  await app.logIn('manager')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const known = await partnerIds()
  await app.open('segments')
  await expect(page.getByRole('link', { name: 'Create Segment' })).toBeVisible()

  // Enter a name.
  await press(page.getByRole('link', { name: 'Create Segment' }))
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await page.keyboard.type(name)

  // (Contract Stage is any of Joined, and Partner Group is none of two groups)
  await press(page.getByRole('button', { name: 'Add group', exact: true }))
  await chooseField('1.1', 'Contract Stage')
  await chooseCode('Contract Stage', 'Joined')
  await press(page.getByRole('button', { name: 'Add another' }).first())
  await chooseField('1.2', 'Partner Group')
  await to(app.condition('1.2').getByRole('combobox', { name: 'Operator' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'is none of' })).toBeVisible()
  while (!(await page.getByRole('option', { name: 'is none of' }).getAttribute('data-combobox-selected'))) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await to(page.getByRole('combobox', { name: 'Partner Group: Value' }))
  await expect(page.getByRole('option').nth(1)).toBeVisible()
  for (let group = 0; group < 2; group += 1) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')

  // or Partner ID is any of a pasted column, three of them unknown.
  await press(page.getByRole('button', { name: 'Add another' }).last())
  await chooseField('2', 'Partner ID')
  await to(page.getByRole('textbox', { name: 'Partner ID: Value' }))
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    [...known.slice(0, PASTED - 3), ...UNKNOWN].join('\n'),
  )
  await page.keyboard.press('Control+v')
  await expect(app.condition('2')).toContainText('500 added, 3 unknown')
  await to(page.getByRole('radio', { name: 'And', exact: true }).first(), 'Shift+Tab')
  await page.keyboard.press('ArrowRight')

  // The preview shows what the server counts.
  await expect.poll(() => app.draft?.match).toBe('any')
  const condition = app.draft as ConditionGroup
  expect(condition).toMatchObject({
    match: 'any',
    conditions: [
      {
        match: 'all',
        conditions: [
          { field: 'contractStage', operator: 'isAnyOf', values: ['JOINED'] },
          { field: 'partnerGroup', operator: 'isNoneOf', values: [expect.any(String), expect.any(String)] },
        ],
      },
      { field: 'partnerId', operator: 'isAnyOf', values: expect.arrayContaining([...UNKNOWN, known[0]]) },
    ],
  })
  const built = await app.preview(condition)
  await expect(app.count).toHaveText(figure(built.count))

  // Save.
  await page.keyboard.press('Control+Enter')
  const id = await app.adopt()
  expect((await app.readSegment(id)).condition).toEqual(condition)

  // Look up why one partner is not in it.
  const outsider = await app.partnerOutside(id, known.slice(PASTED))
  await to(page.getByRole('combobox', { name: 'Look up a partner by name or ID' }))
  await page.keyboard.type(outsider)
  await expect(page.getByRole('option', { name: outsider })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/ is not in this segment$/)).toBeVisible()
  await expect(page.getByText('keeps it out', { exact: true }).first()).toBeVisible()

  // Before saving, a change shows who joins and who leaves.
  await press(page.getByRole('link', { name: 'Edit' }), 'Shift+Tab')
  await to(page.getByRole('combobox', { name: 'Contract Stage: Value' }))
  await page.keyboard.press('Backspace')
  await chooseCode('Contract Stage', 'Expired')
  const enter = page.getByRole('button', { name: /^Joining [\d,]+$/ })
  await expect(enter).toBeVisible()
  await expect(page.getByRole('button', { name: /^Leaving [\d,]+$/ })).toBeVisible()
  await press(enter)
  const entering = page.getByRole('table', { name: 'Partners joining' })
  await expect(entering.getByRole('row')).not.toHaveCount(1)
  await expect(entering.getByRole('row').nth(1)).toContainText('Expired')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await expect.poll(async () => (await app.readSegment(id)).version).toBe(2)

  /** Presses Tab until the control has the focus. */
  async function to(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
    await expect(control).toBeAttached()
    for (let presses = 0; presses < 80; presses += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press(key)
    }
    await expect(control).toBeFocused()
  }

  async function press(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
    await to(control, key)
    await page.keyboard.press('Enter')
  }

  async function chooseField(number: string, field: string) {
    await expect(app.condition(number).getByRole('combobox', { name: 'Field' })).toBeFocused()
    await page.keyboard.type(field)
    await page.keyboard.press('Enter')
  }

  async function chooseCode(field: string, code: string) {
    await to(page.getByRole('combobox', { name: `${field}: Value` }))
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
  }

  async function partnerIds(): Promise<string[]> {
    const ids: string[] = []
    let after: string | undefined
    while (ids.length < PASTED + 500) {
      const query = `limit=500${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`
      const { items, next } = (await app.read(`partners?${query}`)) as PartnerPage
      ids.push(...items.map(({ partnerId }) => partnerId))
      after = next
    }
    return ids
  }
})
