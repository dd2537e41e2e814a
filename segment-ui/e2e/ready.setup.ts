import { expect, test } from './support.ts'

test('the server has answered what every screen asks', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  await app.open('segments')
  await expect(page.getByRole('table')).toBeVisible()
  await app.loaded()
  await page.getByRole('link', { name: 'Fresh prospects' }).click()
  await expect(page.getByRole('heading', { name: 'Fresh prospects' })).toBeVisible()
  await expect(page.getByRole('table')).toBeVisible()
  await app.loaded()
})
