import { api } from '../../api/client'
import { answerWithResponse } from '../../api/problem'

const LINE_END = 10

/** How far an export has come, in partners; `total` is undefined where the server does not say. */
export interface ExportProgress {
  readonly rows: number
  readonly total: number | undefined
}

/** The list came to an end before its time, though nothing reported an error. */
export class IncompleteExportError extends Error {
  constructor() {
    super('The list of partners ended early')
    this.name = 'IncompleteExportError'
  }
}

/**
 * Reads all partners of a segment as CSV, telling how far it is with each piece that arrives. Fails with `ApiError` where the
 * server refuses, with `TypeError` where the connection breaks, and with {@link IncompleteExportError} where rows are missing.
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
  // The first line names the columns.
  let rows = -1
  const reader = (data as ReadableStream<Uint8Array<ArrayBuffer>>).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    pieces.push(value)
    for (const byte of value) if (byte === LINE_END) rows += 1
    // A name may have a line end of its own: good enough to show how far it is, and never past the end.
    onProgress({ rows: Math.min(Math.max(0, rows), total ?? Infinity), total })
  }
  if (total !== undefined && rows < total) throw new IncompleteExportError()
  return new Blob(pieces, { type: 'text/csv;charset=utf-8' })
}
