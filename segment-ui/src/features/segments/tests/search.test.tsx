import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { SegmentSearch } from '../list/SegmentSearch'

/** The search field, with an address that follows it. */
function atAddress(value: string) {
  const sent: string[] = []
  const field = (address: string) => (
    <MantineProvider env="test">
      <SegmentSearch value={address} onChange={(text) => sent.push(text)} />
    </MantineProvider>
  )
  const { rerender } = render(field(value))
  return {
    sent,
    address: (now: string) => rerender(field(now)),
    user: userEvent.setup(),
    input: screen.getByRole('searchbox'),
  }
}

test('an address that comes late takes no letter from who has typed on', async () => {
  const { sent, address, user, input } = atAddress('')
  await user.type(input, 'ab')
  await expect.poll(() => sent).toEqual(['ab'])
  await user.type(input, 'c')
  address('ab')
  expect(input).toHaveValue('abc')
  await expect.poll(() => sent).toEqual(['ab', 'abc'])
  await user.type(input, 'd')
  address('abc')
  expect(input).toHaveValue('abcd')
})

test('an address that somebody else has changed is what the field says, and what was typed is not sent after it', async () => {
  const { sent, address, user, input } = atAddress('')
  await user.type(input, 'ab')
  await expect.poll(() => sent).toEqual(['ab'])
  address('ab')
  address('')
  expect(input).toHaveValue('')
  address('ab')
  expect(input).toHaveValue('ab')
  await user.type(input, 'c')
  address('')
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(input).toHaveValue('')
  expect(sent).toEqual(['ab'])
})
