import { screen, within } from '@testing-library/react'
import { delay, http, HttpResponse } from 'msw'
import { afterEach, expect, test } from 'vitest'
import { open } from '../../../../dev/app'
import { network } from '../../../../dev/vitest-setup'

const EDIT = '#/programs/demo/segments/1/edit'

let observer: MutationObserver | undefined
afterEach(() => observer?.disconnect())

/** What is asked about segments from now on, in its order. */
function asked(): string[] {
  const operations: string[] = []
  network.use(
    http.post('*/demo/segments/*', ({ request }) => {
      operations.push(new URL(request.url).pathname.replace(/^.*\/segments\//, ''))
    }),
  )
  return operations
}

/** Opens the editor on a server whose figures and partners tell their revision. */
function openOn(now: { figures: () => number; partners: () => number }) {
  const opened = open(EDIT)
  network.use(
    http.post('*/preview', () => {
      const revision = now.figures()
      return HttpResponse.json({ revision, total: 9_000, count: revision, summary: 'All', nodes: [], warnings: [] })
    }),
    http.post('*/preview/partners', async ({ request }) => {
      const { after = 'first' } = (await request.json()) as { after?: string }
      const revision = now.partners()
      const partner = { partnerId: '7', name: `${revision}, page ${after}`, groups: [], contracts: [] }
      return HttpResponse.json({ revision, items: [partner], next: 'second' })
    }),
  )
  return opened
}

const counted = () => screen.queryByTestId('preview-count')?.textContent
const joining = () => screen.queryAllByText(/^Joining \d/)[0]?.textContent

/** Each figure and row that were on the screen at the same time, from now on. */
function seen(figure = counted): Set<string> {
  const together = new Set<string>()
  const look = () => {
    const shown = figure()
    const row = screen.queryByText(/, page /)?.textContent
    if (shown !== undefined && row !== undefined) together.add(`${shown}: ${row}`)
  }
  observer = new MutationObserver(look)
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  return together
}

test('another page and another order ask for partners alone', async () => {
  const { user } = open(EDIT)
  const table = () => screen.getByRole('table', { name: 'Partners in the preview' })
  await screen.findByRole('table', { name: 'Partners in the preview' })
  const row = () => within(table()).getAllByRole('row')[1]?.textContent
  const first = row()
  const operations = asked()
  await user.click(screen.getByRole('button', { name: 'Next' }))
  await expect.poll(row).not.toBe(first)
  const second = row()
  await user.click(within(table()).getByRole('button', { name: /^Partner ID/ }))
  await expect.poll(row).not.toBe(second)
  expect(operations).toEqual(['preview/partners', 'preview/partners'])
})

test('figures and partners are asked for at once, without looking for unknown partners', async () => {
  const bodies: Record<string, unknown>[] = []
  const { user } = open(EDIT)
  await screen.findByRole('table', { name: 'Partners in the preview' })
  network.use(
    http.post('*/demo/segments/preview', async ({ request }) => {
      bodies.push((await request.clone().json()) as Record<string, unknown>)
      await delay('infinite')
    }),
    http.post('*/demo/segments/preview/partners', async ({ request }) => {
      bodies.push((await request.clone().json()) as Record<string, unknown>)
      await delay('infinite')
    }),
  )
  await user.click(screen.getByRole('button', { name: 'Delete group 2' }))
  await expect.poll(() => bodies.length).toBe(2)
  const [figures, partners] = bodies.map((body) => Object.keys(body).toSorted())
  expect(figures).toEqual(['condition', 'nodes', 'unknownPartners'])
  expect(partners).toEqual(['condition', 'limit', 'sort'])
  expect(bodies[0]?.unknownPartners).toBe(false)
})

test('a page of newer data brings the figures up to date before it is shown', async () => {
  let revision = 1
  const { user } = openOn({ figures: () => revision, partners: () => revision })
  const together = seen()
  expect(await screen.findByText('1, page first')).toBeVisible()
  const operations = asked()
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  network.use(http.post('*/preview', () => held))
  revision = 2
  await user.click(screen.getByRole('button', { name: 'Next' }))
  // Until the newer figures are there, those that are known to be old are dimmed, and so are their rows.
  await expect.poll(() => screen.getByTestId('preview-count').closest('section')?.dataset.stale).toBe('true')
  expect(screen.getByText('1, page first')).toBeVisible()
  release()
  expect(await screen.findByText('2, page second')).toBeVisible()
  expect(screen.getByTestId('preview-count')).toHaveTextContent('2')
  expect(screen.getByTestId('preview-count').closest('section')?.dataset.stale).toBeUndefined()
  expect(operations).toEqual(['preview/partners', 'preview'])
  expect([...together]).toEqual(['1: 1, page first', '2: 2, page second'])
})

test('a page that is older than the figures is asked for again', async () => {
  let pages = 0
  openOn({ figures: () => 2, partners: () => (pages += 1) })
  const together = seen()
  expect(await screen.findByText('2, page first')).toBeVisible()
  expect(pages).toBe(2)
  expect([...together]).toEqual(['2: 2, page first'])
})

test('while the data change all the time the figures stand alone, and the list can be asked for again', async () => {
  let revision = 0
  let changing = true
  const next = () => (changing ? (revision += 1) : revision)
  const { user } = openOn({ figures: next, partners: next })
  const together = seen()
  expect(await screen.findByText('Partner data is changing.')).toBeVisible()
  expect(screen.getByTestId('preview-count')).toBeVisible()
  expect(together.size).toBe(0)
  const bound = revision
  await delay(100)
  expect(revision).toBe(bound)
  changing = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(`${revision}, page first`)).toBeVisible()
  expect([...together]).toEqual([`${revision}: ${revision}, page first`])
})

test('another page of the partners that join is of the revision of their figures, too', async () => {
  let revision = 1
  const { user } = open(EDIT)
  network.use(
    http.post('*/compare', async ({ request }) => {
      const { side, after = 'first' } = (await request.json()) as { side?: string; after?: string }
      const partner = { partnerId: '7', name: `${revision}, page ${after}`, groups: [], contracts: [] }
      const those = (name: string) => ({
        count: revision,
        ...((side ?? name) === name && { partners: { items: [partner], next: 'second' } }),
      })
      const figures = { revision, version: 1, before: 9, after: 9 }
      return HttpResponse.json({ ...figures, entering: those('entering'), leaving: those('leaving') })
    }),
  )
  await screen.findByTestId('preview-count')
  await user.click(screen.getByRole('button', { name: 'Delete group 2' }))
  await user.click(await screen.findByRole('button', { name: /^Joining/ }))
  const together = seen(joining)
  expect(screen.getByText('1, page first')).toBeVisible()
  revision = 2
  await user.click(screen.getByRole('button', { name: 'Next' }))
  expect(await screen.findByText('2, page second')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Joining 2' })).toBeVisible()
  expect([...together].filter((it) => it !== 'Joining 1: 1, page first')).toEqual(['Joining 2: 2, page second'])
})
