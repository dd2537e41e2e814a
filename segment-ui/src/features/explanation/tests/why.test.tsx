import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { open } from '../../../../dev/app'
import type { Partner } from '../../../api/types'

const PAGE = '#/programs/demo/segments/1'

const isJoined = ({ contracts }: Partner) => contracts.some(({ stage }) => stage === 'JOINED')
const inGroup = ({ groups }: Partner, id: string) => groups.some((group) => group.id === id)

function some(partners: readonly Partner[], fits: (partner: Partner) => boolean): Partner {
  const found = partners.find((partner) => fits(partner))
  if (!found) throw new Error('no such partner')
  return found
}

async function panel() {
  return within(await screen.findByRole('region', { name: 'Why is this partner in, or not?' }))
}

test('a partner is looked up by name; the address keeps who it is', async () => {
  const { user, data } = open(PAGE)
  const member = some(data.partners, (it) => isJoined(it) && !inGroup(it, '11') && !inGroup(it, '12'))
  const why = await panel()
  await user.type(why.getByRole('combobox'), member.partnerId)
  await user.click(await screen.findByRole('option', { name: new RegExp(member.partnerId) }))
  expect(await why.findByText(`${member.name} is in this segment`)).toBeVisible()
  expect(window.location.hash).toBe(`${PAGE}?partner=${member.partnerId}`)
  expect(why.queryByText('keeps it out')).toBeNull()
})

test('who is not in is told what keeps it out, with the groups that decided', async () => {
  const { data } = open(PAGE)
  const outsider = some(data.partners, (it) => isJoined(it) && inGroup(it, '11'))
  window.location.hash = `${PAGE}?partner=${outsider.partnerId}`
  const why = await panel()
  expect(await why.findByText(`${outsider.name} is not in this segment`)).toBeVisible()
  expect(why.getByText('This condition keeps it out')).toBeVisible()
  const tree = within(why.getByRole('list', { name: 'Conditions for this partner' }))
  expect(tree.getAllByText('keeps it out')).toHaveLength(1)
  expect(tree.getByText('Coupon sites')).toBeVisible()
})

test('the other segments of the partner lead on to why it is in them', async () => {
  const { user, data } = open(PAGE)
  const prospect = some(data.partners, (it) => it.prospectingStage === 'NEW' && it.contracts.length === 0)
  window.location.hash = `${PAGE}?partner=${prospect.partnerId}`
  await user.click(await (await panel()).findByRole('link', { name: 'Fresh prospects' }))
  expect(await screen.findByText(`${prospect.name} is in this segment`)).toBeVisible()
  expect(window.location.hash).toBe(`#/programs/demo/segments/3?partner=${prospect.partnerId}`)
})

test('a partner that the program does not have is said to be unknown', async () => {
  open(`${PAGE}?partner=999`)
  expect(await screen.findByText('Partner 999 not found')).toBeVisible()
})
