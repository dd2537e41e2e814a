import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { open } from '../../../../dev/app'
import { network } from '../../../../dev/vitest-setup'
import { fileNameOf } from '../../../ui/saveFile'

const saved: { name: string; text: () => Promise<string> }[] = []

beforeEach(() => {
  saved.length = 0
  // jsdom has no object URLs and no downloads.
  let file = new Blob()
  URL.createObjectURL = (blob) => {
    file = blob as Blob
    return 'blob:test'
  }
  URL.revokeObjectURL = () => {}
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const blob = file
    saved.push({ name: this.download, text: () => blob.text() })
  })
})

test('an export saves a file with a line for each partner, and says how many', async () => {
  const { user, data } = open('#/programs/demo/segments')
  await user.click(await screen.findByRole('button', { name: 'Actions for Fresh prospects' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Export partners' }))
  const size = data.partners.filter(
    ({ prospectingStage, contracts }) => ['NEW', 'OUTREACH'].includes(prospectingStage ?? '') && contracts.length === 0,
  ).length
  const exports = within(await screen.findByRole('region', { name: 'Partner export' }))
  expect(await exports.findByText(`${size} partners exported.`)).toBeVisible()
  expect(saved.map(({ name }) => name)).toEqual(['Fresh prospects.csv'])
  expect((await saved[0]?.text())?.trim().split('\n')).toHaveLength(size + 1)
  await user.click(exports.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('region', { name: 'Partner export' })).toBeNull()
})

test('a list that ends early is no file; trying again makes it whole', async () => {
  const { user } = open('#/programs/demo/segments/3')
  let broken = true
  network.use(
    http.get('*/segments/3/partners', ({ request }) =>
      broken && request.headers.get('Accept')?.startsWith('text/csv') === true
        ? new HttpResponse('partnerId,name\r\n1,"A"\r\n', { headers: { 'X-Partner-Count': '2' } })
        : undefined,
    ),
  )
  await user.click(await screen.findByRole('button', { name: 'Export partners' }))
  expect(await screen.findByText(/The connection was lost/)).toBeVisible()
  expect(saved).toEqual([])
  broken = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/partners exported/)).toBeVisible()
  expect(saved).toHaveLength(1)
})

test('an export that is cancelled goes, and saves nothing', async () => {
  const { user } = open('#/programs/demo/segments/3')
  let closed = false
  network.use(
    http.get('*/segments/3/partners', ({ request }) => {
      if (request.headers.get('Accept')?.startsWith('text/csv') !== true) return undefined
      request.signal.addEventListener('abort', () => (closed = true))
      const endless = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode('partnerId,name\r\n1,"A"\r\n')),
      })
      return new HttpResponse(endless, { headers: { 'X-Partner-Count': '2' } })
    }),
  )
  await user.click(await screen.findByRole('button', { name: 'Export partners' }))
  expect(await screen.findByText('1 of 2 partners')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('region', { name: 'Partner export' })).toBeNull()
  await expect.poll(() => closed).toBe(true)
  expect(saved).toEqual([])
})

test('a file is named after its segment, without what no system takes', () => {
  expect(fileNameOf('Joined: "A/B" ')).toBe('Joined A B.csv')
  expect(fileNameOf('???')).toBe('partners.csv')
})
