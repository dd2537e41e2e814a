import type { ConditionGroup, SegmentInput } from '../../../api/types'
import type { Outcome } from '../../condition-editor/tree/condition'
import type { Catalogue } from '../../catalogue/catalogue'
import { find, type Group, type NodeId } from '../../condition-editor/tree/node'

/** What a form starts from. Without a condition it starts with none. */
export interface Start {
  readonly name: string
  readonly description: string
  readonly condition?: ConditionGroup
}

/** What keeps a draft from being saved, told by the client before the server is asked. */
export interface DraftErrors {
  readonly name?: 'nameRequired'
  readonly conditions?: 'noConditions'
  readonly nodes: ReadonlyMap<NodeId, 'chooseField' | 'chooseValue' | 'enterValue' | 'emptyGroup'>
}

/** Checks what a person can be told without the server. Everything else the server says itself. */
export function checkDraft(name: string, root: Group, outcome: Outcome, catalogue: Catalogue): DraftErrors {
  const nodes = new Map<NodeId, 'chooseField' | 'chooseValue' | 'enterValue' | 'emptyGroup'>()
  for (const id of outcome.unfinished) {
    const node = find(root, id)
    if (!node) continue
    if (node.kind === 'group') nodes.set(id, 'emptyGroup')
    else if (node.field === null) nodes.set(id, 'chooseField')
    else nodes.set(id, catalogue.operator(node.field, node.operator)?.values === 'one' ? 'enterValue' : 'chooseValue')
  }
  return {
    name: name.trim() === '' ? 'nameRequired' : undefined,
    conditions: root.children.length === 0 ? 'noConditions' : undefined,
    nodes,
  }
}

/** How many things a draft still needs. */
export function countErrors(errors: DraftErrors): number {
  return (errors.name ? 1 : 0) + (errors.conditions ? 1 : 0) + errors.nodes.size
}

/** The draft as the server takes it; undefined while it has no condition. */
export function inputOf(name: string, description: string, { condition }: Outcome): SegmentInput | undefined {
  return condition && { name: name.trim(), description: description.trim(), condition }
}
