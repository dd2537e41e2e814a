import type { Preview, ProblemError, Warning } from '../../api/types'
import type { Outcome } from './tree/condition'
import type { NodeId } from './tree/node'
import { placeOf, type Part } from './tree/pointer'

/** An error in a part of a node, as text for the user. */
export interface NodeError {
  readonly part: Part
  readonly text: string
}

/** What the server's preview says about one node. */
export interface Annotation {
  readonly count?: number
  readonly warnings: readonly Warning[]
}

export type Annotations = ReadonlyMap<NodeId, Annotation>
export type NodeErrors = ReadonlyMap<NodeId, readonly NodeError[]>

export const NO_WARNINGS: readonly Warning[] = []
export const NO_ERRORS: readonly NodeError[] = []

/** Maps each node to its count and warnings of the preview. Omits warnings that nodes show without the preview. */
export function annotationsOf(preview: Preview | undefined, nodeAt: Outcome['nodeAt']): Annotations {
  const annotations = new Map<NodeId, Annotation>()
  // Reuse one empty list, so that a node without changes is not rendered again.
  const at = (id: NodeId) => annotations.get(id) ?? { warnings: NO_WARNINGS }
  for (const { pointer, count } of preview?.nodes ?? []) {
    const id = nodeAt.get(pointer)
    if (id !== undefined) annotations.set(id, { ...at(id), count })
  }
  for (const warning of preview?.warnings ?? []) {
    // The list of IDs finds unknown IDs without the preview, sooner, and can remove them.
    if (warning.code === 'unknown-partner') continue
    const id = placeOf(warning.pointer, nodeAt)?.id
    if (id !== undefined) annotations.set(id, { ...at(id), warnings: [...at(id).warnings, warning] })
  }
  return annotations
}

/** Maps each node to its errors of a refused save. `rest` has the errors that belong to no node. */
export function errorsByNode(
  errors: readonly ProblemError[],
  nodeAt: Outcome['nodeAt'],
): { byNode: NodeErrors; rest: readonly ProblemError[] } {
  const byNode = new Map<NodeId, NodeError[]>()
  const rest: ProblemError[] = []
  for (const error of errors) {
    const pointer = error.pointer
    const place = pointer?.startsWith('/condition') ? placeOf(pointer.slice('/condition'.length), nodeAt) : undefined
    if (place) byNode.set(place.id, [...(byNode.get(place.id) ?? []), { part: place.part, text: error.detail }])
    else rest.push(error)
  }
  return { byNode, rest }
}
