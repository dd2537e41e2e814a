/** An entry of a typed or pasted list. */
export type ListEntry =
  /** One value. */
  | { readonly kind: 'value'; readonly text: string }
  /** Digits with commas or spaces between them. These either group the digits of one number or separate numbers. */
  | {
      readonly kind: 'grouped'
      readonly text: string
      /** The numbers, if the marks group digits. */
      readonly joined: readonly string[]
      /** The numbers, if the marks separate numbers. */
      readonly apart: readonly string[]
    }
  /** A number that a spreadsheet has shortened, such as `8.7E+10`. The other digits are lost. */
  | { readonly kind: 'shortened'; readonly text: string }

/** How to read the commas and spaces between digits. */
export type Marks = 'joined' | 'apart'

/** The form of a value: `digits` for numbers, `text` for codes such as `S-7777777`, which may contain a dot. */
export type ValueForm = 'digits' | 'text'

/** White space that `\s` leaves out or that `INVISIBLE` has too. It separates as any space does. */
const UNSEEN_SPACES = new RegExp(String.raw`[\x1c-\x1f\u200b\u2060\ufeff]`, 'gu')

/** Invisible characters, often copied from emails and web pages. */
const INVISIBLE = /\p{Cf}/gu

/**
 * Characters that always separate: line ends, tabs, semicolons, and the quotes and brackets of lists in CSV, JSON and
 * SQL.
 */
const SEPARATORS = /[\n\r\t\v\f\u0085\u2028\u2029;"“”„«»()[\]{}]+/u

/** Single quotes separate too, but not inside a word. */
const QUOTES = /(?<![\p{L}\p{N}])['‘’]|['‘’](?![\p{L}\p{N}])/gu

const SHORTENED = /\d+(?:[.,]\d+)?E[+-]\d+|\d+[.,]\d+E\d+/iu
const DECIMAL = /\d+\.\d+/u
/** Digits with single commas, or with any spaces, between them. A comma next to a space separates. */
const DIGITS = /\d+(?:(?:,|\s+)\d+)*(?!,\d+E[+-]?\d)/iu
const OTHER = /[^\s,]+/u

/** An entry ends at a comma, a space or the end of the text. */
const END = '(?![^\\s,])'

const TOKENS: Record<ValueForm, RegExp> = {
  digits: tokens(`${SHORTENED.source}|${DECIMAL.source}`),
  text: tokens(SHORTENED.source),
}

function tokens(shortened: string): RegExp {
  return new RegExp(
    `(?<shortened>${shortened})${END}|(?<digits>${DIGITS.source})${END}|(?<other>${OTHER.source})`,
    'giu',
  )
}

/**
 * Reads a list from a spreadsheet, an email, a query or code. New lines, tabs, semicolons and commas separate. If a
 * comma or a space could also group the digits of a number, the entry says so, and the user decides.
 */
export function readList(text: string, form: ValueForm): readonly ListEntry[] {
  return text
    .replaceAll(UNSEEN_SPACES, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(QUOTES, '\n')
    .split(SEPARATORS)
    .flatMap((part) => readPart(part, form))
}

/** The values of a list, with `marks` as the answer for grouped numbers. Shortened numbers are skipped. */
export function valuesOf(entries: readonly ListEntry[], marks: Marks): readonly string[] {
  return entries.flatMap((entry) => {
    switch (entry.kind) {
      case 'value':
        return [entry.text]
      case 'grouped':
        return entry[marks]
      case 'shortened':
        return []
    }
  })
}

function readPart(part: string, form: ValueForm): readonly ListEntry[] {
  return [...part.matchAll(TOKENS[form])].flatMap(({ 0: text, groups }) => {
    if (groups?.shortened !== undefined) return { kind: 'shortened', text }
    return groups?.digits === undefined ? { kind: 'value', text } : readDigits(text)
  })
}

/** Reads digits with commas or spaces between them. */
function readDigits(text: string): readonly ListEntry[] {
  const words = text.split(/\s+/u)
  const apart = text.split(/[\s,]+/u)
  if (words.length === 1) {
    return mayBeGrouped(apart) ? [{ kind: 'grouped', text, joined: joinThrees(apart), apart }] : apart.map(valueOf)
  }
  // Commas group if every word has them: `34,000,418 9,593,446`. Otherwise the spaces do: `34 000 418`.
  const joined = words.every((word) => word.includes(',') && mayBeGrouped(word.split(',')))
    ? words.flatMap((word) => joinThrees(word.split(',')))
    : text.split(',').map((number) => number.replaceAll(/\s+/gu, ''))
  return [{ kind: 'grouped', text, joined, apart }]
}

/**
 * Whether commas can group digits: no part is longer than three digits, and at least one after the first has exactly
 * three. A longer part is a number of its own.
 */
function mayBeGrouped(parts: readonly string[]): boolean {
  return parts.every(({ length }) => length <= 3) && parts.some(({ length }, index) => index > 0 && length === 3)
}

/** Joins each part of three digits with the number before it. */
function joinThrees(parts: readonly string[]): readonly string[] {
  const numbers: string[] = []
  for (const part of parts) {
    if (part.length === 3 && numbers.length > 0) numbers.push(`${numbers.pop() ?? ''}${part}`)
    else numbers.push(part)
  }
  return numbers
}

function valueOf(text: string): ListEntry {
  return { kind: 'value', text }
}
