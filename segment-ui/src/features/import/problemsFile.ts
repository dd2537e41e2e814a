import Papa from 'papaparse'
import type { Problem } from './partners'

/** How a problem reads: the number of the row, the name of the column, what stands there, what is wrong. */
export type ProblemTexts = (problem: Problem) => readonly [row: string, column: string, value: string, problem: string]

/** Problems as CSV, for whoever corrects them in a spreadsheet. */
export function problemsFile(problems: readonly Problem[], head: readonly string[], textsOf: ProblemTexts): Blob {
  const rows = [head, ...problems.map(textsOf)]
  // With a byte order mark, without which spreadsheets take UTF-8 for something else.
  const text = `\uFEFF${Papa.unparse(rows as string[][], { escapeFormulae: true, newline: '\r\n' })}\r\n`
  return new Blob([text], { type: 'text/csv;charset=utf-8' })
}
