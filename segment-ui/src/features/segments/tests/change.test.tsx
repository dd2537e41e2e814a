import { screen, within } from '@testing-library/react'
import { delay, http } from 'msw'
import { expect, test } from 'vitest'
import { open } from '../../../../dev/app'
import { problem } from '../../../../dev/mock/answers'
import { network } from '../../../../dev/vitest-setup'
import type { Partner } from '../../../api/types'

const EDIT = '#/programs/demo/segments/1/edit'

const isJoined = ({ contracts }: Partner) => contracts.some(({ stage }) => stage === 'JOINED')
const inCouponGroups = ({ groups }: Partner) => groups.some(({ id }) => id === '11' || id === '12')

test('a change says how many partners enter, and who; without a change nothing is said', async () => {
  const { user, data } = open(EDIT)
  await screen.findByTestId('preview-count')
  expect(screen.queryByText('What this change does')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Delete group 2' }))
  const entering = data.partners.filter((partner) => isJoined(partner) && inCouponGroups(partner)).length
  await user.click(await screen.findByRole('button', { name: `Joining ${entering}` }))
  const table = await screen.findByRole('table', { name: 'Partners joining' })
  expect(within(table).getAllByRole('row')).toHaveLength(Math.min(entering, 25) + 1)
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(screen.queryByText('What this change does')).toBeNull()
  expect(await screen.findByRole('table', { name: 'Partners in the preview' })).toBeVisible()
})

test('while a newer change is compared the older figures are marked, and the superseded request is cancelled', async () => {
  const { user } = open(EDIT)
  await screen.findByTestId('preview-count')
  await user.click(screen.getByRole('button', { name: 'Delete group 2' }))
  await screen.findByRole('button', { name: /^Joining/ })
  const cancelled: boolean[] = []
  network.use(
    http.post('*/compare', async ({ request }) => {
      const at = cancelled.push(false) - 1
      request.signal.addEventListener('abort', () => (cancelled[at] = true))
      if (at === 0) await delay('infinite')
    }),
  )
  const marked = () => screen.queryByText('What this change does')?.parentElement?.dataset.stale
  await user.click(screen.getByRole('combobox', { name: 'Contract Stage: Value' }))
  await user.click(await screen.findByRole('option', { name: /^Expired/ }))
  expect(marked()).toBe('true')
  await expect.poll(() => cancelled.length).toBe(1)
  await user.click(await screen.findByRole('option', { name: /^Suspended/ }))
  await expect.poll(() => cancelled).toEqual([true, false])
  await expect.poll(() => marked()).toBeUndefined()
})

test('a comparison that fails leaves the preview alone, and can be tried again', async () => {
  const { user } = open(EDIT)
  let broken = true
  network.use(http.post('*/compare', () => (broken ? problem(500, 'internal', 'Something went wrong.') : undefined)))
  await screen.findByTestId('preview-count')
  await user.click(screen.getByRole('button', { name: 'Delete group 2' }))
  expect(await screen.findByText('The comparison with the saved segment could not be loaded.')).toBeVisible()
  expect(screen.getByTestId('preview-count')).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('button', { name: /^Joining/ })).toBeVisible()
})

test('conditions on contracts side by side are counted both ways, and wrapped on request', async () => {
  const { user, data } = open('#/programs/demo/segments/1/edit')
  const counted: unknown[][] = []
  network.use(
    http.post('*/segments/counts', async ({ request }) => {
      counted.push(((await request.clone().json()) as { conditions: unknown[] }).conditions)
    }),
  )
  await user.click((await screen.findAllByRole('button', { name: 'Add another' })).at(-1) as HTMLElement)
  await user.type(screen.getAllByRole('combobox', { name: 'Field' }).at(-1) as HTMLElement, 'Partner Template{Enter}')
  await user.click(screen.getByRole('combobox', { name: 'Partner Template Term: Value' }))
  await user.click(await screen.findByRole('option', { name: /^Premium 2026/ }))
  const term = data.terms.find(({ name }) => name === 'Premium 2026')?.id
  const under = ({ contracts }: Partner) => contracts.some(({ templateTerm }) => templateTerm?.id === term)
  const both = ({ contracts }: Partner) =>
    contracts.some(({ stage, templateTerm }) => stage === 'JOINED' && templateTerm?.id === term)
  const apart = data.partners.filter((partner) => isJoined(partner) && under(partner)).length
  const together = data.partners.filter((partner) => both(partner)).length
  expect(together).toBeLessThan(apart)
  expect(await screen.findByText(new RegExp(`${apart} match across all their contracts,`))).toBeVisible()
  expect(screen.getByText(`${together} on a single contract.`)).toBeVisible()
  expect(counted.map((conditions) => conditions.length)).toEqual([2])
  await user.click(screen.getByRole('button', { name: 'Require a single contract' }))
  expect(screen.getByRole('group', { name: /^Group 1: Match all on a single contract/ })).toBeVisible()
  expect(screen.queryByText(/across all their contracts/)).toBeNull()
})
