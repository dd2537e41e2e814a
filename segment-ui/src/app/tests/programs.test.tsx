import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { open } from '../../../dev/app'
import { network } from '../../../dev/vitest-setup'

function withPrograms(count: number) {
  const opened = open('#/programs/p1/segments')
  const programs = Array.from({ length: count }, (_, index) => ({
    key: `p${index + 1}`,
    name: index % 2 === 0 ? `Shop ${index + 1}` : `Travel ${index + 1}`,
    timeZone: 'Europe/Berlin',
    revision: 1,
    roles: ['manager'],
  }))
  network.use(http.get('*/me', () => HttpResponse.json({ name: 'manager', admin: false, programs })))
  return opened
}

const links = () =>
  within(screen.getByRole('list', { name: 'Programs' }))
    .getAllByRole('link')
    .map((it) => it.textContent)

test('many programs are searched by name or key, and Enter goes to the first that fits', async () => {
  const { user } = withPrograms(40)
  await user.click(await screen.findByRole('button', { name: 'Program: Shop 1' }))
  const search = await screen.findByRole('searchbox', { name: 'Find a program' })
  expect(links()).toHaveLength(40)
  await user.keyboard('{Enter}')
  expect(search).toHaveFocus()
  await user.type(search, 'travel 1')
  expect(links()).toEqual(['Travel 10p10', 'Travel 12p12', 'Travel 14p14', 'Travel 16p16', 'Travel 18p18'])
  await user.clear(search)
  await user.type(search, 'P33')
  expect(links()).toEqual(['Shop 33p33'])
  await user.type(search, 'x')
  expect(screen.getByText('No program found')).toBeVisible()
  await user.type(search, '{Backspace}{Enter}')
  expect(await screen.findByRole('button', { name: 'Program: Shop 33' })).toBeVisible()
  await expect.poll(() => screen.queryByRole('list', { name: 'Programs' })).toBeNull()
})

test('a few programs need no search; the arrows go through them', async () => {
  const { user } = withPrograms(3)
  await user.click(await screen.findByRole('button', { name: 'Program: Shop 1' }))
  await screen.findByRole('list', { name: 'Programs' })
  expect(screen.queryByRole('searchbox', { name: 'Find a program' })).toBeNull()
  expect(screen.getByRole('link', { name: /^Shop 1/ })).toHaveAttribute('aria-current')
  screen.getByRole('link', { name: /^Shop 1/ }).focus()
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowDown}{ArrowDown}')
  expect(screen.getByRole('link', { name: /^Travel 2/ })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('button', { name: 'Program: Travel 2' })).toBeVisible()
})
