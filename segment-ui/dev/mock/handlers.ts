import { http, HttpResponse } from 'msw'
import type { Condition, ConditionGroup, Me, Partner, Role, Segment, SegmentInput, Side } from '../../src/api/types'
import { nameKey, normalForm } from '../../src/texts/compare.ts'
import { lookup, page, pageOf, problem, sorted, type PageOfBody } from './answers.ts'
import { FIELDS } from './catalogue.ts'
import { makeData, SEGMENTS } from './data.ts'
import { explain } from './explain.ts'
import { holds, nodes, words } from './evaluate.ts'
import { sync } from './sync.ts'
import { warningsOf } from './warnings.ts'

const BASE = '*/api/v1'

interface MockOptions {
  partners?: number
  /** Whether there are segments to begin with. */
  segments?: boolean
  /** Who is logged in; null for nobody. */
  user?: string | null
}

/** An imitation of the server in memory: faithful enough to build a screen on, and to test one. */
export function createMock({ partners = 200, segments: withSegments = true, user = 'manager' }: MockOptions = {}) {
  const data = makeData(partners)
  const state = { user, segments: new Map<number, Segment>(), lastId: SEGMENTS.length, revision: 1 }

  function nameOf(field: string, id: string): string {
    if (field === 'partnerGroup') return data.groups.find((it) => it.id === id)?.name ?? id
    if (field === 'templateTerm') return data.terms.find((it) => it.id === id)?.name ?? id
    if (field === 'partnerName') return data.partners.find((it) => it.partnerId === id)?.name ?? id
    return FIELDS.fields.find((it) => it.id === field)?.codes?.find(({ code }) => code === id)?.label ?? id
  }

  const summaryOf = (condition: Condition) => words(condition, nameOf)
  const select = (condition: Condition) => data.partners.filter((partner) => holds(condition, partner))
  if (withSegments) for (const it of SEGMENTS) state.segments.set(it.id, { ...it, summary: summaryOf(it.condition) })

  function me(): Me {
    const program = {
      timeZone: 'Europe/Berlin',
      revision: state.revision,
      roles: state.user === 'guest' ? [] : [(state.user ?? 'viewer') as Role],
    }
    return {
      name: state.user ?? '',
      admin: state.user === 'admin',
      programs: [
        { ...program, key: 'demo', name: 'Demo program' },
        ...(state.user === 'admin' ? [{ ...program, key: 'acme-eu', name: 'Acme Europe' }] : []),
      ],
    }
  }

  const etag = ({ version }: Segment) => ({ ETag: `"${version}"` })
  const nobody = () => (state.user === null ? problem(401, 'unauthenticated', 'Log in first.') : undefined)
  const mayNotWrite = () =>
    nobody() ??
    (['manager', 'admin'].includes(state.user ?? '')
      ? undefined
      : problem(403, 'forbidden', 'Your role does not allow this.'))
  const noSegment = () => problem(404, 'not-found', 'There is no such segment.')

  function taken(input: SegmentInput, id?: number) {
    const same = [...state.segments.values()].some((it) => it.id !== id && nameKey(it.name) === nameKey(input.name))
    const detail = 'Another segment has this name.'
    return same
      ? problem(409, 'name-taken', detail, { errors: [{ pointer: '/name', code: 'name-taken', detail }] })
      : undefined
  }

  const handlers = [
    http.post(`${BASE}/session`, async ({ request }) => {
      const { name, password } = (await request.json()) as { name: string; password: string }
      if (name !== password) return problem(401, 'login-failed', 'Name and password do not match.')
      state.user = name
      return new HttpResponse(null, { status: 204 })
    }),
    http.delete(`${BASE}/session`, () => {
      state.user = null
      return new HttpResponse(null, { status: 204 })
    }),
    http.head('*/partner-segments/', () => new HttpResponse(null)),
    http.get(`${BASE}/me`, () => nobody() ?? HttpResponse.json(me())),
    http.get(`${BASE}/fields`, () => nobody() ?? HttpResponse.json(FIELDS)),
    http.get(`${BASE}/programs/:program/segments/sizes`, ({ request }) => {
      const ids = new URL(request.url).searchParams
        .getAll('ids')
        .flatMap((list) => list.split(','))
        .map(Number)
      const sizes = ids.flatMap((id) => {
        const it = state.segments.get(id)
        return it ? [{ id, count: select(it.condition).length }] : []
      })
      return HttpResponse.json({ revision: state.revision, sizes })
    }),
    http.get(`${BASE}/programs/:program/segments`, ({ request }) => {
      const url = new URL(request.url)
      const sort = url.searchParams.get('sort') ?? '-updatedAt'
      const query = normalForm(url.searchParams.get('query') ?? '')
      const key = sort.endsWith('name') ? 'name' : 'updatedAt'
      const up = [...state.segments.values()]
        .filter(({ name }) => normalForm(name).includes(query))
        .toSorted((a, b) => a[key].localeCompare(b[key]))
      return nobody() ?? HttpResponse.json(page(sort.startsWith('-') ? up.toReversed() : up, url))
    }),
    http.post(`${BASE}/programs/:program/segments/preview`, async ({ request }) => {
      const body = (await request.json()) as { condition: ConditionGroup; nodes?: boolean; unknownPartners?: boolean }
      return HttpResponse.json({
        revision: state.revision,
        total: data.partners.length,
        count: select(body.condition).length,
        summary: summaryOf(body.condition),
        nodes:
          body.nodes === true
            ? [...nodes(body.condition)].map(({ pointer, condition }) => ({ pointer, count: select(condition).length }))
            : [],
        warnings: warningsOf(body.condition, data, body.unknownPartners),
      })
    }),
    http.post(`${BASE}/programs/:program/segments/preview/partners`, async ({ request }) => {
      const body = (await request.json()) as { condition: ConditionGroup } & PageOfBody
      const found = sorted(select(body.condition), body.sort)
      return HttpResponse.json({ revision: state.revision, ...pageOf(found, body) })
    }),
    http.post(`${BASE}/programs/:program/segments/counts`, async ({ request }) => {
      const { conditions } = (await request.json()) as { conditions: ConditionGroup[] }
      return HttpResponse.json({ revision: state.revision, counts: conditions.map((it) => select(it).length) })
    }),
    http.post(`${BASE}/programs/:program/segments`, async ({ request }) => {
      const input = (await request.json()) as SegmentInput
      const refusal = mayNotWrite() ?? taken(input)
      if (refusal) return refusal
      const at = new Date().toISOString()
      const who = state.user ?? ''
      state.lastId += 1
      const made = {
        ...input,
        id: state.lastId,
        summary: summaryOf(input.condition),
        version: 1,
        createdAt: at,
        createdBy: who,
        updatedAt: at,
        updatedBy: who,
      }
      state.segments.set(made.id, made)
      return HttpResponse.json(made, { status: 201, headers: etag(made) })
    }),
    http.get(`${BASE}/programs/:program/segments/:id`, ({ params }) => {
      const it = state.segments.get(Number(params.id))
      return nobody() ?? (it ? HttpResponse.json(it, { headers: etag(it) }) : noSegment())
    }),
    http.put(`${BASE}/programs/:program/segments/:id`, async ({ params, request }) => {
      const it = state.segments.get(Number(params.id))
      const input = (await request.json()) as SegmentInput
      if (!it) return noSegment()
      const refusal = mayNotWrite() ?? taken(input, it.id)
      if (refusal) return refusal
      if (request.headers.get('If-Match') !== `"${it.version}"`) {
        return problem(412, 'version-mismatch', 'Somebody else has changed the segment.', {}, etag(it))
      }
      const changed = {
        ...it,
        ...input,
        summary: summaryOf(input.condition),
        version: it.version + 1,
        updatedAt: new Date().toISOString(),
        updatedBy: state.user ?? '',
      }
      state.segments.set(it.id, changed)
      return HttpResponse.json(changed, { headers: etag(changed) })
    }),
    http.delete(`${BASE}/programs/:program/segments/:id`, ({ params }) => {
      const refusal = mayNotWrite()
      if (refusal) return refusal
      return state.segments.delete(Number(params.id)) ? new HttpResponse(null, { status: 204 }) : noSegment()
    }),
    http.get(`${BASE}/programs/:program/segments/:id/partners`, ({ params, request }) => {
      const url = new URL(request.url)
      const it = state.segments.get(Number(params.id))
      if (!it) return noSegment()
      const found = sorted(select(it.condition), url.searchParams.get('sort'))
      if (request.headers.get('Accept')?.startsWith('text/csv') === true) {
        const lines = ['partnerId,name', ...found.map(({ partnerId, name }) => `${partnerId},"${name}"`)]
        return new HttpResponse(lines.map((line) => `${line}\r\n`).join(''), {
          headers: { 'Content-Type': 'text/csv;charset=utf-8', 'X-Partner-Count': String(found.length) },
        })
      }
      return HttpResponse.json({ revision: state.revision, ...page(found, url) })
    }),
    http.post(`${BASE}/programs/:program/segments/:id/compare`, async ({ params, request }) => {
      const it = state.segments.get(Number(params.id))
      const body = (await request.json()) as { condition: ConditionGroup; side?: Side } & PageOfBody
      if (!it) return noSegment()
      const before = select(it.condition)
      const after = select(body.condition)
      const side = (name: Side, those: readonly Partner[]) => ({
        count: those.length,
        ...((body.side ?? name) === name && { partners: { next: null, ...pageOf(sorted(those, body.sort), body) } }),
      })
      return HttpResponse.json({
        revision: state.revision,
        version: it.version,
        before: before.length,
        after: after.length,
        entering: side(
          'entering',
          after.filter((partner) => !before.includes(partner)),
        ),
        leaving: side(
          'leaving',
          before.filter((partner) => !after.includes(partner)),
        ),
      })
    }),
    http.get(`${BASE}/programs/:program/segments/:id/partners/:partnerId`, ({ params }) => {
      const it = state.segments.get(Number(params.id))
      const partner = data.partners.find(({ partnerId }) => partnerId === params.partnerId)
      if (!it) return noSegment()
      if (!partner) return problem(404, 'not-found', 'There is no such partner.')
      return HttpResponse.json(explain(it.condition, partner, summaryOf))
    }),
    http.get(`${BASE}/programs/:program/partners/:partnerId/segments`, ({ params }) => {
      const partner = data.partners.find(({ partnerId }) => partnerId === params.partnerId)
      if (!partner) return problem(404, 'not-found', 'There is no such partner.')
      const items = [...state.segments.values()].filter(({ condition }) => holds(condition, partner))
      return HttpResponse.json({ revision: state.revision, items: items.map(({ id, name }) => ({ id, name })) })
    }),
    http.post(`${BASE}/programs/:program/partners/resolve`, async ({ request }) => {
      const { partnerIds } = (await request.json()) as { partnerIds: string[] }
      const known = new Map(data.partners.map(({ partnerId, name }) => [partnerId, name]))
      const rows = partnerIds.map((value, position) => ({ value, position }))
      const wellFormed = (value: string) => /^[1-9]\d{0,18}$/.test(value)
      return HttpResponse.json({
        found: rows
          .filter(({ value }) => known.has(value))
          .map(({ value }) => ({ partnerId: value, name: known.get(value) })),
        unknown: rows.filter(({ value }) => wellFormed(value) && !known.has(value)),
        malformed: rows.filter(({ value }) => !wellFormed(value)),
        repeated: 0,
      })
    }),
    http.get(`${BASE}/programs/:program/partners`, ({ request }) => {
      const url = new URL(request.url)
      const ids = url.searchParams.getAll('id')
      const query = normalForm(url.searchParams.get('query') ?? '')
      const found = data.partners.filter((it) =>
        ids.length > 0
          ? ids.includes(it.partnerId)
          : normalForm(it.name).includes(query) || it.partnerId.startsWith(query),
      )
      return HttpResponse.json(page(found, url, ids.length || 50))
    }),
    http.post(`${BASE}/programs/:program/sync`, async ({ request }) => {
      const body = await request.text()
      if (state.user !== null && !['sync', 'admin'].includes(state.user))
        return problem(403, 'not-allowed', 'Your role does not allow this.')
      return nobody() ?? sync(body, data.partners, new URL(request.url).searchParams.get('dryRun') === 'true')
    }),
    http.get(`${BASE}/programs/:program/partner-groups`, ({ request }) => lookup(data.groups, new URL(request.url))),
    http.get(`${BASE}/programs/:program/template-terms`, ({ request }) => lookup(data.terms, new URL(request.url))),
  ]
  return { handlers, state, data }
}
