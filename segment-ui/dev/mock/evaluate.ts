import type { Condition, ConditionGroup, Contract, FieldCondition, Partner } from '../../src/api/types'
import { normalForm } from '../../src/texts/compare.ts'
import { FIELDS } from './catalogue.ts'

const has = (values: readonly string[] | undefined, value: string | null | undefined) =>
  value !== null && value !== undefined && (values ?? []).includes(value)

const NEGATIVE: Record<string, string> = {
  isNoneOf: 'isAnyOf',
  isNotSet: 'isSet',
  isNot: 'is',
  doesNotContain: 'contains',
  nameDoesNotContain: 'nameContains',
}

function textMatches(operator: string, text: string, wanted: string): boolean {
  const [a, b] = [normalForm(text), normalForm(wanted)]
  if (operator === 'is') return a === b
  if (operator === 'startsWith') return a.startsWith(b)
  return operator === 'endsWith' ? a.endsWith(b) : a.includes(b)
}

function contractMatches({ field, operator, values = [] }: FieldCondition, contract: Contract): boolean {
  switch (field) {
    case 'contractStage':
      return has(values, contract.stage)
    case 'contractId':
      return operator === 'startsWith'
        ? contract.contractId.startsWith(values[0] ?? '')
        : has(values, contract.contractId)
    case 'templateTerm':
      if (operator === 'isSet') return contract.templateTerm !== null
      return operator === 'nameContains'
        ? textMatches('contains', contract.templateTerm?.name ?? '', values[0] ?? '')
        : has(values, contract.templateTerm?.id)
    default:
      throw new Error(`The mock does not know the field ${field}.`)
  }
}

function fieldHolds(condition: FieldCondition, partner: Partner, contract?: Contract): boolean {
  const { field, operator, values = [] } = condition
  const positive = NEGATIVE[operator]
  if (positive !== undefined) return !fieldHolds({ ...condition, operator: positive }, partner, contract)
  if (contract) return contractMatches(condition, contract)
  switch (field) {
    case 'partnerGroup': {
      const ids = partner.groups.map(({ id }) => id)
      if (operator === 'isSet') return ids.length > 0
      return operator === 'isAllOf' ? values.every((id) => ids.includes(id)) : values.some((id) => ids.includes(id))
    }
    case 'prospectingStage':
      return has(values, partner.prospectingStage ?? 'NONE')
    case 'partnerId':
      return has(values, partner.partnerId)
    case 'partnerName':
      return operator === 'isAnyOf'
        ? has(values, partner.partnerId)
        : textMatches(operator, partner.name, values[0] ?? '')
    default:
      if (field === 'contractStage' && values.includes('NONE') && partner.contracts.length === 0) return true
      return partner.contracts.some((it) => contractMatches(condition, it))
  }
}

/** Whether a partner satisfies a condition. */
export function holds(condition: Condition, partner: Partner, contract?: Contract): boolean {
  if (!('match' in condition)) return fieldHolds(condition, partner, contract)
  if (condition.on === 'sameContract' && !contract) {
    return partner.contracts.some((it) => groupHolds(condition, partner, it))
  }
  return groupHolds(condition, partner, contract)
}

function groupHolds({ match, conditions }: ConditionGroup, partner: Partner, contract?: Contract): boolean {
  if (match === 'all') return conditions.every((it) => holds(it, partner, contract))
  const any = conditions.some((it) => holds(it, partner, contract))
  return match === 'any' ? any : !any
}

/** A condition in words. */
export function words(condition: Condition, names: (field: string, id: string) => string, top = true): string {
  if (!('match' in condition)) {
    const field = FIELDS.fields.find(({ id }) => id === condition.field)
    const operator = field?.operators.find(({ id }) => id === condition.operator)
    const values = (condition.values ?? []).map((value) => names(condition.field, value))
    const list = listed(values, condition.operator === 'isAllOf' ? 'and' : 'or')
    return `${field?.label} ${operator?.label}${list === '' ? '' : ` ${list}`}`
  }
  const parts = condition.conditions.map((it) => words(it, names, false))
  const joined = parts.join(condition.match === 'all' ? ', and ' : ', or ')
  const same = condition.on === 'sameContract' ? 'on one contract: ' : ''
  if (condition.match === 'none') return `none of (${same}${joined})`
  return top && same === '' ? joined : `(${same}${joined})`
}

function listed(values: readonly string[], word: string): string {
  if (values.length > 5) return `${values.slice(0, 5).join(', ')} and ${values.length - 5} more`
  const last = values.at(-1) ?? ''
  return values.length > 1 ? `${values.slice(0, -1).join(', ')} ${word} ${last}` : last
}

/** The nodes of a condition, each with its pointer. */
export function* nodes(condition: Condition, pointer = ''): Generator<{ pointer: string; condition: Condition }> {
  yield { pointer, condition }
  if ('match' in condition) {
    for (const [index, it] of condition.conditions.entries()) yield* nodes(it, `${pointer}/conditions/${index}`)
  }
}
