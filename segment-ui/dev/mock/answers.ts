import { HttpResponse } from 'msw'
import type { LookupItem, Partner } from '../../src/api/types'
import { normalForm } from '../../src/texts/compare.ts'

/** A problem response. */
export function problem(
  status: number,
  code: string,
  detail: string,
  more: object = {},
  headers: Record<string, string> = {},
) {
  const body = {
    type: `urn:partner-segments:problem:${code}`,
    title: detail,
    status,
    detail,
    requestId: 'mock',
    ...more,
  }
  return HttpResponse.json(body, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } })
}

/** A page of a list, as the query asks for it. */
export function page<T>(items: readonly T[], url: URL, fallback = 50) {
  const from = Number(url.searchParams.get('after') ?? 0)
  const limit = Number(url.searchParams.get('limit') ?? fallback)
  return {
    items: items.slice(from, from + limit),
    ...(from + limit < items.length && { next: String(from + limit) }),
  }
}

/** What a body says of the page that it asks for. */
export interface PageOfBody {
  limit?: number
  after?: string
  sort?: string
}

/** A page of a list, as a body asks for it. */
export function pageOf<T>(items: readonly T[], { limit = 50, after = '0' }: PageOfBody) {
  return page(items, new URL(`http://x/?limit=${limit}&after=${after}`))
}

/** Partners in the order of a `sort`. */
export function sorted(list: readonly Partner[], sort: string | null | undefined) {
  const by = sort?.endsWith('partnerId')
    ? (a: Partner, b: Partner) => Number(a.partnerId) - Number(b.partnerId)
    : (a: Partner, b: Partner) => a.name.localeCompare(b.name)
  const up = list.toSorted(by)
  return sort?.startsWith('-') ? up.toReversed() : up
}

/** The entries of a list that a look-up asks for, by ID or by a part of the name. */
export function lookup(items: readonly LookupItem[], url: URL) {
  const ids = url.searchParams.getAll('id')
  const query = normalForm(url.searchParams.get('query') ?? '')
  const found =
    ids.length > 0
      ? items.filter(({ id }) => ids.includes(id))
      : items.filter((it) => normalForm(it.name).includes(query))
  return HttpResponse.json(page(found, url, ids.length || 50))
}
