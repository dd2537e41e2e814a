import createClient from 'openapi-fetch'
import type { paths } from './schema'

/**
 * The typed client of the HTTP API. Its address is relative to the page, because the deployer chooses the context root.
 *
 * With the header, the server answers an anonymous call with a plain 401 and no challenge; the challenge would open the
 * browser's own login dialog. `fetch` is looked up at each call because tests replace it after this module is loaded.
 */
export const api = createClient<paths, 'application/json' | 'application/problem+json'>({
  baseUrl: new URL('api/v1', document.baseURI).href,
  headers: { 'X-Requested-With': 'partner-segments', Accept: 'application/json, application/problem+json' },
  credentials: 'same-origin',
  fetch: (request) => globalThis.fetch(request),
})
