import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import { expect, test } from './support.ts'

// The server of these tests allows the first one: see SEGMENT_SERVER_ARGS in segment-ear/pom.xml.
const ALLOWED = 'http://localhost:28173'
const OTHER = 'http://localhost:28174'

/** What reaches the page as JSON. */
interface Init {
  method?: string
  headers?: Record<string, string>
  credentials?: 'include'
  body?: string
}

/**
 * Opens a page of another origin, and calls the API from it as its script would. A real server sends that page: a page
 * that the test makes up has no address, and Chromium lets such a page call no server of this machine.
 */
async function call(page: Page, origin: string, init: Init, path: string): Promise<string> {
  const base = new URL('api/v1/', test.info().project.use.baseURL).href
  const server = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html')
    answer.end('<title>Reports</title>')
  })
  const { hostname, port } = new URL(origin)
  await new Promise<void>((listening) => server.listen(Number(port), hostname, listening))
  try {
    await page.goto(`${origin}/`)
    return await page.evaluate(
      async ({ url, init }) => {
        try {
          const answer = await fetch(url, init)
          return `${answer.status} ${answer.headers.get('ETag') === null ? 'without' : 'with'} ETag`
        } catch {
          return 'closed'
        }
      },
      { url: base + path, init },
    )
  } finally {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
}

const AS_MANAGER = { headers: { Authorization: `Basic ${btoa('manager:manager')}` } }

// The tests share the ports of the two origins.
test.describe.configure({ mode: 'serial' })

test('a page of an allowed origin reads and writes with a password of its own', async ({ app }) => {
  expect(await call(app.page, ALLOWED, AS_MANAGER, 'programs/demo/segments')).toBe('200 with ETag')
  const headers = { ...AS_MANAGER.headers, 'Content-Type': 'application/json' }
  const invalid = { method: 'POST', headers, body: '{}' }
  expect(await call(app.page, ALLOWED, invalid, 'programs/demo/segments')).toBe('400 without ETag')
})

test('a page of another origin gets nothing', async ({ app }) => {
  expect(await call(app.page, OTHER, AS_MANAGER, 'programs/demo/segments')).toBe('closed')
})

test("the screen's session is of no use to a page of another origin", async ({ app }) => {
  await app.logIn('manager')
  expect(await call(app.page, ALLOWED, { credentials: 'include' }, 'programs/demo/segments')).toBe('closed')
  const login = { method: 'POST', body: '{"name":"manager","password":"manager"}' }
  expect(await call(app.page, ALLOWED, login, 'session')).toBe('closed')
})
