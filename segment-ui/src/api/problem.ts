import type { Problem, ProblemError } from './types'

const TYPE_PREFIX = 'urn:partner-segments:problem:'

/** An error response of the server, with its problem document. */
export class ApiError extends Error {
  readonly status: number
  /** The last part of the problem's type, such as `name-taken`; empty if the response has no problem document. */
  readonly code: string
  readonly errors: readonly ProblemError[]
  readonly requestId: string | undefined
  /** The tag of the current version. Only a 412 has it. */
  readonly etag: string | null

  constructor(response: Response, problem: Partial<Problem> | undefined) {
    super(problem?.detail ?? problem?.title ?? `HTTP ${response.status}`)
    this.name = 'ApiError'
    this.status = response.status
    this.code = problem?.type?.startsWith(TYPE_PREFIX) ? problem.type.slice(TYPE_PREFIX.length) : ''
    this.errors = problem?.errors ?? []
    this.requestId = problem?.requestId
    this.etag = response.headers.get('ETag')
  }
}

interface Outcome<T> {
  data?: T
  error?: unknown
  response: Response
}

/** Returns the data and the response of a successful call; throws {@link ApiError} for any other response. */
export async function answerWithResponse<T>(call: Promise<Outcome<T>>): Promise<{ data: T; response: Response }> {
  const { data, error, response } = await call
  if (!response.ok) {
    throw new ApiError(response, typeof error === 'object' && error !== null ? error : undefined)
  }
  return { data: data as T, response }
}

/** Returns the data of a successful call; throws {@link ApiError} for any other response. */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<T> {
  return (await answerWithResponse(call)).data
}

/** True if nobody is logged in, or the session has ended. */
export function isAnonymous(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401
}

/** True if the server could not be reached or was not ready. Waiting and retrying helps. */
export function isUnreachable(error: unknown): boolean {
  // fetch reports every network failure as a TypeError.
  if (error instanceof TypeError) return true
  if (!(error instanceof ApiError)) return false
  // The application itself reports these. Repeating a request that takes too long would help nobody.
  if (isBusy(error) || error.code === 'timeout') return false
  // A 404 without a problem document comes from a server where the application is not deployed (yet).
  return [502, 503, 504].includes(error.status) || (error.status === 404 && error.code === '')
}

/** True if the server is at its limit, or other requests hold the data to be changed. Waiting a little helps. */
export function isBusy(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'busy'
}

/** True for a response with this status. */
export function hasStatus(error: unknown, status: number): error is ApiError {
  return error instanceof ApiError && error.status === status
}
