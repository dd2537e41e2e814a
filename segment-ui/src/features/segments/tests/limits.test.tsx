import { screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { open } from '../../../../dev/app'
import { changeSegment } from '../../../../dev/changeSegment'
import { FIELDS } from '../../../../dev/mock/catalogue'
import { network } from '../../../../dev/vitest-setup'

test('where the server takes no more, nothing can be added, and it is said why', async () => {
  const { user } = open('#/programs/demo/segments/3/edit')
  network.use(
    http.get('*/fields', () => HttpResponse.json({ ...FIELDS, limits: { ...FIELDS.limits, nodes: 5, depth: 3 } })),
  )
  const add = (name: string) => screen.getAllByRole('button', { name })
  await user.click(await screen.findByRole('button', { name: 'Add group' }))
  expect(screen.getAllByRole('combobox', { name: 'Field' })).toHaveLength(3)
  for (const button of [...add('Add another'), ...add('Add group'), ...add('Add same-contract group')]) {
    expect(button).toHaveAttribute('aria-disabled', 'true')
  }
  await user.click(add('Add another')[0] as HTMLElement)
  expect(screen.getAllByRole('combobox', { name: 'Field' })).toHaveLength(3)
  add('Add another')[0]?.focus()
  expect(await screen.findByRole('tooltip')).toHaveTextContent('A segment can have at most 5 conditions and groups.')

  screen.getByRole('button', { name: 'Actions for condition 1' }).focus()
  await user.keyboard('{Alt>}{Shift>}D{/Shift}{/Alt}')
  expect(screen.getAllByRole('combobox', { name: 'Field' })).toHaveLength(3)
  expect(
    screen.getByText('A segment can have at most 5 conditions and groups.', { selector: '[role="status"] *' }),
  ).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Delete condition 1' }))
  await user.click(screen.getByRole('button', { name: 'Delete condition 1' }))
  expect(screen.getByRole('button', { name: 'Actions for condition 1.1' })).toBeVisible()
  const [inner] = add('Add group')
  expect(inner).toHaveAttribute('aria-disabled', 'true')
  expect(add('Add another')[0]).not.toHaveAttribute('aria-disabled')
})

test('a saved version that is larger than the server takes today can be taken all the same, as a whole', async () => {
  const { user, state } = open('#/programs/demo/segments/3/edit')
  network.use(http.get('*/fields', () => HttpResponse.json({ ...FIELDS, limits: { ...FIELDS.limits, nodes: 3 } })))
  await user.click(await screen.findByRole('button', { name: 'Delete condition 1' }))
  const named = ['a', 'b', 'c', 'd'].map((text) => ({ field: 'partnerName', operator: 'contains', values: [text] }))
  changeSegment(state, 3, { version: 2, condition: { match: 'any', conditions: named } })
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await user.click(await screen.findByRole('button', { name: 'Keep the saved version' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(screen.getAllByRole('combobox', { name: 'Field' })).toHaveLength(4)
})
