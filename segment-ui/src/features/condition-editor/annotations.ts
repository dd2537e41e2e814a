import type { Preview, ProblemError, Warning } from '../../api/types'
import type { Outcome } from './tree/condition'
import type { NodeId } from './tree/node'
import { placeOf, type Part } from './tree/pointer'

/** Something that is wrong with a part of a node, in a person's words. */
export interface NodeError {
  readonly part: Part
  readonly text: string
}

/** What the server says about one node. */
export interface Annotation {
  readonly count?: number
  readonly warnings: readonly Warning[]
}

export type Annotations = ReadonlyMap<NodeId, Annotation>
export type NodeErrors = ReadonlyMap<NodeId, readonly NodeError[]>

export const NO_WARNINGS: readonly Warning[] = []
export const NO_ERRORS: readonly NodeError[] = []

/** A preview's counts and warnings by the node that they are about, but for what the node says without them. */
export function annotationsOf(preview: Preview | undefined, nodeAt: Outcome['nodeAt']): Annotations {
  const annotations = new Map<NodeId, Annotation>()
  // Where there are none it is always the same list, so that a node with nothing new is not drawn anew.
  const at = (id: NodeId) => annotations.get(id) ?? { warnings: NO_WARNINGS }
  for (const { pointer, count } of preview?.nodes ?? []) {
    const id = nodeAt.get(pointer)
    if (id !== undefined) annotations.set(id, { ...at(id), count })
  }
  for (const warning of preview?.warnings ?? []) {
    // The list of IDs says it itself, at once, and can drop them.
    if (warning.code === 'unknown-partner') continue
    const id = placeOf(warning.pointer, nodeAt)?.id
    if (id !== undefined) annotations.set(id, { ...at(id), warnings: [...at(id).warnings, warning] })
  }
  return annotations
}

/** The errors of a refused save by the node that they are about; what speaks of no node is left over. */
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
