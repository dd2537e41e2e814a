import assert from 'node:assert/strict'
import createClient from 'openapi-fetch'
import type { components, paths } from '../../../target/generated-clients/typescript/schema.js'
import { MEMBERS, PARTNERS, address, checked, chunks, program, seconds } from './environment.js'

/* The ten jobs with openapi-fetch and the types of openapi-typescript. */

type Schemas = components['schemas']

const options = (user: string) => ({
  baseUrl: address,
  headers: { Authorization: `Basic ${Buffer.from(`${user}:${user}`).toString('base64')}` },
})
/** Reads only the JSON of operations that have other answers, too. */
const as = (user: string) => createClient<paths, 'application/json' | 'application/problem+json'>(options(user))
const admin = as('admin')
const sync = as('sync')
const manager = as('manager')
const viewer = as('viewer')
const files = createClient<paths>(options('viewer'))

/** The data of an answer; throws if the server refused the request. */
async function data<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call
  assert.ok(response.ok, `${response.status} ${JSON.stringify(error)}`)
  return data as T
}

const inProgram = { path: { program } }
await data(
  admin.PUT('/programs/{program}', {
    params: inProgram,
    body: { name: 'openapi-fetch', timeZone: 'Europe/Berlin' },
  }),
)
for (const role of ['sync', 'manager', 'viewer'] as const) {
  await data(
    admin.PUT('/programs/{program}/grants/{principal}', {
      params: { path: { program, principal: role } },
      body: { roles: [role] },
    }),
  )
}

const partner = (number: number): Schemas['SyncLine'] => ({
  type: 'partner',
  partnerId: String(number),
  name: `Partner ${number}`,
  prospectingStage: 'NEW',
  groups: number % 4 === 0 ? ['17'] : [],
  contracts:
    number % 2 === 0
      ? [{ contractId: `S-${number}`, stage: 'JOINED', templateTerm: '42', startDate: '2026-01-01' }]
      : [],
})
const catalogue: Schemas['SyncLine'][] = [
  { type: 'partnerGroup', id: '17', name: 'Coupon sites' },
  { type: 'templateTerm', id: '42', name: 'Standard 2026' },
]
await data(sync.POST('/programs/{program}/sync', { params: inProgram, body: catalogue }))
for (const numbers of chunks()) {
  const report = await data(
    sync.POST('/programs/{program}/sync', { params: inProgram, body: numbers.map(partner) }),
  )
  assert.deepEqual(report.errors, [])
  assert.equal(report.created, numbers.length)
}

// Change partner 3 and back. What a line does not name stays.
const update = { type: 'partnerUpdate', partnerId: '3' } as const
const updates: Schemas['SyncLine'][] = [
  { ...update, prospectingStage: null, groups: { add: ['17'], remove: [] } },
  { ...update, prospectingStage: 'NEW', groups: ['17', '17'] },
  { ...update, groups: [], contracts: { update: [{ contractId: 'S-3', stage: 'JOINED' }], remove: [] } },
  { ...update, contracts: [] },
  { ...update, contracts: { update: [], remove: ['S-3'] } },
]
const changed = await data(
  sync.POST('/programs/{program}/sync', {
    params: { ...inProgram, query: { create: false } },
    body: updates,
  }),
)
assert.deepEqual(changed.errors, [])
assert.deepEqual([changed.updated, changed.unchanged], [4, 1])

const condition: Schemas['Condition'] = {
  match: 'all',
  conditions: [
    {
      match: 'all',
      on: 'sameContract',
      conditions: [{ field: 'contractStage', operator: 'isAnyOf', values: ['JOINED'] }],
    },
    { match: 'none', conditions: [{ field: 'partnerGroup', operator: 'isSet' }] },
  ],
}
const created = await manager.POST('/programs/{program}/segments', {
  params: inProgram,
  body: { name: 'Joined, no coupons', condition },
})
assert.ok(created.response.headers.get('ETag'))
const segment = created.data as Schemas['Segment']
const path = { program, id: segment.id }

const preview = await data(
  viewer.POST('/programs/{program}/segments/preview', {
    params: inProgram,
    body: { condition: segment.condition, nodes: true },
  }),
)
assert.equal(preview.count, MEMBERS)
assert.equal(preview.total, PARTNERS)
assert.equal(preview.nodes.length, 5)

const members = new Set<string>()
let after: string | undefined
do {
  const page: Schemas['SegmentPartnersPage'] = await data(
    viewer.GET('/programs/{program}/segments/{id}/partners', {
      params: { path, query: { limit: 500, sort: 'partnerId', after } },
    }),
  )
  page.items.forEach((item) => members.add(item.partnerId ?? ''))
  assert.equal(page.items[0]?.contracts?.[0]?.stage, 'JOINED')
  after = page.next
} while (after !== undefined)
assert.equal(members.size, MEMBERS)

const bySort = { path, query: { sort: 'partnerId' } } as const
const csv = await data(
  files.GET('/programs/{program}/segments/{id}/partners.csv', { params: bySort, parseAs: 'text' }),
)
assert.equal(csv.trimEnd().split('\r\n').length, MEMBERS + 1)
const file = await data(
  files.GET('/programs/{program}/segments/{id}/partners.ndjson', { params: bySort, parseAs: 'text' }),
)
const lines = file.trimEnd().split('\n')
assert.equal(lines.length, MEMBERS + 1)
assert.equal(JSON.parse(lines[MEMBERS] ?? '').count, MEMBERS)

const check = await data(
  viewer.POST('/programs/{program}/segments/{id}/partners/check', {
    params: { path },
    body: { partnerIds: checked },
  }),
)
assert.deepEqual([check.members.length, check.nonMembers.length, check.unknown.length], [225, 675, 100])

const explanation = await data(
  viewer.GET('/programs/{program}/segments/{id}/partners/{partnerId}', {
    params: { path: { ...path, partnerId: '2' } },
  }),
)
assert.ok(explanation.member)
assert.equal(explanation.explanation.conditions?.[0]?.decidedBy?.contracts?.[0]?.contractId, 'S-2')

const change = (read: Schemas['Segment'], name: string) =>
  manager.PUT('/programs/{program}/segments/{id}', {
    params: { path, header: { 'If-Match': `"${read.version}"` } },
    body: { name, description: 'For the newsletter', condition: read.condition },
  })
assert.equal((await data(change(segment, segment.name))).version, 2)
assert.equal((await change(segment, 'Other')).response.status, 412)
const current = await data(manager.GET('/programs/{program}/segments/{id}', { params: { path } }))
const again = await data(change(current, 'Other'))
assert.equal(again.name, 'Other')
assert.equal(again.summary, segment.summary)

for (let tries = 0; ; tries++) {
  const { data: sizes, response } = await viewer.GET('/programs/{program}/segments/sizes', {
    params: { path: { program }, query: { ids: [String(segment.id)] } },
  })
  if (response.ok) {
    assert.equal(sizes?.sizes[0]?.count, MEMBERS)
    assert.equal(tries, 1)
    break
  }
  assert.equal(response.status, 503)
  await seconds(Number(response.headers.get('Retry-After')))
}
