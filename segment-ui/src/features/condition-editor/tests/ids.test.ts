import { expect, test } from 'vitest'
import { receive, splitIds } from '../ids'

test('commas, semicolons, spaces, tabs and new lines separate IDs', () => {
  expect(splitIds('1, 2;3\t4\r\n5  6\u00a07,\n')).toEqual(['1', '2', '3', '4', '5', '6', '7'])
})

test('an empty text holds no IDs', () => {
  expect(splitIds(' \n,; ')).toEqual([])
})

test('what is there already, in the list or in the text, is repeated and taken once', () => {
  expect(receive(['1', '2', '2', '3'], ['3', '4'], 100)).toEqual({ fresh: ['1', '2'], repeated: 2, tooMany: 0 })
})

test('no more are taken than the list may hold, and the others are counted', () => {
  expect(receive(['1', '2', '3'], ['4'], 3)).toEqual({ fresh: ['1', '2'], repeated: 0, tooMany: 1 })
})
