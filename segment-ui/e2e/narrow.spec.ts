import { expect, JOINED, test, uniqueName } from './support.ts'

for (const width of [390, 360]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 800 } })

    test('every screen fits, and a segment can be made', async ({ app }) => {
      const { page } = app
      await app.logIn('manager')
      const { id } = await app.createSegment(uniqueName('Narrow'), JOINED)
      for (const path of ['segments', `segments/${id}`, `segments/${id}/edit`]) {
        await app.open(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await app.loaded()
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
      await page.getByRole('button', { name: 'Open navigation' }).click()
      await page.getByRole('dialog').getByRole('link', { name: 'Segments' }).click()
      await page.getByRole('link', { name: 'Create Segment' }).click()
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill(uniqueName('Made on a phone'))
      await page.getByRole('button', { name: 'Add condition' }).click()
      await app.choose('1', 'Contract Stage', ['Joined'])
      await page.getByRole('button', { name: 'Save' }).click()
      await app.adopt()
      await expect(page.getByRole('heading', { name: 'Partners in this segment' })).toBeVisible()
    })
  })
}
