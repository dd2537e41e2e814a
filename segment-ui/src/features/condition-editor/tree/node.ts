import type { Match } from '../../../api/types'

/** Identifies a node while the editor is open, across moves, wraps and undo. Never sent to the server. */
export type NodeId = string

/** A test of one field. It can be unfinished: without field, operator or value. */
export interface Leaf {
  readonly kind: 'leaf'
  readonly id: NodeId
  readonly field: string | null
  readonly operator: string | null
  readonly values: readonly string[]
}

/** Nodes joined by `match`. With `sameContract`, a single contract must satisfy the group. */
export interface Group {
  readonly kind: 'group'
  readonly id: NodeId
  readonly match: Match
  readonly sameContract: boolean
  readonly children: readonly TreeNode[]
}

export type TreeNode = Leaf | Group

let lastId = 0

/** A new, unique node ID. */
export function newId(): NodeId {
  lastId += 1
  return `n${lastId}`
}

/** A condition without field, operator and values. */
export function emptyLeaf(): Leaf {
  return { kind: 'leaf', id: newId(), field: null, operator: null, values: [] }
}

/** A group of the given nodes. */
export function group(children: readonly TreeNode[], match: Match = 'all', sameContract = false): Group {
  return { kind: 'group', id: newId(), match, sameContract, children }
}

/** A copy of the tree with new IDs. */
export function copyOf<N extends TreeNode>(node: N): N {
  return node.kind === 'leaf'
    ? { ...node, id: newId() }
    : { ...node, id: newId(), children: node.children.map((child) => copyOf(child)) }
}

/** All nodes of the tree, each group before its children. */
export function* nodesOf(node: TreeNode): Generator<TreeNode> {
  yield node
  if (node.kind === 'group') for (const child of node.children) yield* nodesOf(child)
}

/** The node with this ID, if the tree has it. */
export function find(root: Group, id: NodeId): TreeNode | undefined {
  for (const node of nodesOf(root)) if (node.id === id) return node
  return undefined
}

/** The groups around a node, outermost first. Empty for the root and for a node that is not in the tree. */
export function ancestorsOf(root: Group, id: NodeId): readonly Group[] {
  for (const child of root.children) {
    if (child.id === id) return [root]
    if (child.kind === 'group') {
      const below = ancestorsOf(child, id)
      if (below.length > 0) return [root, ...below]
    }
  }
  return []
}

/** The group that contains the node; undefined for the root. */
export function parentOf(root: Group, id: NodeId): Group | undefined {
  return ancestorsOf(root, id).at(-1)
}
