import type { PartnerSort, SegmentSort } from '../api/types'

type Search = Record<string, unknown>

/** Reads the part of the address behind `?` as plain texts. */
export function readSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text))
}

/** Writes texts to the address; what is empty or absent is left out. */
export function writeSearch(search: Search): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') parameters.set(name, value)
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function oneOf<T extends string>(value: unknown, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value)
}

const SEGMENT_SORTS: readonly SegmentSort[] = ['name', '-name', 'updatedAt', '-updatedAt']
const PARTNER_SORTS: readonly PartnerSort[] = ['name', '-name', 'partnerId', '-partnerId']

/** What the address of the list says: which segments, in which order, from which page on. */
export interface SegmentListSearch {
  query?: string
  sort?: SegmentSort
  after?: string
}

export function segmentListSearch(search: Search): SegmentListSearch {
  return { query: text(search.query), sort: oneOf(search.sort, SEGMENT_SORTS), after: text(search.after) }
}

/** What the address of a segment says: the order and page of its partners, and which partner is explained. */
export interface SegmentPageSearch {
  sort?: PartnerSort
  after?: string
  partner?: string
}

export function segmentPageSearch(search: Search): SegmentPageSearch {
  return { sort: oneOf(search.sort, PARTNER_SORTS), after: text(search.after), partner: text(search.partner) }
}

/** What a new segment starts from: a segment to copy, or one of the examples. */
export interface NewSegmentSearch {
  from?: string
  example?: string
}

export function newSegmentSearch(search: Search): NewSegmentSearch {
  return { from: text(search.from), example: text(search.example) }
}
