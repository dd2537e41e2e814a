import { expect, expectAccessible, JOINED, test, uniqueName, type AppDriver } from './support.ts'
import type { ConditionGroup } from '../src/api/types'

const NESTED: ConditionGroup = {
  match: 'any',
  conditions: [
    { field: 'contractStage', operator: 'isAnyOf', values: ['JOINED', 'EXPIRED'] },
    { match: 'none', conditions: [{ field: 'partnerName', operator: 'contains', values: ['a'] }] },
    {
      match: 'all',
      on: 'sameContract',
      conditions: [
        { field: 'contractStage', operator: 'isAnyOf', values: ['JOINED'] },
        { field: 'templateTerm', operator: 'isAnyOf', values: ['no-such-term'] },
      ],
    },
  ],
}

async function settled(app: AppDriver): Promise<void> {
  await app.loaded()
  // Wait for transitions to end: axe judges the colours it sees.
  await app.page.waitForTimeout(350)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    test('login', async ({ app }) => {
      const { page } = app
      await app.open('segments')
      await page.getByRole('button', { name: 'Log in' }).click()
      await settled(app)
      await expectAccessible(page)
    })

    test('list, its menus and dialogs', async ({ app }) => {
      const { page } = app
      await app.logIn('manager')
      await app.open('segments')
      await expect(page.getByRole('table')).toBeVisible()
      await settled(app)
      await expectAccessible(page)
      // No other test deletes this segment.
      const actions = 'Actions for Fresh prospects'
      for (const opener of [/^Program:/, /^User menu/, actions]) {
        await page.getByRole('button', { name: opener }).click()
        await expect(page.getByRole('menu').or(page.getByRole('list', { name: 'Programs' }))).toBeVisible()
        await settled(app)
        await expectAccessible(page)
        if (opener !== actions) await page.keyboard.press('Escape')
      }
      await page.getByRole('menuitem', { name: 'Delete' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await settled(app)
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await page.getByLabel('Search segments').fill('no such segment')
      await expect(page.getByRole('heading', { name: /No segments found/ })).toBeVisible()
      await settled(app)
      await expectAccessible(page)
    })

    test('segment and what is not there', async ({ app }) => {
      const { page } = app
      await app.logIn('manager')
      const { id } = await app.createSegment(uniqueName('Accessible'), NESTED)
      await app.open(`segments/${id}`)
      await expect(page.getByRole('table')).toBeVisible()
      await settled(app)
      await expectAccessible(page)

      await page.getByRole('button', { name: 'Columns', exact: true }).click()
      await expect(page.getByRole('menu')).toBeVisible()
      await settled(app)
      await expectAccessible(page)
      await page.keyboard.press('Escape')

      const look = page.getByRole('combobox', { name: 'Look up a partner by name or ID' })
      const { items } = (await app.read('partners?limit=1')) as { items: { partnerId: string }[] }
      await look.fill(items[0]?.partnerId ?? '')
      await expect(page.getByRole('option').first()).toBeVisible()
      await settled(app)
      await expectAccessible(page)
      await page.keyboard.press('Enter')
      await expect(page.getByText(/ is (not )?in this segment$/)).toBeVisible()
      await settled(app)
      await expectAccessible(page)

      await page.route('**/partners', (route) =>
        route.request().headers().accept?.startsWith('text/csv') ? undefined : route.continue(),
      )
      await page.getByRole('button', { name: 'Export partners' }).click()
      await expect(page.getByRole('progressbar')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Cancel' }).click()
      await page.context().setOffline(true)
      await expect(page.getByText('The server cannot be reached. Trying again…')).toBeVisible()
      await expectAccessible(page)
      await page.context().setOffline(false)

      await app.open('segments/999999999')
      await expect(page.getByText('Page not found')).toBeVisible()
      await expectAccessible(page)
    })

    test('editor with every kind of list open', async ({ app }) => {
      const { page } = app
      await app.logIn('manager')
      const { id } = await app.createSegment(uniqueName('Accessible editor'), NESTED)
      await app.open(`segments/${id}/edit`)
      await expect(app.count).toBeVisible()
      await settled(app)
      await expectAccessible(page)

      await page.getByRole('combobox', { name: 'Contract Stage: Value' }).first().click()
      await expect(page.getByRole('option', { name: 'Select All' })).toBeVisible()
      await settled(app)
      await expectAccessible(page)
      await page.keyboard.press('Escape')

      await page.getByRole('combobox', { name: 'Partner Template Term: Value' }).click()
      await expect(page.getByRole('option').first()).toBeVisible()
      await settled(app)
      await expectAccessible(page)
      await page.keyboard.press('Escape')

      await page.getByRole('combobox', { name: 'Field' }).first().click()
      await expect(page.getByRole('option', { name: 'Partner ID' })).toBeVisible()
      await settled(app)
      await expectAccessible(page)
      await page.keyboard.press('Escape')

      await page.getByRole('button', { name: 'Actions for group 3' }).click()
      await expect(page.getByRole('menu')).toBeVisible()
      await settled(app)
      await expectAccessible(page)
      await page.keyboard.press('Escape')

      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
      await settled(app)
      await expectAccessible(page)
    })

    test('editor with what a change does, and both versions after a conflict', async ({ app }) => {
      const { page } = app
      await app.logIn('manager')
      const segment = await app.createSegment(uniqueName('Accessible change'), JOINED)
      await app.open(`segments/${segment.id}/edit`)
      await expect(app.count).toBeVisible()
      await page.getByRole('combobox', { name: 'Contract Stage: Value' }).click()
      await page.getByRole('option', { name: /^Expired/ }).click()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Joining/ }).click()
      await expect(page.getByRole('table', { name: 'Partners joining' })).toBeVisible()
      await settled(app)
      await expectAccessible(page)
      expect((await app.changeSegment(segment, uniqueName('Theirs'))).status()).toBe(200)
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('dialog', { name: 'Someone else changed this segment' })).toContainText(
        'Saved version',
      )
      await settled(app)
      await expectAccessible(page)
    })

    test('editor with errors, and the question on leaving', async ({ app }) => {
      const { page } = app
      await app.logIn('manager')
      const { id } = await app.createSegment(uniqueName('Accessible errors'), NESTED)
      await app.open(`segments/${id}/edit`)
      await expect(app.count).toBeVisible()
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('')
      await page.getByRole('button', { name: 'Add group' }).last().click()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText(/^Fix 2 problems/)).toBeVisible()
      await settled(app)
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Cancel' }).click()
      await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
      await settled(app)
      await expectAccessible(page)
    })
  })
}
