import { isPartnerId } from '../partners/partnerId'
import { textOf } from './cells'
import type { Mapping } from './columns'
import { dataRows, type CsvFile } from './csv/file'
import type { Problem } from './partners'
import type { Tally } from './report'

/** What is known about a file only after all of it has been read. */
export interface Survey {
  /** The number of the last row that is not blank. */
  readonly lastRow: number
  /** The partners whose rows are not consecutive. */
  readonly scattered: ReadonlySet<PartnerKey>
}

/**
 * A partner ID that uses little memory. There can be a million of them, and a string would keep its whole piece of the
 * file in memory.
 */
export type PartnerKey = number | bigint

/** Undefined for an invalid partner ID; the server will report it. */
export function keyOf(id: string): PartnerKey | undefined {
  if (!isPartnerId(id)) return undefined
  return id.length <= 15 ? Number(id) : BigInt(id)
}

/**
 * Finds the partners whose rows are not consecutive. They are skipped: imported in two parts, the second part would
 * replace the first.
 *
 * @throws FileError, EndlessCellError, and the signal's reason when it is aborted
 */
export async function survey(
  csv: CsvFile,
  mapping: Mapping,
  { tally, signal, onRow }: { tally: Tally; signal: AbortSignal; onRow: (row: number) => void },
): Promise<Survey> {
  const column = mapping.indexOf('partnerId')
  const lastRows = new Map<PartnerKey, number>()
  const scattered = new Set<PartnerKey>()
  let lastRow = csv.header.number
  let before: PartnerKey | undefined
  for await (const rows of dataRows(csv)) {
    signal.throwIfAborted()
    const problems: Problem[] = []
    for (const { number, cells } of rows) {
      const id = textOf(cells[column] ?? '')
      const key = keyOf(id)
      const earlier = key === undefined ? undefined : lastRows.get(key)
      if (key !== undefined && key !== before && earlier !== undefined) {
        scattered.add(key)
        problems.push({ row: number, target: 'partnerId', value: id, reason: { code: 'scattered', row: earlier } })
      }
      if (key !== undefined) lastRows.set(key, number)
      before = key
      lastRow = number
    }
    tally.name(problems)
    onRow(lastRow)
  }
  tally.rejected += scattered.size
  return { lastRow, scattered }
}
