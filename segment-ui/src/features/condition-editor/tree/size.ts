import type { Fields } from '../../../api/types'
import type { Group, TreeNode } from './node'

/** What the server takes no more of. */
export type Limit = 'nodes' | 'depth'

/** How many nodes a tree has, and how many levels: the root is the first of both. */
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

/** The limit that a change breaks, if it does. What is beyond it already may become smaller, or stay as it is. */
export function brokenLimit(before: Group, after: Group, limits: Fields['limits']): Limit | undefined {
  const was = sizeOf(before)
  const is = sizeOf(after)
  return (['nodes', 'depth'] as const).find((limit) => is[limit] > limits[limit] && is[limit] > was[limit])
}

/** How many nodes a new group is: a condition stands in it. */
export const NEW_GROUP = 2

/** How many more nodes a tree may have, as far as it matters to what can be added: a new group's at the most. */
export function roomIn(root: Group, limits: Fields['limits']): number {
  return Math.min(NEW_GROUP, limits.nodes - sizeOf(root).nodes)
}
