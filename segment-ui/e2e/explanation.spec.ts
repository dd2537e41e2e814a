import { expect, figure, JOINED, test, uniqueName } from './support.ts'
import type { Partner, PartnerPage, SegmentItem } from '../src/api/types'

const isJoined = ({ contracts }: Partner) => contracts.some(({ stage }) => stage === 'JOINED')

test('who is in a segment, who is not, and why; the address can be shared', async ({ app }) => {
  const { page } = app
  await app.logIn('viewer')
  const { items } = (await app.read('partners?limit=200')) as PartnerPage
  const member = items.find((it) => isJoined(it)) as Partner
  const outsider = items.find((it) => !isJoined(it)) as Partner
  await app.logIn('manager')
  const { id } = await app.createSegment(uniqueName('Explained'), JOINED)

  await app.open(`segments/${id}`)
  const look = page.getByRole('combobox', { name: 'Look up a partner by name or ID' })
  await look.fill(member.partnerId)
  await page.getByRole('option', { name: member.partnerId }).click()
  const why = page.getByRole('region', { name: 'Why is this partner in, or not?' })
  await expect(why.getByText(`${member.name} is in this segment`)).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`partner=${member.partnerId}$`))
  const joined = member.contracts.find(({ stage }) => stage === 'JOINED')
  await expect(why.getByText(new RegExp(`^${joined?.contractId} · Joined`))).toBeVisible()

  // The partner's other segments link to the same question about them.
  const { items: segments } = (await app.read(`partners/${member.partnerId}/segments`)) as { items: SegmentItem[] }
  for (const segment of segments) {
    if (segment.id !== id) await expect(why.getByRole('link', { name: segment.name, exact: true })).toBeVisible()
  }

  await app.open(`segments/${id}?partner=${outsider.partnerId}`)
  await expect(why.getByText(`${outsider.name} is not in this segment`)).toBeVisible()
  await expect(why.getByText('This condition keeps it out')).toBeVisible()
  await expect(look).toHaveValue(outsider.name)

  // Sorting and paging the list keep the explained partner.
  await page.getByRole('button', { name: 'Partner ID' }).click()
  await expect(page).toHaveURL(new RegExp(`partner=${outsider.partnerId}&sort=partnerId|sort=partnerId&partner=`))
  await expect(why.getByText(`${outsider.name} is not in this segment`)).toBeVisible()
  await why.getByRole('button', { name: 'Clear' }).click()
  await expect(page).not.toHaveURL(/partner=/)

  await app.open(`segments/${id}?partner=999999999999`)
  await expect(why.getByText('Partner 999999999999 not found')).toBeVisible()
})

test('where one contract makes a difference the editor says so with both counts, and wraps', async ({ app }) => {
  const { page } = app
  await app.logIn('manager')
  await app.open('segments/new')
  await page.getByRole('button', { name: 'Add condition' }).click()
  await app.choose('1', 'Contract Stage', ['Joined'])
  await page.getByRole('button', { name: 'Add another' }).click()
  const box = app.condition('2')
  await box.getByRole('combobox', { name: 'Field' }).fill('Partner Template Term')
  await page.keyboard.press('Enter')
  await box.getByRole('combobox', { name: 'Partner Template Term: Value' }).click()
  await page.getByRole('listbox', { name: 'Partner Template Term: Value' }).getByRole('option').nth(1).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => app.draft?.conditions.length).toBe(2)
  const { conditions } = app.draft ?? { conditions: [] }
  const apart = await app.preview({ match: 'all', conditions })
  const together = await app.preview({ match: 'all', conditions: [{ match: 'all', on: 'sameContract', conditions }] })
  expect(together.count).toBeLessThan(apart.count)
  const hint = page.getByText(/across all their contracts/)
  await expect(hint).toContainText(figure(apart.count))
  await expect(hint).toContainText(`${figure(together.count)} on a single contract.`)
  await page.getByRole('button', { name: 'Require a single contract' }).click()
  await expect(hint).toHaveCount(0)
  await expect(app.count).toHaveText(figure(together.count))
  await page.keyboard.press('Control+z')
  await expect(app.count).toHaveText(figure(apart.count))
})
