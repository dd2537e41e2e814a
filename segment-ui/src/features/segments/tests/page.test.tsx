import { screen, within } from '@testing-library/react'
import { delay, http } from 'msw'
import { expect, test } from 'vitest'
import { open } from '../../../../dev/app'
import { network } from '../../../../dev/vitest-setup'
import { formatNumber } from '../../../texts/format'
import type { Partner } from '../../../api/types'

const PAGE = '#/programs/demo/segments/1'

const isJoined = ({ contracts }: Partner) => contracts.some(({ stage }) => stage === 'JOINED')
const inCouponGroups = ({ groups }: Partner) => groups.some(({ id }) => id === '11' || id === '12')

const partnersTable = () => screen.queryByRole('table', { name: 'Partners in this segment' })

test('after a change is saved no count, row or verdict of the conditions before stands beside the new ones', async () => {
  const { user, data } = open(PAGE)
  const members = data.partners.filter((partner) => isJoined(partner) && !inCouponGroups(partner))
  const joined = data.partners.filter(isJoined)
  const entering = joined.find(inCouponGroups) as Partner
  expect(await screen.findByText(formatNumber(members.length))).toBeVisible()
  expect(await screen.findByRole('table', { name: 'Partners in this segment' })).toBeVisible()
  window.location.hash = `${PAGE}?partner=${entering.partnerId}`
  await screen.findByText(`${entering.name} is not in this segment`)

  await user.click(screen.getByRole('link', { name: 'Edit' }))
  await user.click(await screen.findByRole('button', { name: 'Delete group 2' }))
  let release = () => {}
  const held = new Promise<undefined>((resolve) => {
    release = () => resolve(undefined)
  })
  const hold = () => held
  network.use(
    http.get('*/sizes', hold),
    http.get('*/segments/1/partners', hold),
    http.get('*/segments/1/partners/*', hold),
  )
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByRole('heading', { name: 'Partners in this segment' })
  window.location.hash = `${PAGE}?partner=${entering.partnerId}`
  await screen.findByDisplayValue(entering.name)
  expect(screen.queryByText(formatNumber(members.length))).toBeNull()
  expect(partnersTable()).toBeNull()
  expect(screen.queryByText(/is not in this segment/)).toBeNull()

  release()
  expect(await screen.findByText(formatNumber(joined.length))).toBeVisible()
  expect(await screen.findByText(`${entering.name} is in this segment`)).toBeVisible()
  await expect.poll(partnersTable).not.toBeNull()
})

test('in the list a size stands beside the conditions that it was counted for', async () => {
  const { user, data } = open('#/programs/demo/segments?sort=name')
  const row = async () => (await screen.findByRole('link', { name: 'Fresh prospects' })).closest('tr') as HTMLElement
  const size = data.partners.filter(
    ({ prospectingStage, contracts }) => ['NEW', 'OUTREACH'].includes(prospectingStage ?? '') && contracts.length === 0,
  ).length
  expect(await within(await row()).findByText(formatNumber(size))).toBeVisible()

  await user.click(screen.getByRole('link', { name: 'Fresh prospects' }))
  await user.click(await screen.findByRole('link', { name: 'Edit' }))
  await user.click(await screen.findByRole('button', { name: 'Delete condition 2' }))
  network.use(http.get('*/sizes', () => delay('infinite')))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByRole('heading', { name: 'Partners in this segment' })
  window.location.hash = '#/programs/demo/segments?sort=name'
  await expect.poll(async () => (await row()).textContent).not.toMatch(/Contract Stage/)
  expect(within(await row()).queryByText(formatNumber(size))).toBeNull()
  expect((await row()).querySelector('.mantine-Skeleton-root')).not.toBeNull()
})

test('another segment is drawn from nothing: no verdict on the one before stays', async () => {
  const { data } = open('#/programs/demo/segments/2')
  // The other segment is in the cache and appears at once.
  await screen.findByRole('table')
  const member = data.partners.find((partner) => isJoined(partner) && !inCouponGroups(partner)) as Partner
  window.location.hash = `${PAGE}?partner=${member.partnerId}`
  await screen.findByText(`${member.name} is in this segment`)
  const never = () => delay('infinite')
  network.use(http.get('*/segments/2/partners/*', never))
  window.location.hash = `#/programs/demo/segments/2?partner=${member.partnerId}`
  await expect
    .poll(() => screen.queryByRole('heading', { level: 1 })?.textContent)
    .toBe('Premium term, joined on that contract')
  expect(screen.queryByText(/in this segment$/, { selector: 'strong' })).toBeNull()
})

test.each([
  ['a segment', PAGE, 'Partners in this segment'],
  ['the preview', `${PAGE}/edit`, 'Partners in the preview'],
])('a second press while the next page of %s loads leads nowhere else', async (_list, hash, name) => {
  const { user } = open(hash, { partners: 1000 })
  const first = async () => within(await screen.findByRole('table', { name })).getAllByRole('row')[1]?.textContent
  const before = await first()
  const next = screen.getByRole('button', { name: 'Next' })
  await user.dblClick(next)
  await expect.poll(first).not.toBe(before)
  await user.click(screen.getByRole('button', { name: 'Previous' }))
  await expect.poll(first).toBe(before)
})
