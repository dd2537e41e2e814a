import assert from 'node:assert/strict'
import {
  Configuration,
  GrantInputRolesEnum,
  ConditionMatchEnum,
  ProgramsApi,
  SegmentsApi,
} from '../../../target/generated-clients/typescript/lenient/index.js'
import { address, program } from './environment.js'

/* Reads and writes back a condition of a kind that the client does not know. */

const configuration = new Configuration({ basePath: address, username: 'admin', password: 'admin' })
const programs = new ProgramsApi(configuration)
const segments = new SegmentsApi(configuration)

await programs.putProgram({ program, programInput: { name: 'Later', timeZone: 'UTC' } })
await programs.putGrant({ program, principal: 'viewer', grantInput: { roles: [GrantInputRolesEnum.Viewer] } })
const { id } = await segments.createSegment({
  program,
  segmentInput: {
    name: 'Later',
    condition: { match: ConditionMatchEnum.None, conditions: [{ field: 'partnerGroup', operator: 'isSet' }] },
  },
})
const read = await segments.getSegment({ program, id })
assert.equal(read.name, 'Later')
assert.equal(read.condition.conditions?.length, 2)
assert.equal(read.condition.conditions?.[0]?.field, 'partnerGroup')
assert.equal(read.condition.conditions?.[1]?.['inSegment'], '42')
const changed = await segments.changeSegment({
  program,
  id,
  ifMatch: `"${read.version}"`,
  segmentInput: { name: 'Renamed', condition: read.condition },
})
assert.equal(changed.name, 'Renamed')
assert.equal(changed.summary, read.summary)
