import { expect, test } from 'vitest'
import { generateTree, seeds } from '../../../../dev/generate-tree'
import { append, duplicate, remove, wrap } from '../tree/edit'
import { ancestorsOf, emptyLeaf, group, nodesOf, type Group } from '../tree/node'
import { brokenLimit, sizeOf } from '../tree/size'

const LIMITS = { depth: 3, nodes: 4, values: 1, textLength: 1, idLength: 1 }

test('a tree has as many nodes as one finds in it, and as many levels as its deepest node has groups around it, and itself', () => {
  for (const seed of seeds(100)) {
    const root = generateTree(seed, 0.3)
    const nodes = [...nodesOf(root)]
    const depth = Math.max(...nodes.map(({ id }) => ancestorsOf(root, id).length + 1))
    expect(sizeOf(root)).toEqual({ nodes: nodes.length, depth })
  }
})

test('a change breaks the limit that it leads beyond', () => {
  const leaf = emptyLeaf()
  const root: Group = group([group([leaf]), emptyLeaf()])
  expect(brokenLimit(root, root, LIMITS)).toBeUndefined()
  expect(brokenLimit(root, append(root, root.id, emptyLeaf()), LIMITS)).toBe('nodes')
  expect(brokenLimit(root, duplicate(root, leaf.id), LIMITS)).toBe('nodes')
  expect(brokenLimit(root, wrap(root, leaf.id), { ...LIMITS, nodes: 10 })).toBe('depth')
})

test('what is beyond a limit already may become smaller, and be changed otherwise', () => {
  const leaf = emptyLeaf()
  const root = group([leaf, emptyLeaf(), emptyLeaf(), emptyLeaf(), emptyLeaf()])
  expect(brokenLimit(root, remove(root, leaf.id), LIMITS)).toBeUndefined()
  expect(brokenLimit(root, { ...root, match: 'any' }, LIMITS)).toBeUndefined()
})
