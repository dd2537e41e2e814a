import { api } from '../../api/client'
import { answerWithResponse } from '../../api/problem'

const LINE_END = 10

/** Progress of an export, in partners. `total` is undefined if the server does not send it. */
export interface ExportProgress {
  readonly rows: number
  readonly total: number | undefined
}

/** The list ended early, although no error was reported. */
export class IncompleteExportError extends Error {
  constructor() {
    super('The list of partners ended early')
    this.name = 'IncompleteExportError'
  }
}

/**
 * Reads all partners of a segment as CSV and reports progress with each piece. Fails with `ApiError` if the server
 * refuses, with `TypeError` if the connection breaks, and with {@link IncompleteExportError} if rows are missing.
 */
export async function readPartnersCsv(
  program: string,
  id: number,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<Blob> {
  const { data, response } = await answerWithResponse(
    api.GET('/programs/{program}/segments/{id}/partners', {
      params: { path: { program, id } },
      headers: { Accept: 'text/csv, application/problem+json' },
      parseAs: 'stream',
      signal,
    }),
  )
  const announced = response.headers.get('X-Partner-Count')
  const total = announced === null ? undefined : Number(announced)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  // The first line is the header.
  let rows = -1
  const reader = (data as ReadableStream<Uint8Array<ArrayBuffer>>).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    pieces.push(value)
    for (const byte of value) if (byte === LINE_END) rows += 1
    // A name can contain a line break, so this is an estimate. It is good enough for progress, and never exceeds the
    // total.
    onProgress({ rows: Math.min(Math.max(0, rows), total ?? Infinity), total })
  }
  if (total !== undefined && rows < total) throw new IncompleteExportError()
  return new Blob(pieces, { type: 'text/csv;charset=utf-8' })
}
