import type { Outcome } from './condition'
import type { NodeId } from './node'

/** The part of a node that an error or a warning is about. */
export type Part = 'field' | 'operator' | 'values' | 'node'

export interface Place {
  readonly id: NodeId
  readonly part: Part
}

/**
 * Finds the node, and the part of it, for a JSON Pointer into the condition. A pointer below a known node, such as one
 * value of a list, belongs to that node.
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
