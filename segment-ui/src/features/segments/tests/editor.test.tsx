import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { delay, http } from 'msw'
import { expect, test } from 'vitest'
import { open } from '../../../../dev/app'
import { problem } from '../../../../dev/mock/answers'
import { network } from '../../../../dev/vitest-setup'
import type { Partner } from '../../../api/types'

const NEW = '#/programs/demo/segments/new'

const isJoined = ({ contracts }: Partner) => contracts.some(({ stage }) => stage === 'JOINED')
const isProspect = ({ prospectingStage }: Partner) => ['NEW', 'JOINED'].includes(prospectingStage ?? '')

function condition(number: number) {
  return screen.getByRole('group', { name: new RegExp(`^Condition ${number}\\b`) })
}

/** Chooses field and codes of the last condition. */
async function choose(user: UserEvent, number: number, field: string, codes: string[]) {
  await user.type(within(condition(number)).getByRole('combobox', { name: 'Field' }), `${field}{Enter}`)
  await user.click(within(condition(number)).getByRole('combobox', { name: `${field}: Value` }))
  for (const code of codes) await user.click(await screen.findByRole('option', { name: new RegExp(`^${code}`) }))
  await user.keyboard('{Escape}')
}

async function shows(count: number) {
  await expect.poll(() => screen.queryByTestId('preview-count')?.textContent).toBe(String(count))
}

test('the count follows the conditions, and what is saved is what was built', async () => {
  const { user, data, state } = open(NEW)
  await user.type(await screen.findByLabelText('Name'), 'Joined prospects')
  expect(screen.getByText('All partners', { selector: 'strong' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Add condition' }))
  expect(screen.getByRole('combobox', { name: 'Field' })).toHaveFocus()
  expect(screen.getByText('One unfinished condition is skipped.')).toBeVisible()
  expect(screen.queryByText(/^No conditions yet/)).toBeNull()
  await choose(user, 1, 'Contract Stage', ['Joined'])
  await shows(data.partners.filter(isJoined).length)
  await user.click(screen.getByRole('button', { name: 'Add another' }))
  await choose(user, 2, 'Prospecting Stage', ['Joined', 'New'])
  await shows(data.partners.filter((partner) => isJoined(partner) && isProspect(partner)).length)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('heading', { name: 'Joined prospects' })).toBeVisible()
  expect([...state.segments.values()].at(-1)?.condition).toEqual({
    match: 'all',
    conditions: [
      { field: 'contractStage', operator: 'isAnyOf', values: ['JOINED'] },
      // In the catalogue's order, not in the order of choosing.
      { field: 'prospectingStage', operator: 'isAnyOf', values: ['NEW', 'JOINED'] },
    ],
  })
})

test('Save says what is missing, at its place, and the first of it has the focus', async () => {
  const { user } = open(NEW)
  await user.click(await screen.findByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Give the segment a name.')).toBeVisible()
  expect(screen.getByText(/Add at least one condition/)).toBeVisible()
  expect(screen.getByLabelText('Name')).toHaveFocus()
  await user.type(screen.getByLabelText('Name'), 'X')
  expect(screen.queryByText('Give the segment a name.')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Add condition' }))
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(within(condition(1)).getByText(/Choose a field/)).toBeVisible()
  expect(within(condition(1)).getByRole('combobox', { name: 'Field' })).toHaveFocus()
})

test('a condition that is added after a failed attempt is not at fault before the next one', async () => {
  const { user } = open(NEW)
  await user.click(await screen.findByRole('button', { name: 'Add condition' }))
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/^Fix 2 problems/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Add another' }))
  expect(within(condition(1)).getByText(/Choose a field/)).toBeVisible()
  expect(within(condition(2)).queryByText(/Choose a field/)).toBeNull()
  expect(within(condition(2)).getByRole('combobox', { name: 'Field' })).toBeValid()
  expect(screen.getByText(/^Fix 2 problems/)).toBeVisible()
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(within(condition(2)).getByText(/Choose a field/)).toBeVisible()
})

test('what the server refuses stands at the control that its pointer names', async () => {
  const { user } = open('#/programs/demo/segments/1/edit')
  network.use(
    http.put('*/segments/1', () =>
      problem(400, 'invalid', 'Not valid.', {
        errors: [
          { pointer: '/condition/conditions/0/values/0', code: 'unknown-code', detail: 'There is no such stage.' },
          { pointer: '/name', code: 'name-taken', detail: '-' },
        ],
      }),
    ),
  )
  await screen.findByRole('combobox', { name: 'Contract Stage: Value' })
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await within(condition(1)).findByText('There is no such stage.')).toBeVisible()
  expect(within(condition(1)).getByRole('combobox', { name: 'Contract Stage: Value' })).toBeInvalid()
  expect(screen.getByText(/Another segment of this program has this name/)).toBeVisible()
  expect(screen.getByLabelText('Name')).toHaveFocus()
})

test('while a newer tree is counted the older figure is marked stale', async () => {
  const { user } = open('#/programs/demo/segments/1/edit')
  await screen.findByTestId('preview-count')
  const preview = screen.getByRole('region', { name: 'Preview Segment Partner' })
  await expect.poll(() => preview.dataset.stale).toBeUndefined()
  network.use(
    http.post('*/preview', async () => {
      await delay(200)
    }),
  )
  await user.click(within(condition(1)).getByRole('button', { name: 'Remove Joined' }))
  await user.click(within(condition(1)).getByRole('combobox', { name: 'Contract Stage: Value' }))
  expect(preview.dataset.stale).toBe('true')
  await expect.poll(() => preview.dataset.stale).toBeUndefined()
})

test('keys move, duplicate, wrap, dissolve and delete the node that has the focus; undo takes it back', async () => {
  const { user } = open('#/programs/demo/segments/3/edit')
  const fields = () => screen.getAllByRole('combobox', { name: 'Field' }).map((it) => (it as HTMLInputElement).value)
  const [stage, contract] = ['Prospecting Stage', 'Contract Stage']
  await user.click(await screen.findByRole('button', { name: 'Delete condition 1' }))
  expect(fields()).toEqual([contract])
  await user.keyboard('{Control>}z{/Control}')
  expect(fields()).toEqual([stage, contract])

  screen.getByRole('button', { name: 'Actions for condition 1' }).focus()
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(fields()).toEqual([contract, stage])
  expect(screen.getByRole('button', { name: 'Actions for condition 2' })).toHaveFocus()
  await user.keyboard('{Alt>}{Shift>}D{/Shift}{/Alt}')
  expect(fields()).toEqual([contract, stage, stage])
  await user.keyboard('{Alt>}{Shift>}G{/Shift}{/Alt}')
  expect(screen.getByRole('group', { name: /^Group 3: Match all/ })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Actions for condition 3.1' })).toHaveFocus()
  await user.keyboard('{Alt>}{Shift>}{Delete}{/Shift}{/Alt}')
  expect(fields()).toEqual([contract, stage])
  for (let step = 0; step < 4; step += 1) await user.keyboard('{Control>}z{/Control}')
  expect(fields()).toEqual([stage, contract])
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true')
})

test('a value field keeps the focus while its condition moves, and no key takes a value away', async () => {
  const { user } = open('#/programs/demo/segments/3/edit')
  const value = await screen.findByRole('combobox', { name: 'Prospecting Stage: Value' })
  const tags = screen.getAllByRole('button', { name: /^Remove / }).length
  value.focus()
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(screen.getByRole('combobox', { name: 'Prospecting Stage: Value' })).toHaveFocus()
  await user.keyboard('{Alt>}{Shift>}G{/Shift}{/Alt}')
  expect(screen.getByRole('combobox', { name: 'Prospecting Stage: Value' })).toHaveFocus()
  await user.keyboard('{Control>}z{/Control}')
  expect(screen.getByRole('combobox', { name: 'Prospecting Stage: Value' })).toHaveFocus()
  expect(screen.getAllByRole('button', { name: /^Remove / })).toHaveLength(tags)
})

test('whoever has undone the last step stands on Undo still, and nothing more is undone', async () => {
  const { user } = open('#/programs/demo/segments/3/edit')
  await user.click(await screen.findByRole('button', { name: 'Delete condition 1' }))
  const undo = screen.getByRole('button', { name: 'Undo' })
  await user.click(undo)
  expect(undo).toHaveFocus()
  expect(undo).toHaveAttribute('aria-disabled', 'true')
  await user.keyboard('{Enter}')
  expect(screen.getAllByRole('combobox', { name: 'Field' })).toHaveLength(2)
  const redo = screen.getByRole('button', { name: 'Redo' })
  await user.click(redo)
  expect(redo).toHaveFocus()
  expect(redo).toHaveAttribute('aria-disabled', 'true')
})

test('pasted IDs are reported: added, unknown, skipped, repeated; the unknown can be removed', async () => {
  const { user, data } = open(NEW)
  await user.click(await screen.findByRole('button', { name: 'Add condition' }))
  await user.type(screen.getByRole('combobox', { name: 'Field' }), 'Partner ID{Enter}')
  const known = data.partners.slice(0, 3).map(({ partnerId }) => partnerId)
  await user.click(screen.getByLabelText('Partner ID: Value'))
  await user.paste([...known, known[0], '99', 'abc'].join('\n'))
  expect(await screen.findByText('4 added', { exact: false })).toHaveTextContent('4 added')
  expect(screen.getByText('1 unknown')).toBeVisible()
  expect(screen.getByText('1 skipped (not an ID)')).toBeVisible()
  await shows(3)
  await user.click(screen.getByRole('button', { name: 'Remove unknown' }))
  expect(screen.queryByRole('button', { name: 'Remove 99' })).toBeNull()
  expect(screen.getByRole('button', { name: `Remove ${known[2]}` })).toBeInTheDocument()
  expect(screen.getByLabelText('Partner ID: Value')).toHaveFocus()
})

test('more than two hundred IDs are a number, not tags', async () => {
  const { user } = open(NEW, { partners: 1_000 })
  await user.click(await screen.findByRole('button', { name: 'Add condition' }))
  await user.type(screen.getByRole('combobox', { name: 'Field' }), 'Contract ID{Enter}')
  await user.click(screen.getByLabelText('Contract ID: Value'))
  await user.paste(Array.from({ length: 5_000 }, (_, index) => `S-${index}`).join('\n'))
  expect(await screen.findByText('5,000 IDs')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Remove S-1' })).toBeNull()
})

test('a segment that was looked at before opens in the editor', async () => {
  const { user } = open('#/programs/demo/segments/3')
  await user.click(await screen.findByRole('link', { name: 'Edit' }))
  expect(await screen.findByDisplayValue('Fresh prospects')).toBeVisible()
})

test('a viewer cannot open the editor', async () => {
  open('#/programs/demo/segments/3/edit', { user: 'viewer' })
  expect(await screen.findByText("You don't have access")).toBeVisible()
})
