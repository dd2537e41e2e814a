import Papa from 'papaparse'
import { isBlank } from '../../../texts/compare'

/** The characters that can separate cells. */
export const SEPARATORS = [',', ';', '\t'] as const

export type Separator = (typeof SEPARATORS)[number]

/** A row of a file, numbered as in a spreadsheet. */
export interface Row {
  /** Starts at 1. Blank rows count; a line break in a quoted cell does not. */
  readonly number: number
  readonly cells: readonly string[]
  /** True if the quotation marks do not match, so that the cells cannot be told apart. */
  readonly unreadable: boolean
}

/** A quoted cell without an end. It would contain the rest of the file. */
export class EndlessCellError extends Error {
  readonly row: number

  constructor(row: number) {
    super(`The quoted cell in row ${row} does not end`)
    this.name = 'EndlessCellError'
    this.row = row
  }
}

/** In characters. The server accepts no partner of this length. */
const LONGEST_ROW = 1024 * 1024

interface Parsed {
  readonly data: string[][]
  readonly errors: readonly { readonly row?: number }[]
  readonly meta: { readonly cursor: number }
}

/**
 * LF and CR LF can be mixed in one file. CR alone ends lines only in files from old Macs. Undefined if no line has
 * ended yet.
 */
function lineEndOf(text: string): '\n' | '\r' | undefined {
  if (text.includes('\n')) return '\n'
  return text.slice(0, -1).includes('\r') ? '\r' : undefined
}

/**
 * Parses rows (RFC 4180) from text that arrives in pieces, and yields them in batches. Blank rows are skipped.
 *
 * Papa Parse cannot read text in pieces. It can read a file in pieces, but decodes each on its own and breaks
 * characters whose bytes are in two of them. So this calls its parser for each piece, and parses a row that may be
 * incomplete again with the next piece.
 *
 * @throws EndlessCellError if a row is too long
 */
export async function* readRows(text: AsyncIterable<string>, separator: Separator): AsyncGenerator<Row[]> {
  let newline: '\n' | '\r' | undefined
  let rest = ''
  let number = 0

  function parse(last: boolean): Row[] {
    newline ??= lineEndOf(rest)
    if (newline === undefined && !last && rest.length <= LONGEST_ROW) return []
    const { data, errors, meta } = new Papa.Parser({ delimiter: separator, newline }).parse(rest, 0, !last) as Parsed
    const unreadable = new Set(errors.map(({ row }) => row))
    rest = last ? '' : rest.slice(meta.cursor)
    if (rest.length > LONGEST_ROW) throw new EndlessCellError(number + data.length + 1)
    const rows = data.map((cells, index) => {
      const end = cells.length - 1
      if (cells[end]?.endsWith('\r') === true) cells[end] = cells[end].slice(0, -1)
      return { number: number + index + 1, cells, unreadable: unreadable.has(index) }
    })
    number += data.length
    return rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)))
  }

  for await (const piece of text) {
    rest += piece
    if (rest !== '') yield parse(false)
  }
  if (rest !== '') yield parse(true)
}

/** The separator that gives the first row the most cells. */
export function guessSeparator(beginning: string): Separator {
  const newline = lineEndOf(beginning)
  const cells = (separator: Separator) => {
    const { data } = new Papa.Parser({ delimiter: separator, newline, preview: 1 }).parse(beginning, 0, false) as Parsed
    return data[0]?.length ?? 0
  }
  return SEPARATORS.toSorted((a, b) => cells(b) - cells(a))[0] ?? ','
}
