import { Readable } from 'node:stream'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connect, Plugin } from 'vite'

/**
 * Tells the development server where the API is: a real server (`SEGMENT_BASE_URL`, as for the end-to-end tests) or,
 * with `SEGMENT_MOCK` set, an in-memory mock for work on the screen alone. Not part of the bundle.
 */
export function developmentApi(): Plugin {
  const mocked = process.env.SEGMENT_MOCK !== undefined
  return {
    name: 'development-api',
    config() {
      if (mocked) return {}
      const base = new URL(process.env.SEGMENT_BASE_URL ?? 'http://127.0.0.1:8080/partner-segments/')
      return {
        server: {
          proxy: {
            '/api': {
              target: base.origin,
              rewrite: (path) => base.pathname.replace(/\/$/, '') + path,
              cookiePathRewrite: '/',
            },
          },
        },
      }
    },
    configureServer: ({ middlewares }) => imitate(middlewares),
    configurePreviewServer: ({ middlewares }) => imitate(middlewares),
  }
}

async function imitate(middlewares: Connect.Server): Promise<void> {
  if (process.env.SEGMENT_MOCK === undefined) return
  const { answer } = await import('./mock/answer.ts')
  middlewares.use('/api', (request, response) => void serve(request, response, answer))
}

type Answer = (request: Request) => Promise<Response | undefined>

async function serve(incoming: IncomingMessage, outgoing: ServerResponse, answer: Answer): Promise<void> {
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
  const request = new Request(`http://localhost${incoming.url === undefined ? '' : `/api${incoming.url}`}`, {
    method: incoming.method,
    headers: incoming.headers as Record<string, string>,
    ...(hasBody ? { body: Readable.toWeb(incoming), duplex: 'half' } : {}),
  } as RequestInit)
  const response = (await answer(request)) ?? new Response(null, { status: 404 })
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}
