import type { Condition, Contract, ExplainedCondition, Explanation, Partner } from '../../src/api/types'
import { normalForm } from '../../src/texts/compare.ts'
import { holds } from './evaluate.ts'

type Words = (condition: Condition) => string

/**
 * Explains why a partner satisfies a condition or not. It names more of what keeps the partner out than the server
 * does, which names the fewest changes.
 */
export function explain(condition: Condition, partner: Partner, words: Words): Explanation {
  const explanation = node(condition, partner, words)
  const keptOutBy = explanation.holds ? [] : [...blocking(explanation, '', false)]
  return { revision: 1, partnerId: partner.partnerId, member: explanation.holds, explanation, keptOutBy }
}

function node(condition: Condition, partner: Partner, words: Words, contract?: Contract): ExplainedCondition {
  const base = { holds: holds(condition, partner, contract), words: words(condition) }
  if ('match' in condition) {
    const { match, on, conditions } = condition
    const asked = on && partner.contracts.find((it) => holds({ match, conditions }, partner, it))
    const one = on ? (asked ?? partner.contracts[0]) : contract
    return {
      ...base,
      match,
      conditions: conditions.map((it) => node(it, partner, words, one)),
      ...(on && { on, decidedBy: { contracts: [], contractCount: 0, ...(one && { contract: short(one) }) } }),
    }
  }
  const { field, operator, values = [] } = condition
  return {
    ...base,
    field,
    operator,
    values: values.slice(0, 10),
    valueCount: values.length,
    ...(contract === undefined && { decidedBy: decider(field, values, partner) }),
  }
}

function short({ contractId, stage, templateTerm }: Contract) {
  return { contractId, stage, ...(templateTerm && { templateTerm }) }
}

function decider(field: string, values: readonly string[], partner: Partner): ExplainedCondition['decidedBy'] {
  switch (field) {
    case 'partnerGroup': {
      const groups = partner.groups.filter(({ id }) => values.includes(id))
      return { groups, groupCount: groups.length }
    }
    case 'prospectingStage':
      return { value: partner.prospectingStage ?? 'NONE' }
    case 'partnerId':
      return { value: partner.partnerId }
    case 'partnerName':
      return { value: normalForm(partner.name) }
    default: {
      const contracts = partner.contracts
        .filter((it) => values.includes(field === 'contractStage' ? it.stage : (it.templateTerm?.id ?? '')))
        .map((it) => short(it))
      return { contracts, contractCount: contracts.length }
    }
  }
}

/** The conditions that evaluate to `wrong` and so keep the partner out. */
function* blocking(
  it: ExplainedCondition,
  pointer: string,
  wrong: boolean,
): Generator<Explanation['keptOutBy'][number]> {
  if (it.holds !== wrong) return
  if (!it.conditions) {
    yield { pointer, words: it.words }
    return
  }
  const inner = it.match === 'none' ? !wrong : wrong
  for (const [index, child] of it.conditions.entries()) yield* blocking(child, `${pointer}/conditions/${index}`, inner)
}
