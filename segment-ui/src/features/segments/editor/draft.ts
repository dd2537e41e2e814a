import type { ConditionGroup, SegmentInput } from '../../../api/types'
import type { Outcome } from '../../condition-editor/tree/condition'
import type { Catalogue } from '../../catalogue/catalogue'
import { find, type Group, type NodeId } from '../../condition-editor/tree/node'
import { isBlank, trimmed } from '../../../texts/compare'

/** What a form starts from. Without `condition`, it starts without conditions. */
export interface Start {
  readonly name: string
  readonly description: string
  readonly condition?: ConditionGroup
}

/** Errors that the client finds before it asks the server. */
export interface DraftErrors {
  readonly name?: 'nameRequired'
  readonly conditions?: 'noConditions'
  readonly nodes: ReadonlyMap<NodeId, 'chooseField' | 'chooseValue' | 'enterValue' | 'emptyGroup'>
}

/** Checks what can be checked without the server. The server reports everything else. */
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
    name: isBlank(name) ? 'nameRequired' : undefined,
    conditions: root.children.length === 0 ? 'noConditions' : undefined,
    nodes,
  }
}

/** How many errors a draft has. */
export function countErrors(errors: DraftErrors): number {
  return (errors.name ? 1 : 0) + (errors.conditions ? 1 : 0) + errors.nodes.size
}

/** The draft as the server takes it; undefined without conditions. */
export function inputOf(name: string, description: string, { condition }: Outcome): SegmentInput | undefined {
  return condition && { name: trimmed(name), description: trimmed(description), condition }
}
