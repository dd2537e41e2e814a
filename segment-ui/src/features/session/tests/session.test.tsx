import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { open } from '../../../../dev/app'

test('an anonymous visitor logs in and gets to the page of the address', async () => {
  const { user } = open('#/programs/demo/segments?query=Fresh', { user: null })
  await user.type(await screen.findByLabelText('Name'), 'manager')
  await user.type(screen.getByLabelText('Password'), 'manager')
  await user.click(screen.getByRole('button', { name: 'Log in' }))
  expect(await screen.findByRole('link', { name: 'Fresh prospects' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Joined, outside coupon sites' })).toBeNull()
})

test('a wrong password is said in a person’s words', async () => {
  const { user } = open('#/', { user: null })
  await user.type(await screen.findByLabelText('Name'), 'manager')
  await user.type(screen.getByLabelText('Password'), 'wrong')
  await user.click(screen.getByRole('button', { name: 'Log in' }))
  expect(await screen.findByText(/do not match/)).toBeVisible()
})

test('nothing is sent without a name; the field is focused', async () => {
  const { user } = open('#/', { user: null })
  await user.click(await screen.findByRole('button', { name: 'Log in' }))
  expect(screen.getByText('Enter your name.')).toBeVisible()
  expect(screen.getByLabelText('Name')).toHaveFocus()
})

test('when the session ends, the login comes over the page and what was typed stays', async () => {
  const { user, state } = open('#/programs/demo/segments/new')
  await user.type(await screen.findByLabelText('Name'), 'Half done')
  await user.click(screen.getByRole('button', { name: 'Add condition' }))
  await user.type(screen.getByRole('combobox', { name: 'Field' }), 'Prospecting{Enter}')
  await user.click(screen.getByRole('combobox', { name: 'Prospecting Stage: Value' }))
  state.user = null
  await user.click(await screen.findByRole('option', { name: /^New/ }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const dialog = await screen.findByRole('dialog', { name: 'Your session has ended' })
  await user.type(within(dialog).getByLabelText('Name'), 'manager')
  await user.type(within(dialog).getByLabelText('Password'), 'manager')
  await user.click(within(dialog).getByRole('button', { name: 'Log in' }))
  await expect.poll(() => screen.queryByRole('dialog', { name: 'Your session has ended' })).toBeNull()
  expect(screen.getByDisplayValue('Half done')).toBeInTheDocument()
  expect(screen.getByText(/^Not saved. Your session had ended/)).toBeVisible()
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('button', { name: 'Save' }))
})

test('somebody without a role is told so', async () => {
  open('#/', { user: 'guest' })
  expect(await screen.findByText('No programs yet')).toBeVisible()
})

test('somebody who only brings data in begins there, and is not led to what the server would refuse', async () => {
  open('#/', { user: 'sync' })
  expect(await screen.findByRole('heading', { name: 'Import partners' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Segments' })).toBeNull()
})
