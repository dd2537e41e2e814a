/** What a list that was typed or pasted holds, one entry after the other. */
export type ListEntry =
  /** One value. */
  | { readonly kind: 'value'; readonly text: string }
  /** Digits with commas or spaces between them: the marks either group the digits of a number or separate numbers. */
  | {
      readonly kind: 'grouped'
      readonly text: string
      /** The numbers, if the marks group digits. */
      readonly joined: readonly string[]
      /** The numbers, if the marks separate. */
      readonly apart: readonly string[]
    }
  /** A number of which a spreadsheet shows a part only, such as `8.7E+10`. The other digits are lost. */
  | { readonly kind: 'shortened'; readonly text: string }

/** How the marks in grouped numbers are understood. */
export type Marks = 'joined' | 'apart'

/** What a value of a list may be: `digits` for numbers, `text` for codes such as `S-7777777`, in which a dot may stand. */
export type ValueForm = 'digits' | 'text'

/** Characters that nobody sees, which come along from mails and web pages. */
const INVISIBLE = /\p{Cf}/gu

/** What separates wherever it stands: line ends, tabs, semicolons, and the quotes and brackets of lists in CSV, JSON and SQL. */
const SEPARATORS = /[\n\r\t\v\f\u0085\u2028\u2029;"“”„«»()[\]{}]+/u

/** A single quote does so too, but not within a word. */
const QUOTES = /(?<![\p{L}\p{N}])['‘’]|['‘’](?![\p{L}\p{N}])/gu

const SHORTENED = /\d+(?:[.,]\d+)?E[+-]\d+|\d+[.,]\d+E\d+/iu
const DECIMAL = /\d+\.\d+/u
/** Digits with single commas, or with spaces of any kind, between them. A comma with a space beside it separates. */
const DIGITS = /\d+(?:(?:,|\s+)\d+)*(?!,\d+E[+-]?\d)/iu
const OTHER = /[^\s,]+/u

/** An entry ends where a comma, a space or the text does. */
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
 * Reads a list as it comes out of a sheet, a mail, a query or a program. New lines, tabs, semicolons and commas separate. Where a comma
 * or a space may as well group the digits of a number, the entry says so, and somebody has to be asked.
 */
export function readList(text: string, form: ValueForm): readonly ListEntry[] {
  return text
    .replaceAll(INVISIBLE, '')
    .replaceAll(QUOTES, '\n')
    .split(SEPARATORS)
    .flatMap((part) => readPart(part, form))
}

/** The values of a list, with what was answered about grouped numbers. A shortened number is none. */
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
  // A space groups where nothing else does: `34 000 418`. Of `34,000,418 9,593,446` the commas group.
  const joined = words.every((word) => word.includes(',') && mayBeGrouped(word.split(',')))
    ? words.flatMap((word) => joinThrees(word.split(',')))
    : text.split(',').map((number) => number.replaceAll(/\s+/gu, ''))
  return [{ kind: 'grouped', text, joined, apart }]
}

/** Whether commas may group: no part is longer than three digits, and one after another has exactly three. A longer one is a number. */
function mayBeGrouped(parts: readonly string[]): boolean {
  return parts.every(({ length }) => length <= 3) && parts.some(({ length }, index) => index > 0 && length === 3)
}

/** Joins each part of three digits with what stands before it. */
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
