import type { Locator } from '@playwright/test'
import { ImportDriver } from './import-driver.ts'
import { expect, JOINED, test, uniqueName, type AppDriver } from './support.ts'
import type { ConditionGroup } from '../src/api/types'

/** Three nested groups with the longest field and operator names. */
const DEEP: ConditionGroup = {
  match: 'all',
  conditions: [
    { field: 'prospectingStage', operator: 'isAnyOf', values: ['NEW'] },
    {
      match: 'any',
      conditions: [
        { field: 'templateTerm', operator: 'nameDoesNotContain', values: ['2026'] },
        {
          match: 'none',
          conditions: [
            { field: 'prospectingStage', operator: 'isNoneOf', values: ['NEW'] },
            { match: 'all', conditions: [{ field: 'templateTerm', operator: 'nameDoesNotContain', values: ['2025'] }] },
          ],
        },
      ],
    },
  ],
}

/**
 * Two contract conditions inside fifteen groups. Their level, the sixteenth, is the deepest that the server accepts.
 */
function deepest(): ConditionGroup {
  const leaf = (operator: string, value: string) => ({ field: 'contractStage', operator, values: [value] })
  let group: ConditionGroup = { match: 'all', conditions: [leaf('isAnyOf', 'JOINED'), leaf('isNoneOf', 'EXPIRED')] }
  for (let level = 14; level > 0; level--) {
    group = { match: level % 2 === 0 ? 'any' : 'all', conditions: [group, leaf('isNoneOf', 'EXPIRED')] }
  }
  return group
}

async function openDeep(app: AppDriver): Promise<void> {
  await app.logIn('manager')
  const { id } = await app.createSegment(uniqueName('Deep'), DEEP)
  await app.open(`segments/${id}/edit`)
  await expect(app.count).toBeVisible()
  await app.loaded()
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('The element is not visible')
  return box
}

test('what ends a condition and a group side by side stands in one line', async ({ app }) => {
  await openDeep(app)
  const leaf = await boxOf(app.page.getByRole('button', { name: 'Delete condition 1', exact: true }))
  const group = await boxOf(app.page.getByRole('button', { name: 'Delete group 2', exact: true }))
  expect(leaf.x).toBe(group.x)
})

for (const width of [390, 360]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 800 } })

    test('nested conditions can be read: no field or operator is cut, and a figure stands beside its group', async ({
      app,
    }) => {
      await openDeep(app)
      const { page } = app
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      for (const name of ['Field', 'Operator']) {
        const cut = await page
          .getByRole('combobox', { name, exact: true })
          .evaluateAll((inputs) =>
            inputs.filter((it) => it.scrollWidth > it.clientWidth).map((it) => (it as HTMLInputElement).value),
          )
        expect(cut).toEqual([])
      }
      for (const number of ['2', '2.2', '2.2.2']) {
        const head = page.getByRole('group', { name: new RegExp(`^Group ${number.replaceAll('.', '\\.')}:`) })
        const match = await boxOf(head.getByRole('radiogroup').first())
        const remove = await boxOf(page.getByRole('button', { name: `Delete group ${number}`, exact: true }))
        expect(remove.y, number).toBeLessThan(match.y + match.height)
      }
    })

    test('as many groups in one another as there may be fit', async ({ app }) => {
      const { page } = app
      await app.logIn('manager')
      const { id } = await app.createSegment(uniqueName('Deepest'), deepest())
      await app.open(`segments/${id}/edit`)
      await expect(app.count).toBeVisible()
      await expect(page.getByText('Require a single contract')).toBeVisible()
      await app.loaded()
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('[role="group"] :is(button, p, input)')]
          .filter((it) => it.scrollWidth > it.clientWidth || it.getBoundingClientRect().right > innerWidth)
          .map((it) => it.textContent || (it as HTMLInputElement).value),
      )
      expect(cut).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })

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
      const tops = [
        page.getByRole('button', { name: 'Export partners' }),
        page.getByRole('button', { name: `Actions for ${name}` }),
        edit,
      ]
      const rows = await Promise.all(tops.map(async (it) => Math.round((await it.boundingBox())?.y ?? 0)))
      expect(new Set(rows).size).toBe(1)
    })

    test('a size says what it is a number of', async ({ app }) => {
      const { page } = app
      await app.logIn('manager')
      const { name } = await app.createSegment(uniqueName('Unit'), JOINED)
      await app.open(`segments?query=${encodeURIComponent(name)}`)
      await expect(
        page.getByRole('row', { name: new RegExp(name) }).getByText('partners', { exact: true }),
      ).toBeVisible()
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
      await driver.choose(
        'Partner ID,Partner name,Prospecting stage,Groups,Contracts\n2552846,Élan Média,,,S-7777780:Joind:42\n',
      )
      await driver.check()
      const problem = page.getByText(/^This stage does not exist/)
      const box = await problem.boundingBox()
      expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
      await expect(page.getByRole('cell', { name: 'Row 2' })).toBeVisible()
    })
  })
}
