/*
 * How names, texts and IDs are trimmed and compared. The server has the same rules (WhiteSpace and NormalForm in Java).
 * Both read the same test cases.
 */

/**
 * White space: all that Unicode counts, tabs, line ends and other separators among the control characters, and the
 * spaces of no width (U+200B, U+2060 and the byte order mark). JavaScript's `trim` and `\s` leave some of these out.
 */
const WHITE_SPACE = String.raw`\t-\r\x1c- \x85\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff`

const SPACES = new RegExp(`[${WHITE_SPACE}]+`, 'gu')
const SPACE = new RegExp(`[${WHITE_SPACE}]`, 'u')

/**
 * The combining marks that readers can do without: accents of Latin, Greek and Cyrillic letters and of symbols, and the
 * points of Hebrew and Arabic. Other marks make another letter.
 */
const ACCENTS =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]+/gu

/** The text without the white space at both ends. */
export function trimmed(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && SPACE.test(text.charAt(from))) from += 1
  while (from < to && SPACE.test(text.charAt(to - 1))) to -= 1
  return text.slice(from, to)
}

/** Whether a text has only white space. */
export function isBlank(text: string): boolean {
  return trimmed(text) === ''
}

/** The beginning of a text, without half a character at its end. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/u, '')
}

/** The form in which names and texts are compared: `Pérez` and `PEREZ` are equal. */
export function normalForm(text: string): string {
  return folded(text.normalize('NFKD').replaceAll(ACCENTS, ''))
}

/** The form in which names are unique: accents count, letter case and the kind of spaces do not. */
export function nameKey(name: string): string {
  return folded(name.normalize('NFKD'))
}

function folded(decomposed: string): string {
  const lower = decomposed.toLowerCase().replaceAll('ς', 'σ')
  return trimmed(lower).replaceAll(SPACES, ' ').normalize('NFC')
}
