import { describe, expect, test } from 'vitest'
import { CATALOGUE, generateTree, seeds } from '../../../../dev/generate-tree'
import type { Condition } from '../../../api/types'
import { isFinished, sameCondition, toCondition } from '../tree/condition'
import { emptyLeaf, find, group, newId, nodesOf, type Leaf } from '../tree/node'
import { placeOf } from '../tree/pointer'

function leaf(field: string, operator: string, values: string[] = []): Leaf {
  return { kind: 'leaf', id: newId(), field, operator, values }
}

/** The value at a JSON Pointer. */
function at(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((it, key) => (it as Record<string, unknown>)[key], document)
}

const joined = leaf('contractStage', 'isAnyOf', ['JOINED'])

describe('leaving out what is unfinished', () => {
  test('an empty tree is no condition', () => {
    expect(toCondition(group([]), CATALOGUE)).toEqual({ condition: undefined, nodeAt: new Map(), unfinished: [] })
  })

  test('an unfinished condition is left out, and named', () => {
    const unfinished = emptyLeaf()
    const outcome = toCondition(group([unfinished, joined]), CATALOGUE)
    expect(outcome.condition?.conditions).toEqual([{ field: 'contractStage', operator: 'isAnyOf', values: ['JOINED'] }])
    expect(outcome.unfinished).toEqual([unfinished.id])
  })

  test('a group in which nothing is finished is left out; what is named is what is to be done', () => {
    const unfinished = emptyLeaf()
    const empty = group([])
    const outcome = toCondition(group([joined, group([unfinished]), empty]), CATALOGUE)
    expect(outcome.condition?.conditions).toHaveLength(1)
    expect(outcome.unfinished).toEqual([unfinished.id, empty.id])
  })

  test.each([
    ['no value of many', leaf('contractStage', 'isAnyOf'), false],
    ['one value of many', joined, true],
    ['a text of spaces', leaf('partnerName', 'contains', ['  ']), false],
    ['a text', leaf('partnerName', 'contains', ['a']), true],
    ['no value where none is taken', leaf('partnerGroup', 'isSet'), true],
    ['no operator', { ...joined, operator: null }, false],
    ['an unknown field', leaf('colour', 'isAnyOf', ['RED']), false],
  ])('%s', (_name, it, finished) => {
    expect(isFinished(it, CATALOGUE)).toBe(finished)
  })

  test('an operator without a value sends none', () => {
    const { condition } = toCondition(group([leaf('partnerGroup', 'isSet')]), CATALOGUE)
    expect(condition?.conditions[0]).toEqual({ field: 'partnerGroup', operator: 'isSet' })
  })

  test('a same-contract group says so', () => {
    const { condition } = toCondition(group([group([joined], 'any', true)]), CATALOGUE)
    expect(condition?.conditions[0]).toMatchObject({ match: 'any', on: 'sameContract' })
  })
})

describe('pointers', () => {
  test('each pointer leads to the condition of its node, whatever was left out around it', () => {
    for (const seed of seeds(150)) {
      const root = generateTree(seed, 0.35)
      const { condition, nodeAt, unfinished } = toCondition(root, CATALOGUE)
      for (const [pointer, id] of nodeAt) {
        const node = find(root, id)
        const said = at(condition, pointer) as Condition
        if (node?.kind === 'group') expect(said).toHaveProperty('match', node.match)
        else expect(said).toMatchObject({ field: node?.field, operator: node?.operator })
      }
      const placed = new Set(nodeAt.values())
      for (const node of nodesOf(root)) {
        if (node.kind === 'leaf') expect(placed.has(node.id)).toBe(!unfinished.includes(node.id))
      }
    }
  })

  test('a pointer into a node is that node, and tells the part', () => {
    const inner = group([joined], 'none')
    const root = group([emptyLeaf(), inner])
    const { nodeAt } = toCondition(root, CATALOGUE)
    expect(placeOf('/conditions/0/conditions/0/values/3', nodeAt)).toEqual({ id: joined.id, part: 'values' })
    expect(placeOf('/conditions/0/conditions/0/operator', nodeAt)).toEqual({ id: joined.id, part: 'operator' })
    expect(placeOf('/conditions/0', nodeAt)).toEqual({ id: inner.id, part: 'node' })
    expect(placeOf('', nodeAt)).toEqual({ id: root.id, part: 'node' })
  })

  test('where there is no condition no pointer leads anywhere', () => {
    expect(placeOf('/conditions/0', new Map())).toBeUndefined()
  })
})

describe('sameness of conditions', () => {
  const condition = (seed: number) => toCondition(generateTree(seed, 0), CATALOGUE).condition

  test('a condition is the same as one written alike', () => {
    for (const seed of seeds(50)) expect(sameCondition(condition(seed), condition(seed))).toBe(true)
  })

  test('another value, operator, match or contract is another condition', () => {
    const base = { match: 'all', conditions: [{ field: 'f', operator: 'o', values: ['1'] }] } as const
    const copy = (change: (it: Record<string, unknown>) => void) => {
      const made = structuredClone(base) as unknown as Record<string, unknown>
      change(made)
      return made as never
    }
    expect(
      sameCondition(
        copy(() => {}),
        copy(() => {}),
      ),
    ).toBe(true)
    expect(
      sameCondition(
        copy(() => {}),
        copy((it) => (it.match = 'any')),
      ),
    ).toBe(false)
    expect(
      sameCondition(
        copy(() => {}),
        copy((it) => (it.on = 'sameContract')),
      ),
    ).toBe(false)
    expect(
      sameCondition(
        copy(() => {}),
        copy((it) => (it.conditions = [])),
      ),
    ).toBe(false)
    expect(
      sameCondition(
        copy(() => {}),
        undefined,
      ),
    ).toBe(false)
  })
})
