import type { Catalogue } from '../../catalogue/catalogue'
import { isFinished } from './condition'
import { nodesOf, type Group, type Leaf, type TreeNode } from './node'

/** Whether one contract could satisfy the node: contract fields and groups of them, none of which asks for a contract of its own. */
export function fitsSameContract(node: TreeNode, catalogue: Catalogue): boolean {
  for (const it of nodesOf(node)) {
    if (it.kind === 'group' ? it.sameContract && it !== node : !catalogue.fitsSameContract(it.field)) return false
  }
  return true
}

/** The condition with another field: its first operator, and no values, because another field's values mean nothing here. */
export function withField(leaf: Leaf, fieldId: string, catalogue: Catalogue): Leaf {
  if (leaf.field === fieldId) return leaf
  const operator = catalogue.field(fieldId)?.operators[0]?.id ?? null
  return { ...leaf, field: fieldId, operator, values: [] }
}

/** The condition with another operator. Values stay where they mean the same: same kind, and a list stays a list. */
export function withOperator(leaf: Leaf, operatorId: string, catalogue: Catalogue): Leaf {
  if (leaf.operator === operatorId) return leaf
  const before = catalogue.operator(leaf.field, leaf.operator)
  const after = catalogue.operator(leaf.field, operatorId)
  const keeps = before?.valueKind === after?.valueKind && before?.values === after?.values
  return { ...leaf, operator: operatorId, values: keeps ? leaf.values : [] }
}

/** With more conditions than this, counting them both ways would cost the server more than it tells anybody. */
const LOOSE_LIMIT = 12

/**
 * The conditions of a group that different contracts may satisfy though one and the same may be meant: two or more on contracts,
 * side by side, that must all hold. Empty where there is no such doubt. Conditions that could not stand in a same-contract group
 * are left out, such as one that asks for no contract at all.
 */
export function looseContractConditions(group: Group, catalogue: Catalogue): readonly Leaf[] {
  if (group.match !== 'all' || group.sameContract) return []
  const loose = group.children.filter(
    (child): child is Leaf =>
      child.kind === 'leaf' &&
      isFinished(child, catalogue) &&
      catalogue.fitsSameContract(child.field) &&
      !asksForNoContract(child, catalogue),
  )
  return loose.length > 1 && loose.length <= LOOSE_LIMIT ? loose : []
}

function asksForNoContract(leaf: Leaf, catalogue: Catalogue): boolean {
  const codes = catalogue.field(leaf.field)?.codes ?? []
  return codes.some(({ code, inSameContract }) => !inSameContract && leaf.values.includes(code))
}
