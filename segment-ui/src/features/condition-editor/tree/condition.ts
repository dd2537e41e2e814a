import type { Condition, ConditionGroup, FieldCondition } from '../../../api/types'
import type { Catalogue } from '../../catalogue/catalogue'
import { newId, type Group, type Leaf, type NodeId, type TreeNode } from './node'
import { isBlank } from '../../../texts/compare'

/** The tree as the server takes it: the condition without unfinished parts, and how its parts map back to nodes. */
export interface Outcome {
  /** Undefined if nothing in the tree is finished, so all partners match. */
  readonly condition: ConditionGroup | undefined
  /** The nodes of the condition by their JSON Pointer. */
  readonly nodeAt: ReadonlyMap<string, NodeId>
  /** The omitted nodes: unfinished conditions and empty groups. */
  readonly unfinished: readonly NodeId[]
}

/** Whether a condition is complete enough to be evaluated. */
export function isFinished(leaf: Leaf, catalogue: Catalogue): boolean {
  const operator = catalogue.operator(leaf.field, leaf.operator)
  if (!operator) return false
  if (operator.values === 'none') return true
  if (operator.values === 'one') return !isBlank(leaf.values[0] ?? '')
  return leaf.values.length > 0
}

/** A condition as the API takes it; undefined if it is unfinished. */
export function fieldCondition(leaf: Leaf, catalogue: Catalogue): FieldCondition | undefined {
  if (leaf.field === null || leaf.operator === null || !isFinished(leaf, catalogue)) return undefined
  const { field, operator } = leaf
  const takesValues = catalogue.operator(field, operator)?.values !== 'none'
  return takesValues ? { field, operator, values: leaf.values as string[] } : { field, operator }
}

/**
 * Converts the tree to the API's condition. It omits unfinished conditions and groups without a finished one. Only an
 * empty group counts as unfinished itself, so that each problem is reported once.
 */
export function toCondition(root: Group, catalogue: Catalogue): Outcome {
  const nodeAt = new Map<string, NodeId>()
  const unfinished: NodeId[] = []

  function leafCondition(leaf: Leaf): FieldCondition | undefined {
    const condition = fieldCondition(leaf, catalogue)
    if (!condition) unfinished.push(leaf.id)
    return condition
  }

  function groupCondition(node: Group, pointer: string): ConditionGroup | undefined {
    if (node.children.length === 0 && node !== root) unfinished.push(node.id)
    const conditions: Condition[] = []
    for (const child of node.children) {
      const at = `${pointer}/conditions/${conditions.length}`
      const condition = child.kind === 'leaf' ? leafCondition(child) : groupCondition(child, at)
      if (condition) {
        nodeAt.set(at, child.id)
        conditions.push(condition)
      }
    }
    if (conditions.length === 0) return undefined
    const { match } = node
    return node.sameContract ? { match, on: 'sameContract', conditions } : { match, conditions }
  }

  const condition = groupCondition(root, '')
  if (condition) nodeAt.set('', root.id)
  return { condition, nodeAt, unfinished }
}

/** Converts a condition of the API to a tree. */
export function fromCondition(condition: ConditionGroup): Group {
  const node = (it: Condition): TreeNode =>
    'match' in it
      ? fromCondition(it)
      : { kind: 'leaf', id: newId(), field: it.field, operator: it.operator, values: it.values ?? [] }
  return {
    kind: 'group',
    id: newId(),
    match: condition.match,
    sameContract: condition.on === 'sameContract',
    children: condition.conditions.map((it) => node(it)),
  }
}

/** Whether two conditions have the same content. Values that are the same list object are not compared one by one. */
export function sameCondition(a: Condition | undefined, b: Condition | undefined): boolean {
  if (a === b) return true
  if (!a || !b) return false
  if ('match' in a || 'match' in b) {
    if (!('match' in a && 'match' in b)) return false
    return (
      a.match === b.match &&
      a.on === b.on &&
      a.conditions.length === b.conditions.length &&
      a.conditions.every((it, index) => sameCondition(it, b.conditions[index]))
    )
  }
  return a.field === b.field && a.operator === b.operator && sameValues(a.values, b.values)
}

function sameValues(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a === b || (a.length === b.length && a.every((value, index) => value === b[index]))
}
