import type { Catalogue } from './catalogue'
import { nodesOf, type Leaf, type TreeNode } from './node'

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
