import type { Outcome } from './condition'
import type { NodeId } from './node'

/** The part of a condition that an error or a warning speaks of. */
export type Part = 'field' | 'operator' | 'values' | 'node'

export interface Place {
  readonly id: NodeId
  readonly part: Part
}

/**
 * The node, and the part of it, that a JSON Pointer into the condition names. A pointer below a node that the tree knows (such
 * as one value of a list) is that node's.
 */
export function placeOf(pointer: string, nodeAt: Outcome['nodeAt']): Place | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const id = nodeAt.get(at)
    if (id !== undefined) return { id, part: partOf(pointer.slice(at.length)) }
    if (at === '') return undefined
  }
}

function partOf(rest: string): Part {
  const name = rest.split('/')[1]
  return name === 'field' || name === 'operator' || name === 'values' ? name : 'node'
}
