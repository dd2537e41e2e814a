import type { Catalogue } from '../../catalogue/catalogue'
import { isFinished } from './condition'
import { nodesOf, type Group, type Leaf, type TreeNode } from './node'

/**
 * Whether a single contract could satisfy the node: it has only contract fields and groups of them, and no
 * same-contract group inside.
 */
export function fitsSameContract(node: TreeNode, catalogue: Catalogue): boolean {
  for (const it of nodesOf(node)) {
    if (it.kind === 'group' ? it.sameContract && it !== node : !catalogue.fitsSameContract(it.field)) return false
  }
  return true
}

/**
 * Changes the field of a condition. Selects its first operator and clears the values, which belong to the previous
 * field.
 */
export function withField(leaf: Leaf, fieldId: string, catalogue: Catalogue): Leaf {
  if (leaf.field === fieldId) return leaf
  const operator = catalogue.field(fieldId)?.operators[0]?.id ?? null
  return { ...leaf, field: fieldId, operator, values: [] }
}

/** Changes the operator of a condition. Keeps the values if both operators take the same kind and number of values. */
export function withOperator(leaf: Leaf, operatorId: string, catalogue: Catalogue): Leaf {
  if (leaf.operator === operatorId) return leaf
  const before = catalogue.operator(leaf.field, leaf.operator)
  const after = catalogue.operator(leaf.field, operatorId)
  const keeps = before?.valueKind === after?.valueKind && before?.values === after?.values
  return { ...leaf, operator: operatorId, values: keeps ? leaf.values : [] }
}

/** For more conditions than this, the two counts would cost the server more than they help the user. */
const LOOSE_LIMIT = 12

/**
 * The conditions of a group for which the user may mean a single contract although different contracts can satisfy
 * them: two or more contract conditions in one group that matches all. Empty if there is no such ambiguity. Conditions
 * that are not allowed in a same-contract group are excluded, such as one that matches partners without contracts.
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
