import { expect, test } from 'vitest'
import { CATALOGUE } from '../../../../dev/generate-tree'
import { fitsSameContract, looseContractConditions, withField, withOperator } from '../tree/fit'
import { emptyLeaf, group, newId, type Leaf } from '../tree/node'

function leaf(field: string, operator: string, values: string[] = []): Leaf {
  return { kind: 'leaf', id: newId(), field, operator, values }
}

const stage = leaf('contractStage', 'isAnyOf', ['JOINED'])

test('another field comes with its first operator and without the values of before', () => {
  expect(withField(stage, 'partnerName', CATALOGUE)).toMatchObject({
    field: 'partnerName',
    operator: 'isAnyOf',
    values: [],
  })
})

test('the same field again changes nothing', () => {
  expect(withField(stage, 'contractStage', CATALOGUE)).toBe(stage)
})

test('values stay where another operator takes the same kind, and go where it does not', () => {
  expect(withOperator(stage, 'isNoneOf', CATALOGUE).values).toEqual(['JOINED'])
  const name = leaf('partnerName', 'isAnyOf', ['2500000'])
  expect(withOperator(name, 'contains', CATALOGUE).values).toEqual([])
  expect(withOperator(leaf('partnerName', 'contains', ['a']), 'startsWith', CATALOGUE).values).toEqual(['a'])
})

test('contract fields, groups of them and what is not chosen yet fit one contract; nothing else does', () => {
  expect(fitsSameContract(group([stage, group([emptyLeaf()])]), CATALOGUE)).toBe(true)
  expect(fitsSameContract(group([stage, leaf('partnerGroup', 'isSet')]), CATALOGUE)).toBe(false)
  expect(fitsSameContract(group([group([stage], 'all', true)]), CATALOGUE)).toBe(false)
})

test('two conditions on contracts side by side in a plain "all" may mean one contract; anything else leaves no doubt', () => {
  const term = leaf('templateTerm', 'isAnyOf', ['42'])
  const name = leaf('partnerName', 'contains', ['a'])
  const none = leaf('contractStage', 'isAnyOf', ['NONE'])
  expect(looseContractConditions(group([stage, name, term]), CATALOGUE)).toEqual([stage, term])
  expect(looseContractConditions(group([stage, name]), CATALOGUE)).toEqual([])
  expect(looseContractConditions(group([stage, none]), CATALOGUE)).toEqual([])
  expect(looseContractConditions(group([stage, leaf('templateTerm', 'isAnyOf')]), CATALOGUE)).toEqual([])
  expect(looseContractConditions(group([stage, term], 'any'), CATALOGUE)).toEqual([])
  expect(looseContractConditions(group([stage, term], 'all', true), CATALOGUE)).toEqual([])
})
