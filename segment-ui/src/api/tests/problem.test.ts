import { expect, test } from 'vitest'
import { ApiError, isBusy, isUnreachable } from '../problem'

function refusal(status: number, code?: string): ApiError {
  const type = code === undefined ? undefined : `urn:partner-segments:problem:${code}`
  return new ApiError(new Response(null, { status }), type === undefined ? undefined : { type })
}

test.each<[string, Error, boolean]>([
  ['a connection that fails', new TypeError('Failed to fetch'), true],
  ['a gateway without the application behind it', refusal(502), true],
  ['a server that starts or stops', refusal(503), true],
  ['an application without its database', refusal(503, 'unavailable'), true],
  ['a server on which the application is not there', refusal(404), true],
  ['a segment that is not there', refusal(404, 'not-found'), false],
  ['an answer that takes too long', refusal(503, 'timeout'), false],
  ['a server that does as much as it may', refusal(503, 'busy'), false],
  ['a fault of the server', refusal(500, 'internal'), false],
  ['a fault of the screen', new Error('oops'), false],
])('%s', (_what, error, unreachable) => {
  expect(isUnreachable(error)).toBe(unreachable)
})

test('busy is what the application calls so, and nothing else', () => {
  expect(isBusy(refusal(503, 'busy'))).toBe(true)
  expect(isBusy(refusal(503, 'timeout'))).toBe(false)
  expect(isBusy(new TypeError('busy'))).toBe(false)
})
