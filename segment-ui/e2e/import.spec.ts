import { readFile } from 'node:fs/promises'
import { ImportDriver } from './import-driver.ts'
import { expect, expectAccessible, test } from './support.ts'

const HEAD = 'partnerId,name,prospectingStage,groups,contracts'

test('a file is mapped, checked and imported; its partners are there, and its errors are named by row and column', async ({
  app,
}) => {
  const { page } = app
  const driver = new ImportDriver(app)
  await app.logIn('admin')
  await driver.open()
  const [one, two, three, four] = [1, 2, 3, 4].map((number) => driver.id(number))
  await driver.choose(
    [
      'Number;Partner name;Prospecting stage;Groups;Contract ID;Contract stage;Template term;Start date',
      `${one};"Acme; Deals";new;17;S-${one}-1;Joined;42;2026-01-01`,
      `${one};;;;S-${one}-2;expired;;`,
      '',
      `${two};"Two\nlines";;;;;;`,
      `${three};Wrong;;;S-${three};Joind;42;`,
      `${four};Wrong, too;;;S-${four};Joined;42;1/31/2026`,
    ].join('\r\n'),
  )
  await expect(page.getByText('Choose a column for: Partner ID.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Column 1: Number' }).selectOption('Partner ID')
  await expect(page.getByRole('row', { name: `2–3 ${one} Acme; Deals New 17` })).toBeVisible()
  await driver.check()
  await driver.expectFigures({ New: '2', Changed: '0', Unchanged: '0', Skipped: '2' })
  const problems = page.getByRole('region', { name: '2 problems' })
  await expect(problems.getByRole('row').nth(1)).toHaveText(/^6Contract stageJoindThis stage does not exist/)
  await expect(problems.getByRole('row').nth(2)).toHaveText(/^7Start date1\/31\/2026Use a date from 1583 on/)
  expect(await driver.partners(1, 2)).toEqual([])

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download problems' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('problems of partners.csv')
  expect(await readFile(await file.path(), 'utf8')).toContain('\r\n7,Start date,1/31/2026,')

  await page.getByRole('button', { name: 'Import 2 partners' }).click()
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeFocused()
  await driver.expectFigures({ New: '2', Skipped: '2' })
  const [first, second] = await driver.partners(1, 2)
  expect(first).toMatchObject({
    name: 'Acme; Deals',
    prospectingStage: 'NEW',
    groups: [{ id: '17' }],
    contracts: [
      { contractId: `S-${one}-1`, stage: 'JOINED', templateTerm: { id: '42' }, startDate: '2026-01-01' },
      { contractId: `S-${one}-2`, stage: 'EXPIRED' },
    ],
  })
  expect(second).toMatchObject({ name: 'Two\nlines', contracts: [] })
  await page.getByRole('link', { name: 'Go to the segments' }).click()
  await expect(page.getByRole('heading', { name: 'Segments', exact: true })).toBeVisible()
  await driver.cleanUp([1, 2])
})

test('an exported file imports again as unchanged, whatever the names', async ({ app }) => {
  const driver = new ImportDriver(app)
  await app.logIn('admin')
  await driver.open()
  const group = (number: number, name: string) => ({
    type: 'partnerGroup',
    id: `${driver.prefix}${name}`,
    name: `${number}${name}`,
  })
  const groups = [group(1, ';x:y'), group(2, '\\')]
  const names = ['Plain', '=1+1', "'t Winkeltje", 'a "quoted", name', '-5;6\\7', 'Zoë 🦊', '+49 \\; x']
  await driver.push([
    ...groups,
    ...names.map((name, index) => ({
      type: 'partner',
      partnerId: driver.id(index),
      name,
      prospectingStage: index % 2 === 0 ? 'OUTREACH' : undefined,
      groups: index === 0 ? [] : groups.slice(0, index).map(({ id }) => id),
      contracts: [
        { contractId: `S:${driver.id(index)};\\`, stage: 'JOINED', templateTerm: 'a:b' },
        { contractId: `=${driver.id(index)}`, stage: 'EXPIRED' },
      ],
    })),
  ])
  const numbers = names.map((_, index) => index)
  await driver.choose(await driver.exported(numbers))
  await driver.check()
  await driver.expectFigures({ New: '0', Changed: '0', Unchanged: String(names.length), Skipped: '0' })
  await expect(app.page.getByText(/There is nothing to import/)).toBeVisible()
  await driver.cleanUp(numbers)
})

test('an import can be cancelled, goes on when it is sent again, and waits for a server that is away', async ({
  app,
}) => {
  const { page } = app
  // It takes half a minute on an idle machine.
  test.slow()
  const driver = new ImportDriver(app)
  await app.logIn('admin')
  await driver.open()
  // Too many for one request.
  const count = 20_000
  const pad = 'x'.repeat(240)
  // The end of the prefix can start with a zero, which no ID may do.
  const rows = Array.from(
    { length: count },
    (_, index) => `1${driver.prefix.slice(-9)}${index + 100_000},${pad}${index},,,`,
  )
  await driver.choose(`${HEAD}\n${rows.join('\n')}\n`)
  await driver.check()
  await driver.expectFigures({ New: '20,000' })

  let requests = 0
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/sync?*', async (route) => {
    requests += 1
    if (requests === 1) return route.continue()
    // The second part never arrives at the server.
    await held
    return route.abort().catch(() => {})
  })
  await page.getByRole('button', { name: 'Import 20,000 partners' }).click()
  await expect.poll(() => requests).toBe(2)
  await expect(page.getByRole('progressbar', { name: 'Importing partners' })).toHaveAttribute(
    'aria-valuetext',
    / of 20,001 rows$/,
  )
  await page.getByRole('link', { name: 'Segments', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Leave while the import runs?' })).toBeVisible()
  await page.getByRole('button', { name: 'Stay here' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: 'Import cancelled' })).toBeFocused()
  const taken = Number((await driver.figure('New').textContent())?.replaceAll(',', ''))
  expect(taken).toBeGreaterThan(10_000)
  expect(taken).toBeLessThan(count)

  await page.unroute('**/sync?*')
  release()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Import again' }).click()
  await expect(page.getByText(/The import continues when it is back/)).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeFocused({ timeout: 60_000 })
  await driver.expectFigures({
    New: new Intl.NumberFormat('en').format(count - taken),
    Unchanged: new Intl.NumberFormat('en').format(taken),
  })
  await driver.push(rows.map((row) => ({ type: 'partnerDeleted', partnerId: row.split(',')[0] })))
})

test('somebody who only brings data in gets to the import, and to nothing else', async ({ app }) => {
  const { page } = app
  await app.logIn('sync')
  await page.goto('')
  await expect(page.getByRole('heading', { name: 'Import partners' })).toBeVisible()
  await expect(page).toHaveURL(/#\/programs\/demo\/import$/)
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText(['Import partners'])
})

test('who may not push partner data is not led there', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  await app.open('segments')
  await expect(page.getByRole('link', { name: 'Segments', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Import partners' })).toHaveCount(0)
  await app.open('import')
  await expect(page.getByText("You don't have access")).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 320]) {
    test.describe(`in ${colorScheme} colours, ${width} wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } })

      test('every step is accessible, fits, and works by keyboard', async ({ app }) => {
        const { page } = app
        const driver = new ImportDriver(app)
        await app.logIn('admin')
        await driver.open()
        const settled = async () => {
          await app.loaded()
          await page.waitForTimeout(350)
          await expectAccessible(page)
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        }
        await page.getByText('How cells are read').click()
        await settled()
        await driver.choose('partnerId,name\n"x')
        await settled()
        await driver.choose('')
        await expect(page.getByText(/^This file is empty/)).toBeVisible()
        await settled()
        await driver.choose(
          `${HEAD}\n${driver.id(1)},One,NEW,17;18,S-${driver.id(1)}:JOINED:42\n${driver.id(2)},,Lost,,\n`,
        )
        await expect(page.getByRole('heading', { name: 'Columns' })).toBeFocused()
        await settled()
        const consent = page.getByRole('checkbox')
        for (
          let presses = 0;
          presses < 30 && !(await consent.evaluate((it) => it === document.activeElement));
          presses += 1
        ) {
          await page.keyboard.press('Tab')
        }
        await page.keyboard.press('Space')
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        await expect(page.getByRole('heading', { name: 'What the import would do' })).toBeFocused()
        await settled()

        let release = () => {}
        const held = new Promise<void>((resolve) => (release = resolve))
        await page.route('**/sync?*', async (route) => {
          await held
          await route.continue()
        })
        await page.getByRole('button', { name: 'Import 1 partner' }).click()
        await expect(page.getByRole('progressbar')).toBeVisible()
        await settled()
        await page.getByRole('link', { name: 'Partner Segments' }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await settled()
        await page.keyboard.press('Enter')
        release()
        await expect(page.getByRole('heading', { name: 'Import finished' })).toBeFocused()
        await settled()
        await driver.cleanUp([1])
      })
    })
  }
}
