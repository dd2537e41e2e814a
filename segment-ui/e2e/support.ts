import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type APIResponse, type Locator, type Page, type Request } from '@playwright/test'
import type { ConditionGroup, Explanation, Preview, Segment } from '../src/api/types'

export const PROGRAM = 'demo'
const API = `api/v1/programs/${PROGRAM}`
// The server accepts changes only from its own page, which it recognizes by this header.
const HEADERS = { 'X-Requested-With': 'partner-segments' }

/** Drives the screen after login, and calls the server directly. */
export class AppDriver {
  readonly page: Page
  readonly #created: number[] = []
  #asked: ConditionGroup | undefined

  constructor(page: Page) {
    this.page = page
    page.on('request', (request) => {
      if (!request.url().endsWith('/segments/preview')) return
      this.#asked = (request.postDataJSON() as { condition: ConditionGroup }).condition
    })
  }

  /** Logs in without the form. The password of a demo user is the user's name. */
  async logIn(name: string): Promise<void> {
    const answer = await this.page.request.post('api/v1/session', { headers: HEADERS, data: { name, password: name } })
    expect(answer.status()).toBe(204)
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`#/programs/${PROGRAM}/${path}`)
  }

  /** Creates a segment directly on the server. It is deleted after the test. */
  async createSegment(name: string, condition: ConditionGroup): Promise<Segment> {
    const answer = await this.page.request.post(`${API}/segments`, {
      headers: HEADERS,
      data: { name, description: '', condition },
    })
    expect(answer.status()).toBe(201)
    const made = (await answer.json()) as Segment
    this.#created.push(made.id)
    return made
  }

  /** Changes a segment directly on the server, as another user would. */
  async changeSegment(segment: Segment, name: string): Promise<APIResponse> {
    return this.page.request.put(`${API}/segments/${segment.id}`, {
      headers: { ...HEADERS, 'If-Match': `"${segment.version}"` },
      data: { name, description: segment.description, condition: segment.condition },
    })
  }

  /** GETs a path below the program. */
  async read(path: string): Promise<unknown> {
    const answer = await this.page.request.get(`${API}/${path}`, { headers: HEADERS })
    expect(answer.status()).toBe(200)
    return answer.json()
  }

  async readSegment(id: number): Promise<Segment> {
    return (await this.read(`segments/${id}`)) as Segment
  }

  /** Returns a partner that is not in the segment. */
  async partnerOutside(id: number, partnerIds: readonly string[]): Promise<string> {
    for (const partnerId of partnerIds) {
      const { member } = (await this.read(`segments/${id}/partners/${partnerId}`)) as Explanation
      if (!member) return partnerId
    }
    throw new Error('All of these partners are in the segment')
  }

  /** The condition of the editor's last preview request. */
  get draft(): ConditionGroup | undefined {
    return this.#asked
  }

  /** Registers the segment that the screen created, so that it is deleted after the test. */
  async adopt(): Promise<number> {
    await this.page.waitForURL(/segments\/\d+$/)
    const id = Number(/segments\/(\d+)$/.exec(this.page.url())?.[1])
    this.#created.push(id)
    return id
  }

  /** Asks the server for a preview of a condition. */
  async preview(condition: ConditionGroup): Promise<Preview> {
    const answer = await this.page.request.post(`${API}/segments/preview`, {
      headers: HEADERS,
      data: { condition },
    })
    expect(answer.status()).toBe(200)
    return (await answer.json()) as Preview
  }

  async cleanUp(): Promise<void> {
    for (const id of this.#created) {
      const answer = await this.page.request.get(`${API}/segments/${id}`, { headers: HEADERS })
      if (!answer.ok()) continue
      const tag = answer.headers().etag ?? ''
      await this.page.request.delete(`${API}/segments/${id}`, { headers: { ...HEADERS, 'If-Match': tag } })
    }
  }

  /** Waits until nothing on the page is loading. */
  async loaded(): Promise<void> {
    await expect(this.page.locator('[aria-busy="true"], .mantine-Skeleton-root')).toHaveCount(0)
  }

  condition(number: string): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^Condition ${number.replaceAll('.', '\\.')}(:|$)`) })
  }

  /** Fills in one condition: a field and some of its codes. */
  async choose(number: string, field: string, codes: readonly string[]): Promise<void> {
    const box = this.condition(number)
    await box.getByRole('combobox', { name: 'Field' }).fill(field)
    await this.page.keyboard.press('Enter')
    await box.getByRole('combobox', { name: `${field}: Value` }).click()
    for (const code of codes) await this.page.getByRole('option', { name: new RegExp(`^${code}`) }).click()
    await this.page.keyboard.press('Escape')
  }

  get count(): Locator {
    return this.page.getByTestId('preview-count')
  }
}

/** Tests share the demo users, so whatever a test creates needs a unique name. */
export const test = base.extend<{ app: AppDriver }>({
  app: async ({ page }, use, testInfo) => {
    const app = new AppDriver(page)
    const unanswered = followUnanswered(page)
    await use(app)
    // Where no trace can be viewed, this tells a hanging server from a hanging screen.
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('requests without an answer', {
        body: unanswered().join('\n') || 'none',
        contentType: 'text/plain',
      })
    }
    await app.cleanUp()
  },
})

/** Returns a function that lists the page's unanswered requests, one line each, with their age. */
function followUnanswered(page: Page): () => string[] {
  const since = new Map<Request, number>()
  page.on('request', (request) => since.set(request, Date.now()))
  page.on('requestfinished', (request) => since.delete(request))
  page.on('requestfailed', (request) => since.delete(request))
  return () =>
    Array.from(
      since,
      ([request, sent]) => `${request.method()} ${new URL(request.url()).pathname}: ${Date.now() - sent} ms`,
    )
}

export { expect }

/** A name that no other test and no earlier run has used. */
export function uniqueName(what: string): string {
  return `${what} ${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`
}

/** A number as the screen formats it. */
export function figure(count: number): string {
  return new Intl.NumberFormat('en').format(count)
}

/** Fails for each accessibility violation that axe can detect. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`).join('\n')}`,
  )
  expect(found).toEqual([])
  expect(await smallButtons(page)).toEqual([])
}

/** axe accepts a small target that is far from its neighbours, which a later layout can change. */
async function smallButtons(page: Page): Promise<string[]> {
  return page.getByRole('button').evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const { width, height } = button.getBoundingClientRect()
      // An input that only its label represents has a size of one pixel.
      return width > 1 && (width < 24 || height < 24) ? [`${width} × ${height}: ${button.outerHTML}`] : []
    }),
  )
}

export const JOINED: ConditionGroup = {
  match: 'all',
  conditions: [{ field: 'contractStage', operator: 'isAnyOf', values: ['JOINED'] }],
}

export const JOINED_PROSPECTS: ConditionGroup = {
  match: 'all',
  conditions: [
    { field: 'contractStage', operator: 'isAnyOf', values: ['JOINED'] },
    { field: 'prospectingStage', operator: 'isAnyOf', values: ['NEW', 'JOINED'] },
  ],
}
