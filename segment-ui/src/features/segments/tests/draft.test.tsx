import { screen, within } from '@testing-library/react'
import { delay, http } from 'msw'
import { expect, test } from 'vitest'
import { open } from '../../../../dev/app'
import { comeBack } from '../../../../dev/comeBack'
import { changeSegment } from '../../../../dev/changeSegment'
import { problem } from '../../../../dev/mock/answers'
import { network } from '../../../../dev/vitest-setup'

test('a conflict shows both versions and lets one take either', async () => {
  const { user, state } = open('#/programs/demo/segments/3/edit')
  const name = await screen.findByDisplayValue('Fresh prospects')
  changeSegment(state, 3, { name: 'Theirs', version: 2, updatedBy: 'admin' })
  await user.clear(name)
  await user.type(name, 'Mine')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const dialog = await screen.findByRole('dialog', { name: 'Someone else changed this segment' })
  expect(await within(dialog).findByText('Theirs')).toBeVisible()
  expect(within(dialog).getByText('Mine')).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Keep your version' }))
  expect(await screen.findByRole('heading', { name: 'Mine' })).toBeVisible()
  expect(state.segments.get(3)).toMatchObject({ name: 'Mine', version: 3 })
})

test('a conflict that is put off is still said, and gives the focus back', async () => {
  const { user, state } = open('#/programs/demo/segments/3/edit')
  const name = await screen.findByDisplayValue('Fresh prospects')
  changeSegment(state, 3, { name: 'Theirs', version: 2 })
  await user.type(name, ' of mine{Control>}{Enter}{/Control}')
  await screen.findByRole('dialog', { name: 'Someone else changed this segment' })
  await user.keyboard('{Escape}')
  expect(await screen.findByText(/^Not saved. Someone else/)).toBeVisible()
  await expect.poll(() => document.activeElement).toBe(name)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('dialog', { name: 'Someone else changed this segment' })).toBeVisible()
})

test('what is changed while a save is under way is no part of it, stays, and is saved by the next one', async () => {
  const { user, state } = open('#/programs/demo/segments/3/edit')
  const name = await screen.findByDisplayValue('Fresh prospects')
  let answer = () => {}
  const late = new Promise<void>((resolve) => (answer = resolve))
  network.use(http.put('*/segments/3', () => late.then(() => undefined), { once: true }))
  await user.type(name, ' A{Control>}{Enter}{/Control}')
  await user.type(name, ' B')
  answer()
  expect(await screen.findByText('Saved “Fresh prospects A”.')).toBeVisible()
  expect(name).toHaveValue('Fresh prospects A B')
  await user.click(screen.getByRole('link', { name: 'Cancel' }))
  await user.click(await screen.findByRole('button', { name: 'Stay here' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('heading', { name: 'Fresh prospects A B' })).toBeVisible()
  expect(state.segments.get(3)).toMatchObject({ name: 'Fresh prospects A B', version: 3 })
})

test('a save that fails leaves the focus on Save', async () => {
  const { user } = open('#/programs/demo/segments/3/edit')
  const save = await screen.findByRole('button', { name: 'Save' })
  network.use(http.put('*/segments/3', () => problem(500, 'internal', 'Something went wrong.')))
  await user.click(save)
  expect(await screen.findByText(/Something went wrong/)).toBeVisible()
  expect(save).toHaveFocus()
})

test('a segment that was deleted meanwhile is saved as a new one at the first press', async () => {
  const { user, state } = open('#/programs/demo/segments/3/edit')
  const name = await screen.findByDisplayValue('Fresh prospects')
  state.segments.delete(3)
  await user.type(name, ' again')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await user.click(await screen.findByRole('button', { name: 'Save as new' }))
  expect(await screen.findByRole('heading', { name: 'Fresh prospects again' })).toBeVisible()
})

test('while the words of a change are not known, no older ones stand in their place beside the saved version', async () => {
  const { user, state } = open('#/programs/demo/segments/3/edit')
  await screen.findByTestId('preview-count')
  changeSegment(state, 3, { version: 2 })
  network.use(http.post('*/preview', () => delay('infinite')))
  await user.click(screen.getByRole('button', { name: 'Delete condition 1' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const mine = (await screen.findByRole('heading', { name: 'Your version' })).parentElement as HTMLElement
  expect(within(mine).getByText('As in the editor')).toBeVisible()
  expect(within(mine).queryByText(/Prospecting Stage/)).toBeNull()
})

test('the conditions that the saved version took the place of come back by undo', async () => {
  const { user, state } = open('#/programs/demo/segments/3/edit')
  await user.click(await screen.findByRole('button', { name: 'Delete condition 1' }))
  changeSegment(state, 3, { version: 2 })
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await user.click(await screen.findByRole('button', { name: 'Keep the saved version' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(screen.getAllByRole('combobox', { name: 'Field' })).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(screen.getAllByRole('combobox', { name: 'Field' })).toHaveLength(1)
})

test.each([401, 503])(
  'what was typed into a copy stays when the original cannot be read any more (%i)',
  async (status) => {
    const { user } = open('#/programs/demo/segments/new?from=1')
    await user.type(await screen.findByDisplayValue('Copy of Joined, outside coupon sites'), '!')
    let asked = false
    network.use(
      http.get('*/segments/1', () => {
        asked = true
        return problem(status, 'unavailable', 'Not now.')
      }),
    )
    await comeBack()
    await expect.poll(() => asked).toBe(true)
    await delay(100)
    expect(screen.getByDisplayValue('Copy of Joined, outside coupon sites!')).toBeVisible()
  },
)

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
