import type { Page } from '@playwright/test'
import { expect, figure, JOINED, JOINED_PROSPECTS, test, uniqueName } from './support.ts'

const AWAY = 'The server cannot be reached'

test.describe('the server is away', () => {
  test('each screen says so, keeps what it shows, and recovers automatically', async ({ app }) => {
    const { page } = app
    await app.logIn('manager')
    const { id, name } = await app.createSegment(uniqueName('Away'), JOINED)
    const bar = page.getByText(`${AWAY}. Trying again…`)
    const screens = [
      { path: `segments?query=${encodeURIComponent(name)}`, shown: page.getByRole('link', { name }) },
      { path: `segments/${id}`, shown: page.getByRole('table', { name: 'Partners in this segment' }) },
      { path: `segments/${id}/edit`, shown: app.count },
    ]
    for (const { path, shown } of screens) {
      await app.open(path)
      await expect(shown).toBeVisible()
      await app.loaded()
      await page.context().setOffline(true)
      await expect(bar.first()).toBeVisible()
      await expect(shown).toBeVisible()
      await page.context().setOffline(false)
      await expect(bar).toHaveCount(0)
    }
  })

  test('what is opened meanwhile comes when the server is back', async ({ app }) => {
    const { page } = app
    await app.logIn('manager')
    const { id, name } = await app.createSegment(uniqueName('Later'), JOINED)
    await app.open(`segments?query=${encodeURIComponent(name)}`)
    const link = page.getByRole('link', { name })
    await expect(link).toBeVisible()
    await page.context().setOffline(true)
    await link.click()
    await expect(page.getByText(new RegExp(AWAY)).first()).toBeVisible()
    await page.context().setOffline(false)
    await expect(page.getByRole('heading', { name: 'Partners in this segment' })).toBeVisible()
    await expect(page.getByRole('table').getByRole('row')).not.toHaveCount(1)

    await page.context().setOffline(true)
    await app.open(`segments/${id}/edit`)
    await expect(page.getByText(new RegExp(AWAY)).first()).toBeVisible()
    await page.context().setOffline(false)
    await expect(app.count).toBeVisible()
  })

  test('Save says that nothing was saved, keeps what was typed, and works afterwards', async ({ app }) => {
    const { page } = app
    await app.logIn('manager')
    const { id } = await app.createSegment(uniqueName('Unsaved'), JOINED)
    const after = uniqueName('Saved after all')
    await app.open(`segments/${id}/edit`)
    await expect(app.count).toBeVisible()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(after)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText(/The segment was not saved/)).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(after)
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { name: after })).toBeVisible()
  })

  test('logging in says so, and works afterwards', async ({ app }) => {
    const { page } = app
    await app.open('segments')
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('viewer')
    await page.getByRole('textbox', { name: 'Password' }).fill('viewer')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Log in' }).click()
    await expect(page.getByText(new RegExp(AWAY)).first()).toBeVisible()
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Log in' }).click()
    await expect(page.getByRole('heading', { name: 'Segments' })).toBeVisible()
  })
})

/** Delays every response by two seconds. */
async function slowDown(page: Page): Promise<void> {
  await page.route('**/api/v1/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    await route.continue().catch(() => {})
  })
}

test('on a slow network no count of an older tree stands beside a newer one', async ({ app }) => {
  test.slow()
  const { page } = app
  await app.logIn('manager')
  await slowDown(page)
  await app.open('segments/new?example=joined')
  await expect(app.count).toBeVisible()
  const dimmed = page.locator('section[data-stale]', { has: app.count })
  await expect(dimmed).toHaveCount(0)

  // From the moment of the change until its response arrives, the old figures are marked as stale.
  const before = await app.count.innerText()
  await page.getByRole('button', { name: 'Remove Joined' }).click()
  await page.getByRole('combobox', { name: 'Contract Stage: Value' }).click()
  await page.getByRole('option', { name: /^Expired/ }).click()
  await expect(dimmed).toHaveCount(1)
  await page.getByRole('option', { name: /^Suspended/ }).click()
  await expect(dimmed).toHaveCount(1)
  expect(await app.count.innerText()).toBe(before)
  await expect(dimmed).toHaveCount(0)
  const { count } = await app.preview({
    match: 'all',
    conditions: [{ field: 'contractStage', operator: 'isAnyOf', values: ['EXPIRED', 'SUSPENDED'] }],
  })
  await expect(app.count).toHaveText(new Intl.NumberFormat('en').format(count))
})

test('on a slow network no count of the conditions before stands beside those just saved', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  const { id, condition } = await app.createSegment(uniqueName('Slow'), JOINED_PROSPECTS)
  const before = figure((await app.preview(condition)).count)
  const { count, summary } = await app.preview(JOINED)
  await app.open(`segments/${id}`)
  await expect(page.getByText(before, { exact: true })).toBeVisible()
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByRole('button', { name: 'Delete condition 2' }).click()
  await slowDown(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(summary)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Partners in this segment' })).toBeVisible()
  await expect(page.getByText(before, { exact: true })).toHaveCount(0, { timeout: 1 })
  await expect(page.getByRole('table', { name: 'Partners in this segment' })).toHaveCount(0, { timeout: 1 })
  await expect(page.getByText(figure(count), { exact: true })).toBeVisible()
})

test('nothing shifts while a screen loads', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  const { id } = await app.createSegment(uniqueName('Steady'), JOINED)
  const { items } = (await app.read('partners?limit=1')) as { items: { partnerId: string }[] }
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput)
          Object.assign(window, { shifted: (window as unknown as { shifted: number }).shifted + entry.value })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of [
    'segments',
    `segments/${id}`,
    `segments/${id}?partner=${items[0]?.partnerId}`,
    `segments/${id}/edit`,
    'segments/new',
  ]) {
    await app.open(path)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await app.loaded()
    const shifted = await page.evaluate(() => (window as unknown as { shifted: number }).shifted)
    expect(shifted, path).toBeLessThanOrEqual(0.05)
  }
})

test('an example of what to enter looks like one also where something is missing', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  await app.open('segments/new')
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  const colour = () => name.evaluate((input) => getComputedStyle(input, '::placeholder').color)
  const before = await colour()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Give the segment a name.')).toBeVisible()
  expect(await colour()).toBe(before)
})
