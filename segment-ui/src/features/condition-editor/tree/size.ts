import type { Fields } from '../../../api/types'
import type { Group, TreeNode } from './node'

/** A limit of the server on the size of a tree. */
export type Limit = 'nodes' | 'depth'

/** The number of nodes and of levels in a tree. The root counts in both. */
export function sizeOf(node: TreeNode): Record<Limit, number> {
  let nodes = 1
  let below = 0
  if (node.kind === 'group') {
    for (const child of node.children) {
      const size = sizeOf(child)
      nodes += size.nodes
      below = Math.max(below, size.depth)
    }
  }
  return { nodes, depth: 1 + below }
}

/** The limit that a change exceeds, if any. A tree that exceeds it already may shrink or keep its size. */
export function brokenLimit(before: Group, after: Group, limits: Fields['limits']): Limit | undefined {
  const was = sizeOf(before)
  const is = sizeOf(after)
  return (['nodes', 'depth'] as const).find((limit) => is[limit] > limits[limit] && is[limit] > was[limit])
}

/** A new group comes with a condition in it. */
export const NEW_GROUP = 2

/** How many more nodes fit into the tree, up to the size of a new group; more makes no difference. */
export function roomIn(root: Group, limits: Fields['limits']): number {
  return Math.min(NEW_GROUP, limits.nodes - sizeOf(root).nodes)
}
