import { expect, test } from './support.ts'

test('a wrong password is refused, the right one leads to the page of the address', async ({ app }) => {
  const { page } = app
  await app.open('segments?sort=name')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('manager')
  await page.getByRole('textbox', { name: 'Password' }).fill('not-this')
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByText(/do not match/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Password' }).fill('manager')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Segments' })).toBeVisible()
  await expect(page).toHaveURL(/#\/programs\/demo\/segments\?sort=name$/)
})

test('after logging out nothing is to be seen', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  await app.open('segments')
  await page.getByRole('button', { name: 'User menu of manager' }).click()
  await page.getByRole('menuitem', { name: 'Log out' }).click()
  await expect(page.getByRole('button', { name: 'Log in' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Log in' })).toBeVisible()
})

test('a viewer reads, and is offered nothing that writes', async ({ app }) => {
  const { page } = app
  await app.logIn('viewer')
  await app.open('segments')
  // No other test deletes this segment.
  const name = page.getByRole('link', { name: 'Fresh prospects', exact: true })
  await expect(name).toBeVisible()
  await expect(page.getByRole('link', { name: 'Create Segment' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Actions for Fresh prospects' }).click()
  await expect(page.getByRole('menuitem')).toHaveText(['Open', 'Export partners'])
  await page.keyboard.press('Escape')
  await name.click()
  await expect(page.getByRole('heading', { name: 'Partners in this segment' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0)
  await app.open('segments/new')
  await expect(page.getByText("You don't have access")).toBeVisible()
})

test('an address that stands for nothing says so', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  for (const path of ['segments/999999999', 'segments/nonsense', 'nothing']) {
    await app.open(path)
    await expect(page.getByText('Page not found')).toBeVisible()
  }
  await page.goto('#/programs/no-such-program/segments')
  await expect(page.getByText('Page not found')).toBeVisible()
})
