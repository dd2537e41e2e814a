import { describe, expect, test } from 'vitest'
import { CATALOGUE, finishedLeaf, generateTree, seeds } from '../../../../dev/generate-tree'
import { dice } from '../../../../dev/mock/data'
import { fromCondition, sameCondition, toCondition } from '../tree/condition'
import {
  append,
  changeLeaf,
  duplicate,
  move,
  remove,
  setMatch,
  setSameContract,
  unwrap,
  wrap,
  wrapTogether,
} from '../tree/edit'
import { begin, record, redo, undo } from '../tree/history'
import { ancestorsOf, copyOf, find, group, nodesOf, parentOf, type Group, type TreeNode } from '../tree/node'

const TREES = seeds(120).map((seed) => generateTree(seed, 0.2))

/** The tree without its node IDs, as a user sees it. */
function shape(node: TreeNode): unknown {
  if (node.kind === 'leaf') return [node.field, node.operator, node.values]
  return [node.match, node.sameContract, node.children.map((child) => shape(child))]
}

function innerNodes(root: Group): TreeNode[] {
  return [...nodesOf(root)].filter((node) => node !== root)
}

describe('operations on every node of generated trees', () => {
  test('wrap, then unwrap, gives back the same tree', () => {
    for (const root of TREES) {
      for (const { id } of innerNodes(root)) {
        const wrapped = wrap(root, id)
        const around = parentOf(wrapped, id)
        expect(around && unwrap(wrapped, around.id)).toEqual(root)
      }
    }
  })

  test('a move among neighbours, then back, gives back the same tree', () => {
    for (const root of TREES) {
      for (const { id } of innerNodes(root)) {
        const siblings = parentOf(root, id)?.children ?? []
        if (siblings.at(-1)?.id === id) continue
        expect(move(move(root, id, 1), id, -1)).toEqual(root)
      }
    }
  })

  test('a move loses no node and makes none; it changes the tree but from the ends of the root outwards', () => {
    for (const root of TREES) {
      const ids = [...nodesOf(root)].map(({ id }) => id).toSorted()
      for (const { id } of innerNodes(root)) {
        for (const by of [-1, 1] as const) {
          const moved = move(root, id, by)
          expect([...nodesOf(moved)].map((node) => node.id).toSorted()).toEqual(ids)
          expect(moved === root).toBe(root.children.at(by < 0 ? 0 : -1)?.id === id)
        }
      }
    }
  })

  test('from the first place of its group a node steps out before it, from the last one after it', () => {
    const [a, b, c] = [1, 2, 3].map((seed) => finishedLeaf(dice(seed))) as [TreeNode, TreeNode, TreeNode]
    const inner = group([a, b])
    const root = group([inner, c])
    expect(move(root, a.id, -1).children).toEqual([a, { ...inner, children: [b] }, c])
    expect(move(root, b.id, 1).children).toEqual([{ ...inner, children: [a] }, b, c])
  })

  test('a copy is equal, stands after its original, and shares no ID with it', () => {
    for (const root of TREES) {
      const known = new Set([...nodesOf(root)].map(({ id }) => id))
      for (const node of innerNodes(root)) {
        const siblings = parentOf(duplicate(root, node.id), node.id)?.children ?? []
        const copy = siblings[siblings.findIndex(({ id }) => id === node.id) + 1]
        if (!copy) throw new Error('no copy')
        expect(shape(copy)).toEqual(shape(node))
        for (const { id } of nodesOf(copy)) expect(known.has(id)).toBe(false)
      }
    }
  })

  test('removing what was added gives back the same tree', () => {
    for (const root of TREES) {
      const leaf = finishedLeaf(dice(5))
      for (const node of nodesOf(root)) {
        if (node.kind === 'group') expect(remove(append(root, node.id, leaf), leaf.id)).toEqual(root)
      }
    }
  })

  test('an operation that has nothing to do answers the very tree it was given', () => {
    for (const root of TREES) {
      expect(remove(root, 'nobody')).toBe(root)
      expect(remove(root, root.id)).toBe(root)
      expect(unwrap(root, root.id)).toBe(root)
      expect(setMatch(root, root.id, root.match)).toBe(root)
      expect(setSameContract(root, root.id, root.sameContract)).toBe(root)
      for (const node of innerNodes(root)) {
        expect(changeLeaf(root, node.id, (leaf) => leaf)).toBe(root)
        if (node.kind === 'leaf') expect(unwrap(root, node.id)).toBe(root)
      }
    }
  })

  test('what an operation does not touch stays the same object', () => {
    for (const root of TREES) {
      for (const { id } of innerNodes(root)) {
        const touched = new Set(ancestorsOf(root, id).map((it) => it.id))
        const changed = changeLeaf(root, id, (leaf) => ({ ...leaf, values: ['other'] }))
        for (const node of nodesOf(root)) {
          if (node.id !== id && !touched.has(node.id)) expect(find(changed, node.id)).toBe(node)
        }
      }
    }
  })
})

describe('wrapping some nodes of a group together', () => {
  /** For each group of the trees, every pair of adjacent children. */
  function* pairs(): Generator<{ root: Group; parent: Group; ids: Set<string> }> {
    for (const root of TREES) {
      for (const parent of nodesOf(root)) {
        if (parent.kind !== 'group') continue
        for (const [index, { id }] of parent.children.entries()) {
          const other = parent.children[index + 1]
          if (other) yield { root, parent, ids: new Set([id, other.id]) }
        }
      }
    }
  }

  test('loses no node, and puts them and nothing else into one group', () => {
    for (const { root, ids } of pairs()) {
      const wrapped = wrapTogether(root, parentOf(root, [...ids][0] ?? '')?.id ?? '', ids, true)
      const after = new Set([...nodesOf(wrapped)].map(({ id }) => id))
      for (const { id } of nodesOf(root)) expect(after.has(id)).toBe(true)
      const around = parentOf(wrapped, [...ids][0] ?? '')
      expect(around?.sameContract).toBe(true)
      expect(new Set(around?.children.map(({ id }) => id))).toEqual(ids)
    }
  })

  test('is taken back by dissolving, where a group was made', () => {
    for (const { root, parent, ids } of pairs()) {
      const wrapped = wrapTogether(root, parent.id, ids, true)
      const around = parentOf(wrapped, [...ids][0] ?? '')
      if (around && around.id !== parent.id) expect(unwrap(wrapped, around.id)).toEqual(root)
      else expect(setSameContract(wrapped, parent.id, parent.sameContract)).toEqual(root)
    }
  })

  test('of no node changes nothing', () => {
    for (const root of TREES) expect(wrapTogether(root, root.id, new Set(), true)).toBe(root)
  })
})

describe('undo', () => {
  test('undo after any sequence of operations gives back each earlier tree, and redo each later one', () => {
    for (const seed of seeds(40)) {
      const next = dice(seed)
      let history = begin(generateTree(seed, 0.2))
      const trees = [history.present]
      for (let step = 0; step < 30; step += 1) {
        const root = history.present
        const nodes = innerNodes(root)
        const id = nodes[Math.floor(next() * nodes.length)]?.id ?? root.id
        const operations = [
          () => wrap(root, id),
          () => unwrap(root, id),
          () => remove(root, id),
          () => duplicate(root, id),
          () => move(root, id, 1),
          () => move(root, id, -1),
          () => append(root, root.id, finishedLeaf(next)),
        ]
        const changed = operations[Math.floor(next() * operations.length)]?.() ?? root
        history = record(history, changed)
        if (changed !== root) trees.push(changed)
      }
      for (const tree of trees.toReversed()) {
        expect(history.present).toBe(tree)
        history = undo(history)
      }
      for (const tree of trees.slice(1)) {
        history = redo(history)
        expect(history.present).toBe(tree)
      }
    }
  })
})

describe('tree and condition', () => {
  test('a finished tree, sent and read again, is the same tree', () => {
    for (const seed of seeds(120)) {
      const root = generateTree(seed, 0)
      const { condition, unfinished } = toCondition(root, CATALOGUE)
      expect(unfinished).toEqual([])
      if (!condition) throw new Error('no condition')
      expect(shape(fromCondition(condition))).toEqual(shape(root))
    }
  })

  test('a copy of a tree says the same', () => {
    for (const root of TREES) {
      expect(
        sameCondition(toCondition(copyOf(root), CATALOGUE).condition, toCondition(root, CATALOGUE).condition),
      ).toBe(true)
    }
  })
})
