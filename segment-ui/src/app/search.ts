import type { PartnerSort, SegmentSort } from '../api/types'

type Search = Record<string, unknown>

/** Parses the query part of the address. All values are texts. */
export function readSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text))
}

/** Formats the query part of the address. Empty and missing values are omitted. */
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

/** Address parameters of the segment list: search, order and page. */
export interface SegmentListSearch {
  query?: string
  sort?: SegmentSort
  after?: string
}

export function segmentListSearch(search: Search): SegmentListSearch {
  return { query: text(search.query), sort: oneOf(search.sort, SEGMENT_SORTS), after: text(search.after) }
}

/** Address parameters of a segment: order and page of its partners, and the partner to explain. */
export interface SegmentPageSearch {
  sort?: PartnerSort
  after?: string
  partner?: string
}

export function segmentPageSearch(search: Search): SegmentPageSearch {
  return { sort: oneOf(search.sort, PARTNER_SORTS), after: text(search.after), partner: text(search.partner) }
}

/** What a new segment starts from: a copy of a segment, or an example. */
export interface NewSegmentSearch {
  from?: string
  example?: string
}

export function newSegmentSearch(search: Search): NewSegmentSearch {
  return { from: text(search.from), example: text(search.example) }
}
