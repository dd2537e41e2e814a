import assert from 'node:assert/strict'
import createClient from 'openapi-fetch'
import type { components, paths } from '../../../target/generated-clients/typescript/schema.js'
import { address, program } from './environment.js'

/* Reads and writes back a condition of a kind that the types do not have. */

const api = createClient<paths>({
  baseUrl: address,
  headers: { Authorization: `Basic ${Buffer.from('admin:admin').toString('base64')}` },
})
await api.PUT('/programs/{program}', { params: { path: { program } }, body: { name: 'Later', timeZone: 'UTC' } })
await api.PUT('/programs/{program}/grants/{principal}', {
  params: { path: { program, principal: 'viewer' } },
  body: { roles: ['viewer'] },
})
const condition: components['schemas']['Condition'] = {
  match: 'none',
  conditions: [{ field: 'partnerGroup', operator: 'isSet' }],
}
const created = await api.POST('/programs/{program}/segments', {
  params: { path: { program } },
  body: { name: 'Later', condition },
})
const path = { program, id: created.data?.id ?? 0 }
const { data: read } = await api.GET('/programs/{program}/segments/{id}', { params: { path } })
assert.equal(read?.name, 'Later')
assert.equal(read.condition.conditions?.length, 2)
assert.equal(read.condition.conditions?.[0]?.field, 'partnerGroup')
const { data: changed } = await api.PUT('/programs/{program}/segments/{id}', {
  params: { path, header: { 'If-Match': `"${read.version}"` } },
  body: { name: 'Renamed', condition: read.condition },
})
assert.equal(changed?.name, 'Renamed')
assert.equal(changed.summary, read.summary)
