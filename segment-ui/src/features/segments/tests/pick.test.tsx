import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { delay, http } from 'msw'
import { expect, test } from 'vitest'
import { open } from '../../../../dev/app'
import { changeSegment } from '../../../../dev/changeSegment'
import { network } from '../../../../dev/vitest-setup'

/** Opens an editor with one condition on a field, and focuses its values. */
async function openOn(field: string) {
  const opened = open('#/programs/demo/segments/new')
  await opened.user.click(await screen.findByRole('button', { name: 'Add condition' }))
  await chooseField(opened.user, field)
  return opened
}

async function chooseField(user: UserEvent, field: string) {
  const box = screen.getByRole('combobox', { name: 'Field' })
  await user.clear(box)
  await user.type(box, `${field}{Enter}`)
  await user.click(values(field))
}

function values(field: string) {
  return screen.getByRole('combobox', { name: `${field}: Value` })
}

function chosen() {
  return screen
    .queryAllByRole('button', { name: /^Remove (?!all)/ })
    .map((it) => it.getAttribute('aria-label')?.slice(7))
}

test('Enter chooses the first code that fits, and the search is over', async () => {
  const { user } = await openOn('Contract Stage')
  await user.keyboard('Join{Enter}')
  expect(chosen()).toEqual(['Joined'])
  expect(values('Contract Stage')).toHaveValue('')
  await user.keyboard('Exp{Enter}')
  expect(chosen()).toEqual(['Joined', 'Expired'])
})

test('Enter on what the arrows lead to chooses that, and without a search nothing', async () => {
  const { user } = await openOn('Contract Stage')
  await user.keyboard('Declined{ArrowDown}{ArrowDown}{Enter}')
  expect(chosen()).toEqual(['Advertiser Declined'])
  await user.keyboard('{Escape}{Enter} {Enter}')
  expect(chosen()).toEqual(['Advertiser Declined'])
})

test('Enter waits until the server has found what is looked for', async () => {
  const { user } = await openOn('Partner Group')
  await screen.findByRole('option', { name: /^Cashback/ })
  network.use(
    http.get('*/partner-groups', async () => {
      await delay(100)
    }),
  )
  await user.keyboard('Podc{Enter}')
  expect(chosen()).toEqual([])
  await expect.poll(chosen).toEqual(['Podcasts'])
  expect(values('Partner Group')).toHaveValue('')
})

test('an Enter that waits is over when the search goes on', async () => {
  const { user } = await openOn('Partner Group')
  await screen.findByRole('option', { name: /^Cashback/ })
  await user.keyboard('Podc{Enter}{Backspace}')
  expect(await screen.findByRole('option', { name: /^Podcasts/ })).toBeVisible()
  await expect.poll(() => screen.getByRole('listbox', { name: 'Partner Group: Value' }).dataset.stale).toBeUndefined()
  expect(chosen()).toEqual([])
})

test('another field never offers, or names, what was found for the one before', async () => {
  const { user } = await openOn('Partner Group')
  await user.click(await screen.findByRole('option', { name: /^Cashback/ }))
  await user.keyboard('{Escape}')
  network.use(http.get('*/template-terms', () => delay('infinite')))
  await chooseField(user, 'Partner Template Term')
  const list = screen.getByRole('listbox', { name: 'Partner Template Term: Value' })
  expect(within(list).queryAllByRole('option')).toEqual([])
  expect(within(list).getByText('Searching…')).toBeVisible()
})

test('while the server searches the options of before are marked', async () => {
  const { user } = await openOn('Partner Group')
  await screen.findByRole('option', { name: /^Cashback/ })
  const list = screen.getByRole('listbox', { name: 'Partner Group: Value' })
  expect(list.dataset.stale).toBeUndefined()
  network.use(http.get('*/partner-groups', () => delay('infinite')))
  await user.keyboard('Podc')
  await delay(300)
  expect(within(list).getByRole('option', { name: /^Cashback/ })).toBeVisible()
  expect(list.dataset.stale).toBe('true')
})

test('the arrows go through the chosen values, and what removes one goes on to its neighbour', async () => {
  const { user } = await openOn('Contract Stage')
  await user.keyboard('Joined{Enter}Expired{Enter}Suspended{Enter}Archived{Enter}')
  const remove = (name: string) => screen.getByRole('button', { name: `Remove ${name}` })
  expect(chosen()).toEqual(['Joined', 'Expired', 'Archived', 'Suspended'])
  await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}')
  expect(remove('Expired')).toHaveFocus()
  await user.keyboard('{Delete}')
  expect(remove('Archived')).toHaveFocus()
  await user.keyboard('{Backspace}')
  expect(remove('Joined')).toHaveFocus()
  expect(chosen()).toEqual(['Joined', 'Suspended'])
  await user.keyboard('{ArrowRight}{Enter}')
  expect(values('Contract Stage')).toHaveFocus()
  expect(chosen()).toEqual(['Joined'])
  await user.keyboard('Jo{ArrowLeft}')
  expect(values('Contract Stage')).toHaveFocus()
})

test('of few IDs too each can be removed by keyboard', async () => {
  const { user } = open('#/programs/demo/segments/new')
  await user.click(await screen.findByRole('button', { name: 'Add condition' }))
  await user.type(screen.getByRole('combobox', { name: 'Field' }), 'Contract ID{Enter}')
  await user.click(screen.getByLabelText('Contract ID: Value'))
  await user.keyboard('A,B,C,{ArrowLeft}{ArrowLeft}{Delete}')
  expect(chosen()).toEqual(['A', 'C'])
  expect(screen.getByRole('button', { name: 'Remove C' })).toHaveFocus()
})

test('more chosen values than are shown can be listed, by name', async () => {
  const { user, state, data } = open('#/programs/demo/segments/1', { partners: 300 })
  const picked = data.partners.slice(0, 130)
  const ids = picked.map(({ partnerId }) => partnerId)
  changeSegment(state, 1, {
    condition: { match: 'all', conditions: [{ field: 'partnerName', operator: 'isAnyOf', values: ids }] },
  })
  let most = 0
  network.use(
    http.get('*/demo/partners', ({ request }) => {
      most = Math.max(most, new URL(request.url).searchParams.getAll('id').length)
    }),
  )
  await user.click(await screen.findByRole('link', { name: 'Edit' }))
  await user.click(await screen.findByRole('button', { name: '+106 more' }))
  expect(chosen()).toHaveLength(124)
  await user.click(screen.getByRole('button', { name: '+6 more' }))
  expect(chosen()).toHaveLength(130)
  expect(screen.queryByRole('button', { name: /more$/ })).toBeNull()
  await expect.poll(() => chosen()[129]).toBe(picked[129]?.name)
  expect(screen.queryByText('unknown')).toBeNull()
  // The server accepts no more in one request.
  expect(most).toBe(100)
  await user.keyboard('{ArrowRight}{Delete}')
  expect(chosen()).toHaveLength(129)
})

test('Select All ticks the real stages; None stands apart, and stays as it is', async () => {
  const { user } = await openOn('Prospecting Stage')
  const option = (name: string | RegExp) => screen.getByRole('option', { name })
  const last = () => screen.getAllByRole('option').at(-1)
  expect(last()).toHaveTextContent(/^None/)
  await user.click(option('Select All'))
  expect(option('Select All')).toHaveAttribute('aria-selected', 'true')
  expect(option(/^None/)).toHaveAttribute('aria-selected', 'false')
  expect(chosen()).toEqual([
    'New',
    'Outreach',
    'Negotiating',
    'Rejected by Partner',
    'Rejected by You',
    'Joined',
    'Expired',
    'Suspended',
  ])
  await user.click(option(/^Outreach/))
  expect(option('Select All')).toHaveAttribute('aria-selected', 'false')
  await user.click(option(/^None/))
  await user.click(option('Select All'))
  expect(chosen()).toHaveLength(9)
  await user.click(option('Select All'))
  expect(chosen()).toEqual(['None'])
})

test('Select All of Contract Stage leaves out None, which is no contract', async () => {
  const { user } = await openOn('Contract Stage')
  await user.click(screen.getByRole('option', { name: 'Select All' }))
  expect(chosen()).toHaveLength(16)
  expect(chosen()).not.toContain('None')
})
