import { expect, test } from './support.ts'

// What a server just started does for the first time takes many times as long, the more so on a busy machine. The tests tell
// what the screens do, not that.
const TO_WARM_UP = { timeout: 90_000 }

test('the server has answered what every screen asks', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  await app.open('segments')
  await expect(page.getByRole('table')).toBeVisible(TO_WARM_UP)
  await app.loaded(TO_WARM_UP)
  await page.getByRole('link', { name: 'Fresh prospects' }).click()
  await expect(page.getByRole('heading', { name: 'Fresh prospects' })).toBeVisible(TO_WARM_UP)
  await expect(page.getByRole('table')).toBeVisible(TO_WARM_UP)
  await app.loaded(TO_WARM_UP)
})
