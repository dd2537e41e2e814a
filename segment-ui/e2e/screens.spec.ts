import type { Locator, Page, Route } from '@playwright/test'
import { ImportDriver } from './import-driver.ts'
import { expect, test, type AppDriver } from './support.ts'
import type { Partner, PartnerPage, Segment, SegmentItem } from '../src/api/types'

/*
 * Pictures of every screen, kept in docs/screens and shown in the document about the screen. The demo data is the same
 * on every server, except for dates and what other tests create. Retake the pictures with `npm run e2e:pictures`.
 */

/** Browsers draw the same page slightly differently. Only the browser version that took the pictures compares them. */
const TAKEN_WITH = '153.'
const LONG_AGO = '2026-01-15T09:30:00Z'

const SEGMENT_WITH_A_GROUP = 1
const SEGMENT_NESTED = 3

test.use({ timezoneId: 'UTC' })
test.beforeEach(({ browser }) => {
  test.skip(
    !browser.version().startsWith(TAKEN_WITH),
    `The pictures were taken with version ${TAKEN_WITH} of the browser`,
  )
})

async function answerWith(route: Route, change: (body: never) => unknown): Promise<void> {
  const response = await route.fetch().catch(() => undefined)
  if (response === undefined) return route.abort('connectionfailed')
  if (!response.ok()) return route.fulfill({ response })
  return route.fulfill({ response, json: change((await response.json()) as never) })
}

function refuse(route: Route, status: number, code: string): Promise<void> {
  const json = { type: `urn:partner-segments:problem:${code}`, title: code, status, detail: code }
  return route.fulfill({ status, contentType: 'application/problem+json', json })
}

const dated = (segment: Segment) => ({ ...segment, createdAt: LONG_AGO, updatedAt: LONG_AGO })

/** Logs in and hides what differs from run to run. */
async function start(app: AppDriver): Promise<void> {
  const { page } = app
  await app.logIn('manager')
  await page.route(/\/segments\?/, (route) =>
    answerWith(route, ({ items }: { items: SegmentItem[] }) => {
      const own = items.filter(({ updatedBy }) => updatedBy === 'demo').toSorted((a, b) => a.id - b.id)
      return { items: own.map((it) => ({ ...it, createdAt: LONG_AGO, updatedAt: LONG_AGO })) }
    }),
  )
  await page.route(/\/segments\/\d+$/, (route) => answerWith(route, dated))
  await page.route(/\/partners\/\d+\/segments$/, (route) =>
    answerWith(route, ({ items, ...rest }: { items: SegmentItem[] }) => ({
      ...rest,
      items: items.filter(({ id }) => id <= 6),
    })),
  )
}

/** Compares the page with its pictures: wide and narrow, light and dark, from the top of the page or of `top`. */
async function expectPictures(page: Page, name: string, top?: Locator): Promise<void> {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expect(page.locator('[aria-busy="true"], .mantine-Skeleton-root')).toHaveCount(0)
      await top?.evaluate((it) => it.scrollIntoView())
      await expect.soft(page).toHaveScreenshot(`${name}-${colorScheme}-${width}.png`, { maxDiffPixels: 50 })
    }
  }
}

test('log in', async ({ app }) => {
  await app.open('segments')
  await expect(app.page.getByRole('button', { name: 'Log in' })).toBeVisible()
  await expectPictures(app.page, 'login')
})

test('list', async ({ app }) => {
  await start(app)
  await app.open('segments')
  await expect(app.page.getByRole('row')).toHaveCount(7)
  await expectPictures(app.page, 'list')
})

test('list without a segment', async ({ app }) => {
  await start(app)
  await app.page.route(/\/segments\?/, (route) => answerWith(route, () => ({ items: [] })))
  await app.open('segments')
  await expect(app.page.getByText('No segments yet')).toBeVisible()
  await expectPictures(app.page, 'list-empty')
})

test('segment', async ({ app }) => {
  await start(app)
  await app.open(`segments/${SEGMENT_WITH_A_GROUP}`)
  await expect(app.page.getByRole('table')).toBeVisible()
  await expectPictures(app.page, 'segment')
})

test('why a partner is not in a segment', async ({ app }) => {
  await start(app)
  const { items } = (await app.read('partners?limit=10')) as PartnerPage
  const prospect = items.find(({ contracts }) => contracts.length === 0) as Partner
  await app.open(`segments/${SEGMENT_NESTED}?partner=${prospect.partnerId}`)
  await expect(app.page.getByText(/is not in this segment$/)).toBeVisible()
  await expect(app.page.getByRole('table')).toBeVisible()
  await expectPictures(app.page, 'why')
})

test('editor', async ({ app }) => {
  await start(app)
  await app.open(`segments/${SEGMENT_NESTED}/edit`)
  await expect(app.count).toBeVisible()
  await expectPictures(app.page, 'editor')
})

test('editor that says what a change does', async ({ app }) => {
  const { page } = app
  await start(app)
  await app.open(`segments/${SEGMENT_WITH_A_GROUP}/edit`)
  await expect(app.count).toBeVisible()
  await page.getByRole('button', { name: 'Delete condition 2' }).click()
  await page.getByRole('button', { name: /^Joining/ }).click()
  await expect(page.getByRole('table', { name: 'Partners joining' })).toBeVisible()
  await page.evaluate(() => window.scrollTo(0, 0))
  await expectPictures(page, 'change')
})

test('editor with what keeps a segment from being saved', async ({ app }) => {
  const { page } = app
  await start(app)
  await app.open('segments/new')
  await page.getByRole('button', { name: 'Add condition' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/^Fix 2 problems/)).toBeVisible()
  await expectPictures(page, 'errors')
})

test('both versions after a conflict', async ({ app }) => {
  const { page } = app
  await start(app)
  await app.open(`segments/${SEGMENT_NESTED}/edit`)
  await expect(app.count).toBeVisible()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Prospects to call')
  await page.getByRole('button', { name: 'Delete condition 1' }).click()
  await expect(page.locator('[data-stale]')).toHaveCount(0)
  // Simulate a save by someone else: first the conflict, then what they saved.
  const theirs = { name: 'Prospects to write to', description: 'For the press office.', updatedBy: 'admin' }
  await page.route(/\/segments\/\d+$/, async (route) => {
    if (route.request().method() === 'PUT') return refuse(route, 412, 'version-mismatch')
    const response = await route.fetch()
    const read = dated((await response.json()) as Segment)
    return route.fulfill({ response, json: { ...read, ...theirs, version: read.version + 1 } })
  })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog', { name: 'Someone else changed this segment' })).toContainText(
    'Prospects to write to',
  )
  await expectPictures(page, 'conflict')
})

test('the question on leaving', async ({ app }) => {
  const { page } = app
  await start(app)
  await app.open(`segments/${SEGMENT_NESTED}/edit`)
  await expect(app.count).toBeVisible()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Prospects to call')
  await page.getByRole('link', { name: 'Cancel' }).click()
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
  await expectPictures(page, 'leave')
})

test('the question on deleting', async ({ app }) => {
  const { page } = app
  await start(app)
  await app.open(`segments/${SEGMENT_NESTED}`)
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('button', { name: /^Actions for/ }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByRole('dialog', { name: 'Delete Segment?' })).toBeVisible()
  await expectPictures(page, 'delete')
})

test('a session that has ended', async ({ app }) => {
  const { page } = app
  await start(app)
  await app.open(`segments/${SEGMENT_NESTED}/edit`)
  await expect(app.count).toBeVisible()
  await app.loaded()
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Delete condition 1' }).click()
  await expect(page.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible()
  await expectPictures(page, 'session')
})

test('an editor for who may not change segments', async ({ app }) => {
  const { page } = app
  await app.logIn('viewer')
  await app.open(`segments/${SEGMENT_NESTED}/edit`)
  await expect(page.getByText(/To change them, ask an administrator/)).toBeVisible()
  await expectPictures(page, 'forbidden')
})

const FILE = `Partner ID,Partner name,Prospecting stage,Groups,Contracts,Remarks
2552842,"Acme Deals, Inc.",New,17;18,S-7777777:Joined:42;S-7777778:Expired:42,calls back
2552843,Best Blog,Negotiating,17,P-25070000:Awaiting Publisher Approval:43,
2552844,Cash Back,,,,
2552845,Daily Offers,Lost,18,S-7777779:Joined:42,
2552846,Élan Média,,,S-7777780:Joind:42,
2552847,,New,,,
`

test('import, from the file to its end', async ({ app }) => {
  const { page } = app
  const driver = new ImportDriver(app)
  const ids = ['2552842', '2552843', '2552844']
  const forget = () => driver.push(ids.map((partnerId) => ({ type: 'partnerDeleted', partnerId })))
  await app.logIn('admin')
  await driver.open()
  await forget()
  await driver.choose(FILE)
  await expect(page.getByRole('heading', { name: 'Columns' })).toBeFocused()
  await page.getByRole('heading', { level: 1 }).click()
  await expectPictures(page, 'import', page.getByRole('banner'))
  await driver.check()
  await page.getByRole('heading', { level: 1 }).click()
  await expectPictures(page, 'import-checked', page.getByRole('heading', { name: 'What the import would do' }))
  await page.getByRole('button', { name: 'Import 3 partners' }).click()
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeFocused()
  await expectPictures(page, 'import-done', page.getByRole('banner'))
  await forget()
})

test('an address that stands for nothing', async ({ app }) => {
  await start(app)
  await app.open('segments/999999999')
  await expect(app.page.getByText('Page not found')).toBeVisible()
  await expectPictures(app.page, 'not-found')
})

test('the server is away', async ({ app }) => {
  const { page } = app
  await start(app)
  await app.open('segments')
  await expect(page.getByRole('row')).toHaveCount(7)
  await app.loaded()
  await page.context().setOffline(true)
  await expect(page.getByText('The server cannot be reached. Trying again…')).toBeVisible()
  await expectPictures(page, 'away')
})
