import type { ConditionGroup } from '../../src/api/types'
import type { makeData } from './data.ts'
import { nodes } from './evaluate.ts'

/** What the server says of a condition that it can answer, though something in it is not as it should be. */
export function warningsOf(condition: ConditionGroup, data: ReturnType<typeof makeData>, unknownPartners = true) {
  return [...nodes(condition)].flatMap(({ pointer, condition: it }) => {
    if ('match' in it) return []
    if (it.field === 'partnerId') {
      if (!unknownPartners) return []
      const unknown = (it.values ?? []).filter((id) => !data.partners.some(({ partnerId }) => partnerId === id))
      return unknown
        .map((id) => ({
          pointer,
          code: 'unknown-partner',
          detail: `1 partner ID does not exist in this program: ${id}`,
        }))
        .slice(0, 1)
    }
    if (it.field !== 'partnerGroup' && it.field !== 'templateTerm') return []
    const known = it.field === 'partnerGroup' ? data.groups : data.terms
    const kind = it.field === 'partnerGroup' ? 'group' : 'term'
    return (it.values ?? []).flatMap((id, index) => {
      const found = known.find((entry) => entry.id === id)
      const at = `${pointer}/values/${index}`
      if (!found)
        return [
          {
            pointer: at,
            code: `unknown-${kind}`,
            detail: `The ${kind} "${id}" does not exist. It matches no partner.`,
          },
        ]
      return found.archived
        ? [{ pointer: at, code: `archived-${kind}`, detail: `The ${kind} “${found.name}” is archived.` }]
        : []
    })
  })
}
