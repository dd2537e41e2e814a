import Papa from 'papaparse'

/** What can stand between two cells. */
export const SEPARATORS = [',', ';', '\t'] as const

export type Separator = (typeof SEPARATORS)[number]

/** A row of a file, as a spreadsheet counts and shows it. */
export interface Row {
  /** From 1 on. A line end within a quoted cell begins no row; a blank row counts. */
  readonly number: number
  readonly cells: readonly string[]
  /** Whether its quotation marks do not fit, so that nobody can tell where its cells end. */
  readonly unreadable: boolean
}

/** A quoted cell that never ends, and takes the rest of the file for its text. */
export class EndlessCellError extends Error {
  readonly row: number

  constructor(row: number) {
    super(`The quoted cell in row ${row} does not end`)
    this.name = 'EndlessCellError'
    this.row = row
  }
}

/** In characters. The server takes no partner as long as this. */
const LONGEST_ROW = 1024 * 1024

interface Parsed {
  readonly data: string[][]
  readonly errors: readonly { readonly row?: number }[]
  readonly meta: { readonly cursor: number }
}

/** Lines may end by LF and CR LF in one file; by CR alone in those of an old Macintosh. Undefined where no line has ended. */
function lineEndOf(text: string): '\n' | '\r' | undefined {
  if (text.includes('\n')) return '\n'
  return text.slice(0, -1).includes('\r') ? '\r' : undefined
}

/**
 * Makes rows of a text that comes in pieces (RFC 4180), some at a time; blank rows are left out.
 *
 * Papa Parse has no entry for text in pieces: given a file, it decodes each piece for itself, and a character whose bytes lie in
 * two of them is lost. Its parser is therefore driven here: what may not be whole yet is parsed again with the next piece.
 *
 * @throws EndlessCellError where a row is too long to be one
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
    return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  }

  for await (const piece of text) {
    rest += piece
    if (rest !== '') yield parse(false)
  }
  if (rest !== '') yield parse(true)
}

/** The separator that makes most cells of a file's first row. */
export function guessSeparator(beginning: string): Separator {
  const newline = lineEndOf(beginning)
  const cells = (separator: Separator) => {
    const { data } = new Papa.Parser({ delimiter: separator, newline, preview: 1 }).parse(beginning, 0, false) as Parsed
    return data[0]?.length ?? 0
  }
  return SEPARATORS.toSorted((a, b) => cells(b) - cells(a))[0] ?? ','
}
