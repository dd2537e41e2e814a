import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { open } from '../../../../dev/app'
import { problem } from '../../../../dev/mock/answers'
import { network } from '../../../../dev/vitest-setup'

const LIST = '#/programs/demo/segments'

test('segments are listed with their conditions in words and their size', async () => {
  const { data } = open(LIST)
  const row = (await screen.findByRole('link', { name: 'Fresh prospects' })).closest('tr') as HTMLElement
  expect(within(row).getByText(/Prospecting Stage is any of New or Outreach/)).toBeVisible()
  const size = data.partners.filter(
    ({ prospectingStage, contracts }) => ['NEW', 'OUTREACH'].includes(prospectingStage ?? '') && contracts.length === 0,
  ).length
  expect(await within(row).findByText(String(size))).toBeVisible()
})

test('search and sort stand in the address', async () => {
  const { user } = open(LIST)
  await user.type(await screen.findByLabelText('Search segments'), 'premium')
  await expect.poll(() => window.location.hash).toBe(`${LIST}?query=premium`)
  await expect.poll(() => screen.queryByText('Fresh prospects')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Name' }))
  await expect.poll(() => window.location.hash).toBe(`${LIST}?query=premium&sort=name`)
  expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending')
})

test('a search without a hit offers to clear it', async () => {
  const { user } = open(`${LIST}?query=nothing`)
  await user.click(await screen.findByRole('button', { name: 'Clear search' }))
  expect(await screen.findByText('Fresh prospects')).toBeVisible()
})

test('deleting asks for the name', async () => {
  const { user, state } = open(LIST)
  await user.click(await screen.findByRole('button', { name: 'Actions for Fresh prospects' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }))
  const dialog = await screen.findByRole('dialog')
  const confirm = within(dialog).getByRole('button', { name: 'Delete Segment' })
  expect(confirm).toBeDisabled()
  await user.type(within(dialog).getByRole('textbox'), 'fresh prospects')
  await user.click(confirm)
  await expect.poll(() => state.segments.has(3)).toBe(false)
  await expect.poll(() => screen.queryByRole('link', { name: 'Fresh prospects' })).toBeNull()
})

test.each(['FRESH\u00a0prospects', ' fresh  prospects\ufeff', 'Ｆｒｅｓｈ\u200bprospects'])(
  'a name may be typed or pasted as %j to delete a segment',
  async (typed) => {
    const { user } = open(LIST)
    await user.click(await screen.findByRole('button', { name: 'Actions for Fresh prospects' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox'), typed)
    expect(within(dialog).getByRole('button', { name: 'Delete Segment' })).toBeEnabled()
  },
)

test('a viewer is offered nothing that writes', async () => {
  const { user } = open(LIST, { user: 'viewer' })
  await user.click(await screen.findByRole('button', { name: 'Actions for Fresh prospects' }))
  expect((await screen.findAllByRole('menuitem')).map((it) => it.textContent)).toEqual(['Open', 'Export partners'])
  expect(screen.queryByText('Create Segment')).toBeNull()
})

test('without segments the list says what one is, with three examples to start from', async () => {
  const { user } = open(LIST, { segments: false })
  expect(await screen.findByText('No segments yet')).toBeVisible()
  await user.click(screen.getByRole('link', { name: /Lapsed partners/ }))
  expect(await screen.findByDisplayValue('Lapsed partners')).toBeVisible()
  expect(await screen.findByRole('button', { name: 'Remove Cancelled' })).toBeInTheDocument()
})

test('a failure says what happened and tries again on request', async () => {
  let fails = true
  const { user } = open(LIST)
  network.use(http.get('*/segments', () => (fails ? problem(500, 'internal', 'The server has failed.') : undefined)))
  expect(await screen.findByText('The server has failed.')).toBeVisible()
  fails = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Fresh prospects')).toBeVisible()
})

test('a server that cannot be reached is named, and asked again without being told to', async () => {
  let down = true
  open(LIST)
  network.use(http.get('*/segments', () => (down ? HttpResponse.error() : undefined)))
  expect(await screen.findByText('The server cannot be reached')).toBeVisible()
  down = false
  expect(await screen.findByText('Fresh prospects', {}, { timeout: 9_000 })).toBeVisible()
})

test('a page whose rows are gone says so, and leads to those that are not', async () => {
  const { user } = open(`${LIST}?after=50`)
  expect(await screen.findByText('No segments left on this page')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Go to the first page' }))
  expect(await screen.findByText('Fresh prospects')).toBeVisible()
  window.location.hash = `${LIST}/1?after=5000`
  expect(await screen.findByText('No partners left on this page')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Go to the first page' }))
  expect(await screen.findByRole('table', { name: 'Partners in this segment' })).toBeVisible()
})
