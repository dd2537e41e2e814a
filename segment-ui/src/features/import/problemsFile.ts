import Papa from 'papaparse'
import type { Problem } from './partners'

/** Describes a problem: row number, column name, value and text. */
export type ProblemTexts = (problem: Problem) => readonly [row: string, column: string, value: string, problem: string]

/** Writes problems as CSV, for users who correct them in a spreadsheet. */
export function problemsFile(problems: readonly Problem[], head: readonly string[], textsOf: ProblemTexts): Blob {
  const rows = [head, ...problems.map(textsOf)]
  // Spreadsheets recognize UTF-8 only with a byte order mark.
  const text = `\uFEFF${Papa.unparse(rows as string[][], { escapeFormulae: true, newline: '\r\n' })}\r\n`
  return new Blob([text], { type: 'text/csv;charset=utf-8' })
}
