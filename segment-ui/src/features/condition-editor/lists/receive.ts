import { valuesOf, type ListEntry, type Marks } from './readList'

/** What happened to a typed or pasted list. */
export interface ListReport {
  readonly pasted: number
  /** How many are new in the list. */
  readonly added: number
  /** How many were already in the condition, or earlier in the same list. */
  readonly repeated: number
  /** Texts that the field does not accept. They are skipped. */
  readonly malformed: readonly string[]
  /** Numbers that a spreadsheet has shortened. They are skipped. */
  readonly shortened: readonly string[]
  /** How many were skipped because the list is full. */
  readonly tooMany: number
}

/**
 * Appends entries to a list of values, and reports what happened to them. `fits` says whether a text is a value of the
 * field.
 */
export function receive(
  entries: readonly ListEntry[],
  marks: Marks,
  known: readonly string[],
  limit: number,
  fits: (value: string) => boolean = () => true,
): { values: readonly string[]; report: ListReport } {
  const malformed = new Set<string>()
  const values = new Set(known)
  let repeated = 0
  let tooMany = 0
  const given = valuesOf(entries, marks)
  for (const value of given) {
    if (values.has(value) || malformed.has(value)) repeated += 1
    else if (!fits(value)) malformed.add(value)
    else if (values.size < limit) values.add(value)
    else tooMany += 1
  }
  const shortened = entries.filter(({ kind }) => kind === 'shortened').map(({ text }) => text)
  return {
    values: values.size === known.length ? known : [...values],
    report: {
      pasted: given.length + shortened.length,
      added: values.size - known.length,
      repeated,
      malformed: [...malformed],
      shortened: [...new Set(shortened)],
      tooMany,
    },
  }
}
