import { screen, within } from '@testing-library/react'
import { delay, http, HttpResponse } from 'msw'
import { afterEach, expect, test } from 'vitest'
import { open } from '../../../../dev/app'
import { network } from '../../../../dev/vitest-setup'

let observer: MutationObserver | undefined
afterEach(() => observer?.disconnect())

/** Opens the page of a segment whose size, and whose partners' names, tell the revision that they are of. */
function openOn(now: { size: () => number; partners: () => number }) {
  const opened = open('#/programs/demo/segments/1')
  const asked: string[] = []
  network.use(
    http.get('*/sizes', () => {
      asked.push('sizes')
      const revision = now.size()
      return HttpResponse.json({ revision, sizes: [{ id: 1, count: 700 + revision }] })
    }),
    http.get('*/segments/1/partners', ({ request }) => {
      asked.push('partners')
      const revision = now.partners()
      const page = new URL(request.url).searchParams.get('after') ?? 'first'
      const partner = { partnerId: '7', name: `${revision}, page ${page}`, groups: [], contracts: [] }
      return HttpResponse.json({ revision, items: [partner], next: 'second' })
    }),
  )
  return { ...opened, asked }
}

/** Each size and row that were on the screen at the same time, from now on. */
function seen(): string[] {
  const together: string[] = []
  observer = new MutationObserver(() => {
    const size = screen.queryByText(/^70\d$/)?.textContent
    const row = screen.queryByText(/, page /)?.textContent
    const shown = `${size}: ${row}`
    if (size !== undefined && row !== undefined && together.at(-1) !== shown) together.push(shown)
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  return together
}

test('a page of newer partners has the size counted again', async () => {
  let revision = 1
  const { user, asked } = openOn({ size: () => revision, partners: () => revision })
  const together = seen()
  expect(await screen.findByText('701')).toBeVisible()
  revision = 2
  const partners = within(screen.getByRole('region', { name: 'Partners in this segment' }))
  await user.click(partners.getByRole('button', { name: 'Next' }))
  expect(await screen.findByText('702')).toBeVisible()
  expect(screen.getByText('2, page second')).toBeVisible()
  expect(together).toEqual(['701: 1, page first', '702: 2, page second'])
  expect(asked.slice(2)).toEqual(['partners', 'sizes'])
})

test('partners that are older than the size are asked for again', async () => {
  let pages = 0
  openOn({ size: () => 2, partners: () => (pages += 1) })
  const together = seen()
  expect(await screen.findByText('702')).toBeVisible()
  expect(screen.getByText('2, page first')).toBeVisible()
  expect(pages).toBe(2)
  expect(together).toEqual(['702: 2, page first'])
})

test('while the data change all the time the partners stand without a size', async () => {
  let revision = 0
  const next = () => (revision += 1)
  const { asked } = openOn({ size: next, partners: next })
  const together = seen()
  expect(await screen.findByText('Size not available')).toBeVisible()
  expect(screen.getByText(/, page first/)).toBeVisible()
  expect(together).toEqual([])
  const bound = asked.length
  await delay(100)
  expect(asked.length).toBe(bound)
})
