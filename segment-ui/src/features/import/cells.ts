import { isBlank, trimmed } from '../../texts/compare'

/**
 * The apostrophe that our CSV exports put before text that a spreadsheet could run as a formula, at the start of a cell
 * or inside it.
 */
const NEUTRALISING = /(?<![^;\t\r\n])'(?=['"]*[=+\-@\t\r\n])/gu

/** The trimmed text of a cell, without the apostrophes that protect a spreadsheet from formulas. */
export function textOf(cell: string): string {
  return trimmed(cell.replaceAll(NEUTRALISING, ''))
}

/**
 * Splits a text at separators. A backslash before a separator makes it part of the text, and is kept: {@link unescaped}
 * removes it.
 */
function split(text: string, separator: ';' | ':'): string[] {
  if (!text.includes('\\')) return text.split(separator)
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === separator) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

function unescaped(part: string): string {
  return trimmed(part.replaceAll(/\\([\\;:])/gu, '$1'))
}

/** The entries of a list cell, separated by `;`. Empty entries are skipped. */
export function listOf(cell: string): string[] {
  return split(textOf(cell), ';')
    .map(unescaped)
    .filter((entry) => entry !== '')
}

/** The most parts that a contract can have: ID, stage, term, start date and end date. */
export const CONTRACT_PARTS = 5

/** The contracts of a cell, separated by `;`. Each is a list of parts, separated by `:`. */
export function contractsOf(cell: string): string[][] {
  return split(textOf(cell), ';')
    .filter((contract) => !isBlank(contract))
    .map((contract) => split(contract, ':').map(unescaped))
}
