import { screen, within } from '@testing-library/react'
import { delay, http } from 'msw'
import { afterEach, expect, test, vi } from 'vitest'
import { open } from '../../../../dev/app'
import { problem } from '../../../../dev/mock/handlers'
import { network } from '../../../../dev/vitest-setup'

afterEach(() => vi.useRealTimers())

test('a conflict shows both versions and lets one take either', async () => {
  const { user, state } = open('#/programs/demo/segments/3/edit')
  const name = await screen.findByDisplayValue('Fresh prospects')
  const saved = state.segments.get(3)
  if (!saved) throw new Error('no segment')
  state.segments.set(3, { ...saved, name: 'Theirs', version: 2, updatedBy: 'admin' })
  await user.clear(name)
  await user.type(name, 'Mine')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const dialog = await screen.findByRole('dialog', { name: 'Somebody else changed this segment' })
  expect(await within(dialog).findByText('Theirs')).toBeVisible()
  expect(within(dialog).getByText('Mine')).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Keep your version' }))
  expect(await screen.findByRole('heading', { name: 'Mine' })).toBeVisible()
  expect(state.segments.get(3)).toMatchObject({ name: 'Mine', version: 3 })
})

test('while the words of a change are not known, no older ones stand in their place beside the saved version', async () => {
  const { user, state } = open('#/programs/demo/segments/3/edit')
  await screen.findByTestId('preview-count')
  const saved = state.segments.get(3)
  if (!saved) throw new Error('no segment')
  state.segments.set(3, { ...saved, version: 2 })
  network.use(http.post('*/preview', () => delay('infinite')))
  await user.click(screen.getByRole('button', { name: 'Delete condition 1' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const mine = (await screen.findByRole('heading', { name: 'Your version' })).parentElement as HTMLElement
  expect(within(mine).getByText('…')).toBeVisible()
  expect(within(mine).queryByText(/Prospecting Stage/)).toBeNull()
})

test('the conditions that the saved version took the place of come back by undo', async () => {
  const { user, state } = open('#/programs/demo/segments/3/edit')
  await user.click(await screen.findByRole('button', { name: 'Delete condition 1' }))
  const saved = state.segments.get(3)
  if (!saved) throw new Error('no segment')
  state.segments.set(3, { ...saved, version: 2 })
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await user.click(await screen.findByRole('button', { name: 'Take the saved version' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(screen.getAllByRole('combobox', { name: 'Field' })).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(screen.getAllByRole('combobox', { name: 'Field' })).toHaveLength(1)
})

test.each([401, 503])('what was typed into a copy stays when the original cannot be read any more (%i)', async (status) => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const { user } = open('#/programs/demo/segments/new?from=1')
  await user.type(await screen.findByDisplayValue('Copy of Joined, outside coupon sites'), '!')
  let asked = false
  network.use(
    http.get('*/segments/1', () => {
      asked = true
      return problem(status, 'unavailable', 'Not now.')
    }),
  )
  vi.setSystemTime(Date.now() + 60_000)
  window.dispatchEvent(new Event('visibilitychange'))
  await expect.poll(() => asked).toBe(true)
  await delay(100)
  expect(screen.getByDisplayValue('Copy of Joined, outside coupon sites!')).toBeVisible()
})

test('another segment in the address is another segment in the editor', async () => {
  open('#/programs/demo/segments/1/edit')
  expect(await screen.findByDisplayValue('Joined, outside coupon sites')).toBeVisible()
  window.location.hash = '#/programs/demo/segments/3/edit'
  expect(await screen.findByDisplayValue('Fresh prospects')).toBeVisible()
  expect(screen.queryByDisplayValue('Joined, outside coupon sites')).toBeNull()
})

test('leaving with unsaved changes asks', async () => {
  const { user } = open('#/programs/demo/segments/3/edit')
  await user.type(await screen.findByDisplayValue('Fresh prospects'), '!')
  await user.click(screen.getByRole('link', { name: 'Cancel' }))
  const dialog = await screen.findByRole('dialog', { name: 'Leave without saving?' })
  await user.click(within(dialog).getByRole('button', { name: 'Stay here' }))
  expect(screen.getByDisplayValue('Fresh prospects!')).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Cancel' }))
  await user.click(await screen.findByRole('button', { name: 'Leave without saving' }))
  expect(await screen.findByRole('heading', { name: 'Fresh prospects' })).toBeVisible()
})
