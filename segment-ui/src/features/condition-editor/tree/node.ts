import type { Match } from '../../../api/types'

/** Names a node for as long as the editor is open, across moves, wraps and undo. Never sent to the server. */
export type NodeId = string

/** One test of one field, perhaps not finished yet: no field, no operator or no value chosen. */
export interface Leaf {
  readonly kind: 'leaf'
  readonly id: NodeId
  readonly field: string | null
  readonly operator: string | null
  readonly values: readonly string[]
}

/** Nodes joined by `match`. `sameContract` asks that one and the same contract satisfies the group. */
export interface Group {
  readonly kind: 'group'
  readonly id: NodeId
  readonly match: Match
  readonly sameContract: boolean
  readonly children: readonly TreeNode[]
}

export type TreeNode = Leaf | Group

let lastId = 0

/** A node ID that no node has yet. */
export function newId(): NodeId {
  lastId += 1
  return `n${lastId}`
}

/** A condition on which nothing is chosen. */
export function emptyLeaf(): Leaf {
  return { kind: 'leaf', id: newId(), field: null, operator: null, values: [] }
}

/** A group of the given nodes. */
export function group(children: readonly TreeNode[], match: Match = 'all', sameContract = false): Group {
  return { kind: 'group', id: newId(), match, sameContract, children }
}

/** The same tree under new IDs. */
export function copyOf<N extends TreeNode>(node: N): N {
  return node.kind === 'leaf'
    ? { ...node, id: newId() }
    : { ...node, id: newId(), children: node.children.map((child) => copyOf(child)) }
}

/** Every node of the tree, a group before what it holds. */
export function* nodesOf(node: TreeNode): Generator<TreeNode> {
  yield node
  if (node.kind === 'group') for (const child of node.children) yield* nodesOf(child)
}

/** The node of this ID, if the tree has it. */
export function find(root: Group, id: NodeId): TreeNode | undefined {
  for (const node of nodesOf(root)) if (node.id === id) return node
  return undefined
}

/** The groups around a node, outermost first; empty for the root and for a node that the tree does not have. */
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

/** The group that holds the node; undefined for the root. */
export function parentOf(root: Group, id: NodeId): Group | undefined {
  return ancestorsOf(root, id).at(-1)
}
