import type { Locator } from '@playwright/test'
import { expect, expectAccessible, test, uniqueName } from './support.ts'

/** Whether the whole element is in the window and not covered by the top or bottom bar. */
async function isInSight(element: Locator): Promise<boolean> {
  return element.evaluate((it) => {
    const { left, right, top, bottom } = it.getBoundingClientRect()
    // In the middle of each edge, because the corners may be round.
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    const edges = [
      [left + 1, y],
      [right - 1, y],
      [x, top + 1],
      [x, bottom - 1],
    ] as const
    return edges.every(([atX, atY]) => it.contains(document.elementFromPoint(atX, atY)))
  })
}

for (const width of [1440, 390, 320]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 800 } })

    test('the way to the preview is in sight at any size of the tree', async ({ app }) => {
      const { page } = app
      await app.logIn('manager')
      const conditions = Array.from({ length: 40 }, () => ({
        field: 'contractStage',
        operator: 'isAnyOf',
        values: ['JOINED'],
      }))
      const { id } = await app.createSegment(uniqueName('Tall'), { match: 'any', conditions })
      await app.open(`segments/${id}/edit`)
      const count = await app.count.textContent()
      const button = page.getByRole('button', { name: `Preview Segment Partner ${count}` })
      await app.loaded()
      const title = page.getByRole('heading', { name: 'Preview Segment Partner' })
      for (const at of ['top', 'bottom'] as const) {
        await page.evaluate((end) => window.scrollTo(0, end === 'top' ? 0 : document.body.scrollHeight), at)
        expect(await isInSight(button)).toBe(true)
        expect(await isInSight(page.getByRole('button', { name: 'Save', exact: true }))).toBe(true)
        await button.click()
        await expect(title).toBeFocused()
        expect(await isInSight(title)).toBe(true)
      }
    })
  })
}

test('Select All ticks the real stages, and None stands apart', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  await app.open('segments/new')
  await page.getByRole('button', { name: 'Add condition' }).click()
  await app.choose('1', 'Prospecting Stage', ['Select All'])
  await expect.poll(() => JSON.stringify(app.draft)).toContain('"NEW"')
  expect(JSON.stringify(app.draft)).not.toContain('"NONE"')
  await page.getByRole('combobox', { name: 'Prospecting Stage: Value' }).click()
  await expect(page.getByRole('option').last()).toContainText('None')
  await expect(page.getByRole('option', { name: 'Select All' })).toHaveAttribute('aria-selected', 'true')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 800 } })

    test('whether a paste groups digits is asked, and its answer is taken', async ({ app }) => {
      const { page } = app
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await app.logIn('manager')
      await app.open('segments/new')
      await page.getByRole('button', { name: 'Add condition' }).click()
      await page.getByRole('combobox', { name: 'Field' }).fill('Partner ID')
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: 'Partner ID: Value' }).focus()
      await page.evaluate(() => navigator.clipboard.writeText('34,000,418\n9\u00a0593\u00a0446\n8,7E+10'))
      await page.keyboard.press('Control+v')
      await expect(page.getByRole('dialog', { name: 'Read 34,000,418 as 34000418?' })).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('button', { name: 'Remove 34000418' })).toBeAttached()
      await expect(page.getByRole('button', { name: /^Remove \d/ })).toHaveCount(2)
      await expect(app.condition('1')).toContainText('A spreadsheet shortened this number: 8,7E+10.')
      await expect(page.getByRole('textbox', { name: 'Partner ID: Value' })).toBeFocused()
      await expectAccessible(page)
    })
  })
}
