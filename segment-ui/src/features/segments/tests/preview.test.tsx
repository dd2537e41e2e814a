import { screen, within } from '@testing-library/react'
import { http } from 'msw'
import { expect, test } from 'vitest'
import { open } from '../../../../dev/app'
import { comeBack } from '../../../../dev/comeBack'
import { problem } from '../../../../dev/mock/answers'
import { network } from '../../../../dev/vitest-setup'

const EDIT = '#/programs/demo/segments/1/edit'

const broken = () => problem(500, 'internal', 'Something went wrong.')

test('a count that cannot be counted again stays, and it is said that it is an earlier one', async () => {
  const { user } = open(EDIT)
  const count = (await screen.findByTestId('preview-count')).textContent
  await user.click(screen.getByRole('button', { name: 'Delete group 2' }))
  const enters = (await screen.findByRole('button', { name: /^Joining/ })).textContent
  await expect.poll(() => screen.getByTestId('preview-count').textContent).not.toBe(count)
  const newer = screen.getByTestId('preview-count').textContent
  let fails = true
  network.use(
    http.post('*/preview', () => (fails ? broken() : undefined)),
    http.post('*/compare', () => (fails ? broken() : undefined)),
  )
  await comeBack()
  expect(await screen.findByText('The count could not be updated.')).toBeVisible()
  expect(screen.getByTestId('preview-count')).toHaveTextContent(newer)
  expect(await screen.findByText('These figures could not be updated.')).toBeVisible()
  expect(screen.getByRole('button', { name: /^Joining/ })).toHaveTextContent(enters ?? '')
  fails = false
  for (const again of screen.getAllByRole('button', { name: 'Try again' })) await user.click(again)
  await expect.poll(() => screen.queryByText(/could not be updated/)).toBeNull()
})

test('a page of the preview that fails is said to have failed, and leads back to the first', async () => {
  const { user } = open(EDIT)
  const table = async () => screen.findByRole('table', { name: 'Partners in the preview' })
  const first = within(await table()).getAllByRole('row')[1]?.textContent
  network.use(http.post('*/preview/partners', broken))
  await user.click(screen.getByRole('button', { name: 'Next' }))
  expect(await screen.findByText('Something went wrong.')).toBeVisible()
  expect(screen.queryByRole('table', { name: 'Partners in the preview' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'First' }))
  expect(within(await table()).getAllByRole('row')[1]).toHaveTextContent(first ?? '')
})

test('that no condition is left is read out in place of the count', async () => {
  const { user } = open(EDIT)
  const said = () => document.querySelector('[aria-live="polite"].visually-hidden:not(:empty)')?.textContent
  await expect.poll(said).toMatch(/^\d+ of 200 partners$/)
  await user.click(screen.getByRole('button', { name: 'Delete group 2' }))
  await user.click(screen.getByRole('button', { name: 'Delete condition 1' }))
  await expect.poll(said).toBe('No conditions. All partners match.')
})

test('Preview Segment Partner carries the count and leads to the partners, from their other lists too', async () => {
  const { user } = open(EDIT)
  await screen.findByTestId('preview-count')
  const button = screen.getByRole('button', { name: /^Preview Segment Partner/ })
  await user.click(screen.getByRole('button', { name: 'Delete group 2' }))
  await user.click(await screen.findByRole('button', { name: /^Joining/ }))
  expect(screen.getByRole('heading', { name: 'Preview Segment Partner' })).toHaveFocus()
  expect(screen.getByRole('table', { name: 'Partners joining' })).toBeVisible()
  const { textContent: count } = screen.getByTestId('preview-count')
  expect(button).toHaveTextContent(`Preview Segment Partner ${count}`)
  button.focus()
  await user.keyboard('{Enter}')
  expect(screen.getByRole('heading', { name: 'Preview Segment Partner' })).toHaveFocus()
  expect(screen.getByRole('table', { name: 'Partners in the preview' })).toBeVisible()
})

test('without conditions Preview Segment Partner leads to what says so', async () => {
  const { user } = open('#/programs/demo/segments/new')
  await user.click(await screen.findByRole('button', { name: 'Preview Segment Partner' }))
  expect(document.activeElement).toHaveTextContent(/All partners/)
})
