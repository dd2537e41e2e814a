import { api } from '../../../api/client'
import { answer, ApiError } from '../../../api/problem'
import type { Problem, SyncProgress } from '../../../api/types'

interface SendLines {
  readonly program: string
  /** JSON documents, one per line. */
  readonly lines: readonly string[]
  /** Whether the server only checks the lines. */
  readonly dryRun: boolean
  readonly signal: AbortSignal
  /** Called after each chunk. Its `line` counts from the first of these lines. */
  readonly onChunk: (chunk: SyncProgress) => void
}

/**
 * Sends lines of partner data. Fails with `ApiError` if the server refuses or gives up, and with `TypeError` if the
 * connection breaks. The lines up to the last chunk are then done.
 */
export async function sendLines({ program, lines, dryRun, signal, onChunk }: SendLines): Promise<void> {
  const data = await answer(
    api.POST('/programs/{program}/sync', {
      params: { path: { program }, query: { dryRun } },
      headers: { 'Content-Type': 'application/x-ndjson', Accept: 'application/x-ndjson, application/problem+json' },
      // The OpenAPI document describes a single line; the body has many.
      body: lines.join('\n') as never,
      bodySerializer: (body) => body,
      parseAs: 'stream',
      signal,
    }),
  )
  for await (const line of linesOf(data as ReadableStream<Uint8Array<ArrayBuffer>>)) {
    const report = JSON.parse(line) as SyncProgress | Problem
    if (report.type === 'end') return
    if (report.type !== 'chunk') throw lateProblem(report as Problem)
    onChunk(report as SyncProgress)
  }
  throw new TypeError('The response ended early')
}

/** A problem that occurs after the status of the response was sent. */
function lateProblem(problem: Problem): ApiError {
  return new ApiError(new Response(null, { status: problem.status }), problem)
}

async function* linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    rest += decoder.decode(value, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
