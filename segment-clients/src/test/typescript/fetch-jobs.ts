import assert from 'node:assert/strict'
import {
  type Condition,
  Configuration,
  ConditionGroupMatchEnum,
  ConditionGroupOnEnum,
  ContractStage,
  GrantInputRolesEnum,
  PartnerDataApi,
  ProgramsApi,
  ProspectingStage,
  ResponseError,
  type Segment,
  SegmentsApi,
  type SyncLine,
} from '../../../target/generated-clients/typescript/fetch/index.js'
import { MEMBERS, PARTNERS, address, checked, chunks, program, seconds } from './environment.js'

/* The ten jobs with the client that openapi-generator makes for typescript-fetch. */

const as = (user: string) => new Configuration({ basePath: address, username: user, password: user })
const programs = new ProgramsApi(as('admin'))
const data = new PartnerDataApi(as('sync'))
const managed = new SegmentsApi(as('manager'))
const viewed = new SegmentsApi(as('viewer'))

await programs.putProgram({ program, programInput: { name: 'TypeScript', timeZone: 'Europe/Berlin' } })
for (const role of [GrantInputRolesEnum.Sync, GrantInputRolesEnum.Manager, GrantInputRolesEnum.Viewer]) {
  await programs.putGrant({ program, principal: role, grantInput: { roles: [role] } })
}

const partner = (number: number): SyncLine => ({
  type: 'partner',
  partnerId: String(number),
  name: `Partner ${number}`,
  prospectingStage: ProspectingStage.New,
  groups: number % 4 === 0 ? ['17'] : [],
  contracts:
    number % 2 === 0
      ? [{ contractId: `S-${number}`, stage: ContractStage.Joined, templateTerm: '42', startDate: '2026-01-01' }]
      : [],
})
await data.sync({
  program,
  syncLine: [
    { type: 'partnerGroup', id: '17', name: 'Coupon sites' },
    { type: 'templateTerm', id: '42', name: 'Standard 2026' },
  ],
})
for (const numbers of chunks()) {
  const report = await data.sync({ program, syncLine: numbers.map(partner) })
  assert.deepEqual(report.errors, [])
  assert.equal(report.created, numbers.length)
}

// Change partner 3 and back. What a line does not name stays.
const update = { type: 'partnerUpdate', partnerId: '3' } as const
const updates: SyncLine[] = [
  { ...update, prospectingStage: null, groups: { add: ['17'], remove: [] } },
  { ...update, prospectingStage: ProspectingStage.New, groups: ['17', '17'] },
  { ...update, groups: [], contracts: { update: [{ contractId: 'S-3', stage: ContractStage.Joined }], remove: [] } },
  { ...update, contracts: [] },
  { ...update, contracts: { update: [], remove: ['S-3'] } },
]
const changed = await data.sync({ program, syncLine: updates, create: false })
assert.deepEqual(changed.errors, [])
assert.deepEqual([changed.updated, changed.unchanged], [4, 1])
const dry = await data.sync({ program, syncLine: updates, dryRun: true })
assert.equal(dry.effects?.newGroups.count, 0)

const condition: Condition = {
  match: ConditionGroupMatchEnum.All,
  conditions: [
    {
      match: ConditionGroupMatchEnum.All,
      on: ConditionGroupOnEnum.SameContract,
      conditions: [{ field: 'contractStage', operator: 'isAnyOf', values: ['JOINED'] }],
    },
    { match: ConditionGroupMatchEnum.None, conditions: [{ field: 'partnerGroup', operator: 'isSet' }] },
  ],
}
const created = await managed.createSegmentRaw({
  program,
  segmentInput: { name: 'Joined, no coupons', condition },
})
assert.ok(created.raw.headers.get('ETag'))
const segment: Segment = await created.value()

const preview = await viewed.previewCondition({
  program,
  previewInput: { condition: segment.condition, nodes: true },
})
assert.equal(preview.count, MEMBERS)
assert.equal(preview.total, PARTNERS)
assert.equal(preview.nodes.length, 5)

const members = new Set<string>()
let after: string | undefined
do {
  const page = await viewed.listSegmentPartners({ program, id: segment.id, limit: 500, sort: 'partnerId', after })
  page.items.forEach((item) => members.add(item.partnerId ?? ''))
  assert.equal(page.items[0]?.contracts?.[0]?.stage, ContractStage.Joined)
  after = page.next
} while (after !== undefined)
assert.equal(members.size, MEMBERS)

const csv = await viewed.exportSegmentPartnersAsCsv({ program, id: segment.id, sort: 'partnerId' })
assert.equal(csv.trimEnd().split('\r\n').length, MEMBERS + 1)
const file = await viewed.exportSegmentPartners({ program, id: segment.id, sort: 'partnerId' })
const lines = (await file.text()).trimEnd().split('\n')
assert.equal(lines.length, MEMBERS + 1)
assert.equal(JSON.parse(lines[MEMBERS] ?? '').count, MEMBERS)

const check = await viewed.checkSegmentPartners({
  program,
  id: segment.id,
  membershipCheckInput: { partnerIds: checked },
})
assert.deepEqual([check.members.length, check.nonMembers.length, check.unknown.length], [225, 675, 100])

const explanation = await viewed.explainSegmentPartner({ program, id: segment.id, partnerId: '2' })
assert.ok(explanation.member)
assert.equal(explanation.explanation.conditions?.[0]?.decidedBy?.contracts?.[0]?.contractId, 'S-2')

const change = (read: Segment, name: string) =>
  managed.changeSegment({
    program,
    id: read.id,
    ifMatch: `"${read.version}"`,
    segmentInput: { name, description: 'For the newsletter', condition: read.condition },
  })
assert.equal((await change(segment, segment.name)).version, 2)
await assert.rejects(change(segment, 'Other'), (e) => e instanceof ResponseError && e.response.status === 412)
const again = await change(await managed.getSegment({ program, id: segment.id }), 'Other')
assert.equal(again.name, 'Other')
assert.equal(again.summary, segment.summary)

for (let tries = 0; ; tries++) {
  try {
    const sizes = await viewed.getSegmentSizes({ program, ids: [String(segment.id)] })
    assert.equal(sizes.sizes[0]?.count, MEMBERS)
    assert.equal(tries, 1)
    break
  } catch (busy) {
    if (!(busy instanceof ResponseError)) throw busy
    assert.equal(busy.response.status, 503)
    await seconds(Number(busy.response.headers.get('Retry-After')))
  }
}
