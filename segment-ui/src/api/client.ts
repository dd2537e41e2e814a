import createClient from 'openapi-fetch'
import type { paths } from './schema'

/**
 * The typed client of the HTTP API, below the address of the page, so that the context root is the deployer's to choose.
 *
 * The header makes the server answer an anonymous call with a plain 401, without the challenge that opens a browser's own
 * dialog. `fetch` is looked up at each call because tests replace it later than this module is loaded.
 */
export const api = createClient<paths, 'application/json' | 'application/problem+json'>({
  baseUrl: new URL('api/v1', document.baseURI).href,
  headers: { 'X-Requested-With': 'partner-segments', Accept: 'application/json, application/problem+json' },
  credentials: 'same-origin',
  fetch: (request) => globalThis.fetch(request),
})
