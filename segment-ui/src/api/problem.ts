import type { Problem, ProblemError } from './types'

const TYPE_PREFIX = 'urn:partner-segments:problem:'

/** An answer of the server that is not a success, with its problem document. */
export class ApiError extends Error {
  readonly status: number
  /** The last part of the problem's type, such as `name-taken`; empty when the answer was no problem document. */
  readonly code: string
  readonly errors: readonly ProblemError[]
  readonly requestId: string | undefined
  /** The current version's tag, which a 412 carries. */
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

/** The data and the response of a successful call; throws {@link ApiError} for every other answer. */
export async function answerWithResponse<T>(call: Promise<Outcome<T>>): Promise<{ data: T; response: Response }> {
  const { data, error, response } = await call
  if (!response.ok) {
    throw new ApiError(response, typeof error === 'object' && error !== null ? error : undefined)
  }
  return { data: data as T, response }
}

/** The data of a successful call; throws {@link ApiError} for every other answer. */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<T> {
  return (await answerWithResponse(call)).data
}

/** True when nobody is logged in, or no longer. */
export function isAnonymous(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401
}

/** True when the server could not be reached or was not ready: what helps is to wait and try again. */
export function isUnreachable(error: unknown): boolean {
  // fetch reports every network failure as a TypeError.
  if (error instanceof TypeError) return true
  if (!(error instanceof ApiError)) return false
  // These the application says itself. To ask again what takes too long, over and over, would help nobody.
  if (isBusy(error) || error.code === 'timeout') return false
  // A 404 that is no problem document comes from a server on which the application is not (yet) there.
  return [502, 503, 504].includes(error.status) || (error.status === 404 && error.code === '')
}

/** True when the server does as much as it may, or others keep what was to be changed: what helps is to wait a little. */
export function isBusy(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'busy'
}

/** True for an answer with this status. */
export function hasStatus(error: unknown, status: number): error is ApiError {
  return error instanceof ApiError && error.status === status
}
