import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { open } from '../../../dev/app'

const LIST = '#/programs/demo/segments'

const title = () => screen.queryByRole('heading', { level: 1 })

test('each page that is gone to has the focus on its title, the one that is loaded later, too', async () => {
  const { user } = open(LIST)
  const link = await screen.findByRole('link', { name: 'Fresh prospects' })
  expect(document.body).toHaveFocus()
  await user.click(link)
  await expect.poll(() => title()?.textContent).toBe('Fresh prospects')
  expect(title()).toHaveFocus()

  await user.click(screen.getByRole('link', { name: 'Edit' }))
  await expect.poll(() => title()?.textContent).toBe('Edit Segment')
  expect(title()).toHaveFocus()
  await user.click(await screen.findByRole('button', { name: 'Save' }))
  await expect.poll(() => title()?.textContent).toBe('Fresh prospects')
  expect(title()).toHaveFocus()

  await user.click(screen.getAllByRole('link', { name: 'Segments' })[0] as HTMLElement)
  await expect.poll(() => title()?.textContent).toBe('Segments')
  expect(title()).toHaveFocus()
  window.location.hash = `${LIST}/999`
  await expect.poll(() => title()?.textContent).toBe('Page not found')
  await expect.poll(() => document.activeElement).toBe(title())
})

test('a page that begins with a field has the focus there, and what changes within a page moves it nowhere', async () => {
  const { user } = open(LIST)
  await user.click(await screen.findByRole('link', { name: 'Create Segment' }))
  expect(await screen.findByLabelText('Name')).toHaveFocus()
  await expect.poll(() => title()?.textContent).toBe('Create Segment')
  expect(screen.getByLabelText('Name')).toHaveFocus()

  window.location.hash = LIST
  const sort = await screen.findByRole('button', { name: 'Name' })
  await expect.poll(() => document.activeElement).toBe(title())
  await user.click(sort)
  await expect.poll(() => window.location.hash).toBe(`${LIST}?sort=name`)
  expect(sort).toHaveFocus()
})

test.each(['#/', LIST])(
  'the page that is opened first, by %s, leaves the focus where the browser puts it',
  async (hash) => {
    open(hash)
    await screen.findByRole('link', { name: 'Fresh prospects' })
    await expect.poll(() => window.location.hash).toBe(LIST)
    expect(document.body).toHaveFocus()
  },
)
