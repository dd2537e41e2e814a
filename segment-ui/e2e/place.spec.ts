import type { PartnerPage } from '../src/api/types'
import { expect, JOINED, test, uniqueName } from './support.ts'

test.describe('where one is on a page', () => {
  // The page must be taller than the window.
  test.use({ viewport: { width: 1440, height: 600 } })

  test('sorting and looking a partner up leave the page where it is scrolled to', async ({ app }) => {
    const { page } = app
    await app.logIn('manager')
    const { id } = await app.createSegment(uniqueName('Still'), JOINED)
    await app.open(`segments/${id}`)
    await expect(page.getByRole('table')).toBeVisible()
    const scrolled = () => page.evaluate(() => window.scrollY)
    await page.evaluate(() => window.scrollTo(0, 150))
    const sort = page.getByRole('button', { name: 'Partner ID' })
    await sort.click()
    await expect(page).toHaveURL(/sort=partnerId/)
    await app.loaded()
    expect(await scrolled()).toBe(150)

    await page.evaluate(() => window.scrollTo(0, 120))
    await page.getByRole('combobox', { name: /^Look up a partner/ }).click()
    await page.getByRole('option').first().click()
    await expect(page).toHaveURL(/partner=/)
    await app.loaded()
    expect(await scrolled()).toBe(120)
  })

  test('a list of choices that comes late opens to where there is room for it', async ({ app }) => {
    const { page } = app
    await app.logIn('manager')
    const named = (text: string) => ({ field: 'templateTerm', operator: 'nameContains', values: [text] })
    const { id } = await app.createSegment(uniqueName('Room'), {
      match: 'all',
      conditions: [named('2026'), named('Standard'), { field: 'partnerGroup', operator: 'isNoneOf', values: ['17'] }],
    })
    await app.open(`segments/${id}/edit`)
    await expect(app.count).toBeVisible()
    await app.condition('3').scrollIntoViewIfNeeded()
    await app.condition('3').getByRole('combobox', { name: 'Partner Group: Value' }).click()
    const list = page.getByRole('listbox')
    await expect(list.getByRole('option').nth(4)).toBeVisible()
    await expect
      .poll(async () => {
        const box = await list.boundingBox()
        return box !== null && box.y >= 0 && box.y + box.height <= 600
      })
      .toBe(true)
  })

  test('what the keyboard comes to stands clear of the bars, and so does a condition that moves', async ({ app }) => {
    const { page } = app
    await app.logIn('manager')
    const conditions = Array.from({ length: 12 }, (_, index) => ({
      field: 'partnerName',
      operator: 'contains',
      values: [`a${index}`],
    }))
    const { id } = await app.createSegment(uniqueName('Clear'), { match: 'any', conditions })
    await app.open(`segments/${id}/edit`)
    await expect(app.count).toBeVisible()
    /** How many pixels of the focused element a bar covers. */
    const covered = () =>
      page.evaluate(() => {
        const { activeElement } = document
        const box = activeElement?.getBoundingClientRect()
        const top = document.querySelector('header')?.getBoundingClientRect()
        const bar = document.querySelector('button[type="submit"]')?.parentElement
        if (!box || !top || !bar || bar.contains(activeElement)) return 0
        return Math.max(0, top.bottom - box.top, box.bottom - bar.getBoundingClientRect().top)
      })
    await page.getByRole('textbox', { name: 'Name', exact: true }).focus()
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab')
      expect(await covered()).toBe(0)
    }
    await app.condition('1').getByRole('textbox').last().focus()
    for (let step = 0; step < 11; step += 1) {
      await page.keyboard.press('Alt+ArrowDown')
      expect(await covered()).toBe(0)
    }
    await expect(app.condition('12').getByRole('textbox').last()).toBeFocused()
  })

  test('another page of a list begins at its top', async ({ app }) => {
    const { page } = app
    await app.logIn('manager')
    const { id } = await app.createSegment(uniqueName('Top'), JOINED)
    const pages = [
      { path: `segments/${id}`, head: page.getByRole('heading', { name: 'Partners in this segment' }) },
      { path: `segments/${id}/edit`, head: page.getByRole('heading', { name: 'Preview Segment Partner' }) },
    ]
    for (const { path, head } of pages) {
      await app.open(path)
      // The page before this one has a table too.
      await expect(head).toBeVisible()
      await expect(page.getByRole('table')).toBeVisible()
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
      await expect(head).not.toBeInViewport()
      await page.getByRole('button', { name: 'Next' }).click()
      await expect(head).toBeInViewport()
      const bar = await page.getByRole('banner').boundingBox()
      expect((await head.boundingBox())?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
      await app.loaded()
      await expect(head).toBeInViewport()
    }
  })

  test('on the last page the button that led there keeps the focus', async ({ app }) => {
    const { page } = app
    await app.logIn('manager')
    const { id } = await app.createSegment(uniqueName('Last'), JOINED)
    // Serve two pages, however many partners the server has.
    await page.route(/\/partners\?.*after=/, async (route) => {
      const response = await route.fetch()
      const { next: _, ...rest } = (await response.json()) as Record<string, unknown>
      await route.fulfill({ response, json: rest })
    })
    await app.open(`segments/${id}`)
    const next = page.getByRole('button', { name: 'Next' })
    await next.focus()
    await page.keyboard.press('Enter')
    await expect(next).toHaveAttribute('aria-disabled', 'true')
    await expect(next).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Previous' })).not.toHaveAttribute('aria-disabled')
    await page.getByRole('button', { name: 'Previous' }).click()
    await expect(page).not.toHaveURL(/after=/)
  })
})

test('a very long name of a group stretches no table, and is there as a whole on hover and on focus', async ({
  app,
}) => {
  const { page } = app
  const long = 'Publishers of newsletters, magazines, blogs and everything else that is read on a Sunday afternoon'
  await app.logIn('manager')
  const { id } = await app.createSegment(uniqueName('Long'), JOINED)
  await page.route(/\/segments\/\d+\/partners\?/, async (route) => {
    const response = await route.fetch()
    const body = (await response.json()) as PartnerPage
    const items = body.items.map((it) => ({
      ...it,
      groups: [1, 2, 3].map((number) => ({ id: `${number}`, name: long, archived: false })),
    }))
    await route.fulfill({ response, json: { ...body, items } })
  })
  await app.open(`segments/${id}`)
  const table = page.getByRole('table', { name: 'Partners in this segment' })
  const tag = table.getByText(long).first()
  await expect(tag).toBeVisible()
  expect(await table.evaluate((it) => it.clientWidth <= (it.parentElement?.clientWidth ?? 0))).toBe(true)
  await tag.hover()
  await expect(page.getByRole('tooltip')).toHaveText(long)
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await tag.focus()
  await expect(page.getByRole('tooltip')).toHaveText(long)
})
