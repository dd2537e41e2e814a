import type { Locator, Page } from '@playwright/test'
import type { PartnerPage, Segment } from '../src/api/types'
import { expect, type AppDriver } from './support.ts'

/*
 * Imports run in a program of their own, because they would change the figures of other tests. Programs stay, so all
 * runs share this one; the partners of each test have their own IDs and are deleted at its end.
 */
const PROGRAM = 'e2e-import'
const API = `api/v1/programs/${PROGRAM}`
const HEADERS = { 'X-Requested-With': 'partner-segments' }

/** Drives the page that imports partners, and prepares the data of a test. */
export class ImportDriver {
  readonly page: Page
  /** All partner IDs of the test start with this. */
  readonly prefix = String(Date.now() * 100 + Math.floor(Math.random() * 100))
  #segment: Segment | undefined

  constructor({ page }: AppDriver) {
    this.page = page
  }

  id(number: number): string {
    return `${this.prefix}${String(number).padStart(3, '0')}`
  }

  async open(): Promise<void> {
    const made = await this.page.request.put(`api/v1/programs/${PROGRAM}`, {
      headers: HEADERS,
      data: { name: 'Acme Europe', timeZone: 'Europe/Berlin' },
    })
    expect(made.ok()).toBe(true)
    await this.page.goto(`#/programs/${PROGRAM}/import`)
  }

  async choose(text: string, name = 'partners.csv'): Promise<void> {
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
    await this.page.getByLabel(/^Choose (a CSV|another) file$/).setInputFiles(file)
  }

  /** Accepts the removals and checks the file. */
  async check(): Promise<void> {
    await this.page.getByRole('checkbox', { name: 'Remove this from all partners in the file' }).check()
    await this.page.getByRole('button', { name: 'Check the file' }).click()
    await expect(this.page.getByRole('heading', { name: 'What the import would do' })).toBeFocused({ timeout: 60_000 })
  }

  figure(name: string): Locator {
    return this.page.locator(`dt:text-is("${name}") + dd`)
  }

  async expectFigures(figures: Record<string, string>): Promise<void> {
    for (const [name, figure] of Object.entries(figures)) {
      await expect(this.figure(name)).toHaveText(figure)
    }
  }

  async partners(...numbers: number[]) {
    const ids = numbers.map((number) => `id=${this.id(number)}`).join('&')
    const answer = await this.page.request.get(`${API}/partners?${ids}`, { headers: HEADERS })
    expect(answer.status()).toBe(200)
    return ((await answer.json()) as PartnerPage).items
  }

  async push(lines: readonly object[]): Promise<void> {
    const answer = await this.page.request.post(`${API}/sync`, {
      headers: { ...HEADERS, 'Content-Type': 'application/x-ndjson' },
      data: Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n')),
    })
    expect(((await answer.json()) as { rejected: number }).rejected).toBe(0)
  }

  /** Exports the partners of this test as CSV. */
  async exported(numbers: readonly number[]): Promise<string> {
    const condition = {
      match: 'all',
      conditions: [{ field: 'partnerId', operator: 'isAnyOf', values: numbers.map((number) => this.id(number)) }],
    }
    const made = await this.page.request.post(`${API}/segments`, {
      headers: HEADERS,
      data: { name: this.prefix, description: '', condition },
    })
    this.#segment = (await made.json()) as Segment
    const file = await this.page.request.get(`${API}/segments/${this.#segment.id}/partners`, {
      headers: { ...HEADERS, Accept: 'text/csv' },
    })
    return file.text()
  }

  async cleanUp(numbers: readonly number[]): Promise<void> {
    await this.push(numbers.map((number) => ({ type: 'partnerDeleted', partnerId: this.id(number) })))
    if (!this.#segment) return
    const { id, version } = this.#segment
    await this.page.request.delete(`${API}/segments/${id}`, { headers: { ...HEADERS, 'If-Match': `"${version}"` } })
  }
}
