import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { delay, http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { open } from '../../../../dev/app'
import { changeSegment } from '../../../../dev/changeSegment'
import { network } from '../../../../dev/vitest-setup'

const NEW = '#/programs/demo/segments/new'

/** Opens an editor with one condition on partner IDs, and focuses its value field. */
async function openIds() {
  const opened = open(NEW)
  await opened.user.type(await screen.findByLabelText('Name'), 'By ID')
  await opened.user.click(screen.getByRole('button', { name: 'Add condition' }))
  await opened.user.type(screen.getByRole('combobox', { name: 'Field' }), 'Partner ID{Enter}')
  await opened.user.click(field())
  return opened
}

function field() {
  return screen.getByLabelText<HTMLInputElement>('Partner ID: Value')
}

/** Replaces the first segment's condition with one on partner IDs. */
function holdPartnerIds(state: ReturnType<typeof open>['state'], values: string[]) {
  changeSegment(state, 1, {
    condition: { match: 'all', conditions: [{ field: 'partnerId', operator: 'isAnyOf', values }] },
  })
}

function neverChecked() {
  network.use(http.post('*/partners/resolve', () => delay('infinite')))
}

async function savedValues(state: ReturnType<typeof open>['state']) {
  await screen.findByRole('heading', { name: 'By ID' })
  return [...state.segments.values()].at(-1)?.condition.conditions.map((it) => ('values' in it ? it.values : []))
}

test('an ID that is typed is saved by a click on Save, though nobody has checked it yet', async () => {
  const { user, state } = await openIds()
  neverChecked()
  await user.keyboard('2500000')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await savedValues(state)).toEqual([['2500000']])
})

test('an ID that is typed is saved by Ctrl+Enter', async () => {
  const { user, state } = await openIds()
  neverChecked()
  await user.keyboard('2500000{Control>}{Enter}{/Control}')
  expect(await savedValues(state)).toEqual([['2500000']])
})

test('a pasted column that is not checked yet is a change: leaving asks', async () => {
  const { user, state } = open('#/programs/demo/segments/1')
  holdPartnerIds(state, ['2500014'])
  await user.click(await screen.findByRole('link', { name: 'Edit' }))
  await screen.findByRole('button', { name: 'Remove 2500014' })
  neverChecked()
  await user.click(field())
  await user.paste('2500000\n2500007')
  await user.click(screen.getByRole('link', { name: 'Cancel' }))
  expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
})

test('an answer that comes late puts no IDs into another field', async () => {
  const { user } = await openIds()
  let answer = () => {}
  const late = new Promise<void>((resolve) => (answer = resolve))
  let answered = false
  network.use(
    http.post('*/partners/resolve', async () => {
      await late
      answered = true
      return HttpResponse.json({ found: [], unknown: [], malformed: [], repeated: 0 })
    }),
  )
  await user.paste('2500000\n2500007')
  const box = screen.getByRole('combobox', { name: 'Field' })
  await user.clear(box)
  await user.type(box, 'Contract Stage{Enter}')
  answer()
  await expect.poll(() => answered).toBe(true)
  await delay(50)
  expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull()
})

test('what was typed is pasted along, where it stands', async () => {
  const { user } = await openIds()
  await user.keyboard('25000')
  await user.paste('00\n2500007')
  expect(screen.getAllByRole('button', { name: /^Remove \d/ }).map((it) => it.getAttribute('aria-label'))).toEqual([
    'Remove 2500000',
    'Remove 2500007',
  ])
})

test('a report goes with the list that it is about: away by undo, back by redo, along when the condition moves', async () => {
  const { user } = await openIds()
  await user.paste('2500000\n2500007\n99')
  const said = () => screen.queryByText('3 added', { exact: false })
  expect(said()).toBeVisible()
  expect(await screen.findByText('1 unknown')).toBeVisible()
  await user.keyboard('{Control>}z{/Control}')
  expect(said()).toBeNull()
  expect(screen.queryByText('1 unknown')).toBeNull()
  await user.keyboard('{Control>}y{/Control}')
  expect(said()).toBeVisible()
  await user.keyboard('{Alt>}{Shift>}G{/Shift}{/Alt}')
  expect(within(screen.getByRole('group', { name: /^Group 1:/ })).getByText('3 added', { exact: false })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Remove unknown' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Remove 2500000' }))
  expect(said()).toBeNull()
  expect(screen.getByText('1 unknown')).toBeVisible()
})

test('in a saved segment too the unknown IDs are marked, said once, and can be dropped', async () => {
  const { user, state } = open('#/programs/demo/segments/1')
  holdPartnerIds(state, ['2500000', '99'])
  await user.click(await screen.findByRole('link', { name: 'Edit' }))
  expect(await screen.findByText('1 unknown')).toBeVisible()
  expect(await screen.findByTestId('preview-count')).toHaveTextContent('1')
  expect(screen.queryByText(/not in the program/)).toBeNull()
  await user.click(await screen.findByRole('button', { name: 'Remove unknown' }))
  expect(screen.queryByRole('button', { name: 'Remove 99' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Remove 2500000' })).toBeInTheDocument()
})

test('IDs that could not be checked are said to be so, and are checked when the server is back', async () => {
  const { user } = await openIds()
  let away = true
  network.use(http.post('*/partners/resolve', () => (away ? HttpResponse.error() : undefined)))
  await user.paste('2500000\n99')
  expect(await screen.findByText(/not checked/)).toBeVisible()
  away = false
  expect(await screen.findByText('1 unknown')).toBeVisible()
  expect(screen.queryByText(/not checked/)).toBeNull()
})

async function commitsBy(user: UserEvent, keys: string) {
  await user.keyboard(keys)
  expect(field()).toHaveValue('')
}

test('comma, semicolon, space and Enter each end an ID', async () => {
  const { user } = await openIds()
  await commitsBy(user, '1,')
  await commitsBy(user, '2;')
  await commitsBy(user, '3 ')
  await commitsBy(user, '4{Enter}')
  expect(screen.getAllByRole('button', { name: /^Remove \d$/ })).toHaveLength(4)
})

function question() {
  return screen.queryByRole('dialog', { name: /^Read / })
}

const ids = () =>
  screen.queryAllByRole('button', { name: /^Remove \d/ }).map((it) => it.getAttribute('aria-label')?.slice(7))

test('whether commas group the digits of a pasted ID is asked, once for the whole paste', async () => {
  const { user } = await openIds()
  await user.paste('34,000,418\n9,593,446\n12')
  expect(question()).toHaveAccessibleName('Read 34,000,418 as 34000418?')
  expect(question()).toHaveTextContent('It can also be several IDs: 34, 000, 418.')
  expect(question()).toHaveTextContent('Your choice also applies to 1 more entry like this.')
  expect(ids()).toEqual([])
  expect(screen.getByRole('button', { name: '2 IDs' })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(question()).toBeNull()
  expect(ids()).toEqual(['34000418', '9593446', '12'])
  expect(screen.getByText('3 added', { exact: false })).toBeVisible()
  await expect.poll(() => document.activeElement).toBe(field())
})

test('whoever means several IDs gets them, and what is none of them is said', async () => {
  const { user } = await openIds()
  await user.paste('34\u202f000\u202f418')
  expect(question()).toHaveAccessibleName('Read 34\u202f000\u202f418 as 34000418?')
  await user.click(screen.getByRole('button', { name: '3 IDs' }))
  expect(ids()).toEqual(['34', '418'])
  expect(screen.getByText(/1 skipped \(not an ID\)/)).toBeVisible()
})

test('a question that is closed leaves the list as it was', async () => {
  const { user } = await openIds()
  await user.paste('1\n2')
  await user.paste('34 000 418')
  await user.keyboard('{Escape}')
  await expect.poll(question).toBeNull()
  expect(ids()).toEqual(['1', '2'])
})

test('a list that replaces the one before is asked about, too, and stays open until the answer', async () => {
  const { user } = await openIds()
  await user.paste(Array.from({ length: 13 }, (_, index) => 2_500_000 + index).join('\n'))
  await user.click(screen.getByRole('button', { name: 'Show all' }))
  const list = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^One ID on each line/ })
  await user.clear(list)
  await user.type(list, '34,000,418')
  await user.click(screen.getByRole('button', { name: 'Apply' }))
  expect(question()).toBeVisible()
  await user.keyboard('{Escape}')
  await expect.poll(question).toBeNull()
  expect(list).toHaveValue('34,000,418')
  await user.click(screen.getByRole('button', { name: 'Apply' }))
  await user.click(screen.getByRole('button', { name: 'One ID' }))
  expect(ids()).toEqual(['34000418'])
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
})

test('a number that a spreadsheet has shortened is refused with the reason', async () => {
  const { user } = await openIds()
  await user.paste('8,7E+10')
  expect(question()).toBeNull()
  expect(ids()).toEqual([])
  expect(
    screen.getByText('A spreadsheet shortened this number: 8,7E+10. Format the column as Text and export it again.'),
  ).toBeVisible()
  await user.paste('2500000\n8,7E+10')
  expect(ids()).toEqual(['2500000'])
  expect(screen.getByText('1 skipped (shortened by a spreadsheet)')).toBeVisible()
})
