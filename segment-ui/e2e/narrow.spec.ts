import { ImportDriver } from './import-driver.ts'
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

    test('what can be done with a segment stands in one row', async ({ app }) => {
      const { page } = app
      await app.logIn('manager')
      const { id, name } = await app.createSegment(uniqueName('Row'), JOINED)
      await app.open(`segments/${id}`)
      const edit = page.getByRole('link', { name: 'Edit' })
      await expect(edit).toBeVisible()
      const tops = [page.getByRole('button', { name: 'Export partners' }), page.getByRole('button', { name: `Actions for ${name}` }), edit]
      const rows = await Promise.all(tops.map(async (it) => Math.round((await it.boundingBox())?.y ?? 0)))
      expect(new Set(rows).size).toBe(1)
    })

    test('a size says what it is a number of', async ({ app }) => {
      const { page } = app
      await app.logIn('manager')
      const { name } = await app.createSegment(uniqueName('Unit'), JOINED)
      await app.open(`segments?query=${encodeURIComponent(name)}`)
      await expect(page.getByRole('row', { name: new RegExp(name) }).getByText('partners', { exact: true })).toBeVisible()
    })

    test('that the server is away is said below the title', async ({ app }) => {
      const { page } = app
      await app.logIn('manager')
      const { id, name } = await app.createSegment(uniqueName('Pill'), JOINED)
      await app.open(`segments/${id}`)
      await expect(page.getByRole('table')).toBeVisible()
      await app.loaded()
      await page.context().setOffline(true)
      const pill = page.getByText('The server cannot be reached. Trying again…')
      await expect(pill).toBeVisible()
      const title = await page.getByRole('heading', { name }).boundingBox()
      expect((await pill.boundingBox())?.y).toBeGreaterThan((title?.y ?? 0) + (title?.height ?? 0))
      await page.context().setOffline(false)
    })

    test('each problem of an import is there to be read as a whole', async ({ app }) => {
      const { page } = app
      const driver = new ImportDriver(app)
      await app.logIn('admin')
      await driver.open()
      await driver.choose('Partner ID,Partner name,Prospecting stage,Groups,Contracts\n2552846,Élan Média,,,S-7777780:Joind:42\n')
      await driver.check()
      const problem = page.getByText(/^This stage is not known/)
      const box = await problem.boundingBox()
      expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
      await expect(page.getByRole('cell', { name: 'Row 2' })).toBeVisible()
    })
  })
}
