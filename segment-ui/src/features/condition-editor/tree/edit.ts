import type { Match } from '../../../api/types'
import { copyOf, group, parentOf, type Group, type Leaf, type NodeId, type TreeNode } from './node'

/*
 * Operations on the tree. Each takes a root and returns a root, and shares all unchanged parts. If there is nothing to
 * do, it returns the same root object, so one comparison shows whether something changed.
 */

type Rewrite = (node: TreeNode) => readonly TreeNode[]

function rewriteChildren(parent: Group, id: NodeId, rewrite: Rewrite): Group {
  let changed = false
  const children = parent.children.flatMap((child): readonly TreeNode[] => {
    if (child.id === id) {
      const replacement = rewrite(child)
      changed ||= replacement.length !== 1 || replacement[0] !== child
      return replacement
    }
    if (child.kind === 'leaf') return [child]
    const below = rewriteChildren(child, id, rewrite)
    changed ||= below !== child
    return [below]
  })
  return changed ? { ...parent, children } : parent
}

/** Changes a condition. */
export function changeLeaf(root: Group, id: NodeId, change: (leaf: Leaf) => Leaf): Group {
  return rewriteChildren(root, id, (node) => [node.kind === 'leaf' ? change(node) : node])
}

/** Changes a group. It can be the root. */
export function changeGroup(root: Group, id: NodeId, change: (group: Group) => Group): Group {
  if (root.id === id) return change(root)
  return rewriteChildren(root, id, (node) => [node.kind === 'group' ? change(node) : node])
}

/** Sets how a group combines its nodes. */
export function setMatch(root: Group, id: NodeId, match: Match): Group {
  return changeGroup(root, id, (it) => (it.match === match ? it : { ...it, match }))
}

/** Sets whether a group requires a single contract. */
export function setSameContract(root: Group, id: NodeId, sameContract: boolean): Group {
  return changeGroup(root, id, (it) => (it.sameContract === sameContract ? it : { ...it, sameContract }))
}

/** Adds a node at the end of a group. */
export function append(root: Group, groupId: NodeId, node: TreeNode): Group {
  return changeGroup(root, groupId, (it) => ({ ...it, children: [...it.children, node] }))
}

/** Removes a node with all its children. The root cannot be removed. */
export function remove(root: Group, id: NodeId): Group {
  return rewriteChildren(root, id, () => [])
}

/** Inserts a copy after a node. */
export function duplicate(root: Group, id: NodeId, copy: (node: TreeNode) => TreeNode = copyOf): Group {
  return rewriteChildren(root, id, (node) => [node, copy(node)])
}

/** Replaces a node with a new group that contains it. */
export function wrap(root: Group, id: NodeId, match: Match = 'all', sameContract = false): Group {
  return rewriteChildren(root, id, (node) => [group([node], match, sameContract)])
}

/**
 * Moves some nodes of one group into a new group at the position of the first of them. If they are all of its children,
 * changes the group itself instead. Nodes of other groups are not affected.
 */
export function wrapTogether(root: Group, groupId: NodeId, ids: ReadonlySet<NodeId>, sameContract: boolean): Group {
  return changeGroup(root, groupId, (it) => {
    const chosen = it.children.filter(({ id }) => ids.has(id))
    const [first] = chosen
    if (!first) return it
    if (chosen.length === it.children.length && it !== root) return { ...it, sameContract }
    const wrapped = group(chosen, 'all', sameContract)
    return {
      ...it,
      children: it.children.flatMap((child) => (child === first ? [wrapped] : ids.has(child.id) ? [] : [child])),
    }
  })
}

/** Replaces a group with its children. Has no effect on the root and on conditions. */
export function unwrap(root: Group, id: NodeId): Group {
  return rewriteChildren(root, id, (node) => (node.kind === 'group' ? node.children : [node]))
}

/** Moves a node one place up or down. A first or last node leaves its group and comes before or after it. */
export function move(root: Group, id: NodeId, by: -1 | 1): Group {
  const parent = parentOf(root, id)
  if (!parent) return root
  const from = parent.children.findIndex((child) => child.id === id)
  const node = parent.children[from]
  const neighbour = parent.children[from + by]
  if (!node) return root
  if (neighbour) {
    return changeGroup(root, parent.id, (it) => {
      const children = [...it.children]
      children[from] = neighbour
      children[from + by] = node
      return { ...it, children }
    })
  }
  if (parent === root) return root
  const out = remove(root, id)
  return rewriteChildren(out, parent.id, (it) => (by < 0 ? [node, it] : [it, node]))
}
