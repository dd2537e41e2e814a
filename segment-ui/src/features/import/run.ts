import type { SyncProgress } from '../../api/types'
import type { StageCodes } from './codes'
import type { Mapping } from './columns'
import { dataRows, type CsvFile } from './csv/file'
import { PartnerReader, valueAt, type FilePartner, type Problem } from './partners'
import { Tally, type Report } from './report'
import { keyOf, survey } from './survey'

/**
 * Characters of NDJSON in one request. Browsers cannot stream a request body over HTTP/1.1, so each request sends a
 * part of the file, which also limits the memory used.
 */
const REQUEST = 4_000_000

/** Sends lines, and reports each chunk that is done. */
export type Send = (lines: readonly string[], onChunk: (chunk: SyncProgress) => void) => Promise<void>

/** Progress in rows of the file. All rows are read once before the first is sent. */
export interface RunProgress {
  readonly phase: 'reading' | 'sending'
  readonly row: number
  /** Unknown while reading. */
  readonly lastRow: number | undefined
}

export interface RunInput {
  readonly csv: CsvFile
  readonly mapping: Mapping
  readonly codes: StageCodes
  readonly send: Send
  readonly signal: AbortSignal
  readonly onProgress: (progress: RunProgress) => void
  /** Collects the report. After a cancellation, the caller can still read it. */
  readonly tally?: Tally
}

/**
 * Sends the partners of a file. `send` decides whether they are checked or imported.
 *
 * @throws FileError, EndlessCellError, what `send` throws, and the signal's reason when it is aborted
 */
export async function run({
  csv,
  mapping,
  codes,
  send,
  signal,
  onProgress,
  tally = new Tally(),
}: RunInput): Promise<Report> {
  const { lastRow, scattered } = await survey(csv, mapping, {
    tally,
    signal,
    onRow: (row) => onProgress({ phase: 'reading', row, lastRow: undefined }),
  })
  const reader = new PartnerReader(mapping, codes)
  let partners: FilePartner[] = []
  let lines: string[] = []
  let size = 0

  async function flush() {
    const sent = partners
    const body = lines
    partners = []
    lines = []
    size = 0
    if (sent.length === 0) return
    await send(body, (chunk) => {
      tally.take(chunk)
      tally.name(chunk.errors.flatMap((error) => problemOf(sent[error.line - 1], error)))
      onProgress({ phase: 'sending', row: sent[chunk.line - 1]?.lastRow ?? csv.header.number, lastRow })
    })
  }

  async function take(complete: readonly FilePartner[]) {
    for (const partner of complete) {
      const key = keyOf(partner.id)
      if (key !== undefined && scattered.has(key)) continue
      if (partner.problems.length > 0) {
        tally.rejected += 1
        tally.name(partner.problems)
        continue
      }
      const line = JSON.stringify(partner.document)
      if (size + line.length > REQUEST) await flush()
      partners.push(partner)
      lines.push(line)
      size += line.length
    }
  }

  onProgress({ phase: 'sending', row: csv.header.number, lastRow })
  for await (const rows of dataRows(csv)) {
    signal.throwIfAborted()
    await take(reader.read(rows))
  }
  await take(reader.end())
  await flush()
  return tally.report()
}

function problemOf(partner: FilePartner | undefined, error: SyncProgress['errors'][number]): Problem[] {
  if (!partner) return []
  const { pointer, code, detail } = error
  const reason = { code: 'refused', error: code, detail } as const
  return [{ ...partner.placeOf(pointer), value: valueAt(partner.document, pointer), reason }]
}
