import { FIELDS } from './mock/catalogue.ts'
import { dice } from './mock/data.ts'
import { Catalogue } from '../src/features/catalogue/catalogue'
import {
  emptyLeaf,
  group,
  newId,
  type Group,
  type Leaf,
  type TreeNode,
} from '../src/features/condition-editor/tree/node'

export const CATALOGUE = new Catalogue(FIELDS)

type Dice = () => number

function pick<T>(next: Dice, list: readonly T[]): T {
  return list[Math.floor(next() * list.length)] as T
}

/** A finished condition on a random field. */
export function finishedLeaf(next: Dice): Leaf {
  const field = pick(next, FIELDS.fields)
  const operator = pick(next, field.operators)
  const size = operator.values === 'none' ? 0 : operator.values === 'one' ? 1 : 1 + Math.floor(next() * 4)
  const values = Array.from({ length: size }, (_, index) => `v${index}${Math.floor(next() * 100)}`)
  return { kind: 'leaf', id: newId(), field: field.id, operator: operator.id, values }
}

/** A random tree. `unfinished`, from 0 to 1, is the share of unfinished conditions and empty groups. */
export function generateTree(seed: number, unfinished: number): Group {
  const next = dice(seed)
  const node = (depth: number): TreeNode => {
    if (depth > 0 && next() < 0.4) return inner(depth - 1)
    return next() < unfinished ? emptyLeaf() : finishedLeaf(next)
  }
  const inner = (depth: number): Group => {
    const least = next() < unfinished ? 0 : 1
    const children = Array.from({ length: least + Math.floor(next() * 3) }, () => node(depth))
    return group(children, pick(next, ['all', 'any', 'none'] as const), next() < 0.2)
  }
  return inner(4)
}

/** The seeds from 1 to `count`. */
export function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
