import { expect, test } from 'vitest'
import { readList } from '../readList'
import { receive } from '../receive'

const list = (text: string) => readList(text, 'digits')
const NOTHING = { repeated: 0, malformed: [], shortened: [], tooMany: 0 }

test('what is there already, in the list or in the text, is repeated and taken once', () => {
  const { values, report } = receive(list('1\n2\n2\n3'), 'joined', ['3', '4'], 100)
  expect(values).toEqual(['3', '4', '1', '2'])
  expect(report).toEqual({ ...NOTHING, pasted: 4, added: 2, repeated: 2 })
})

test('no more are taken than the list may hold, and the others are counted', () => {
  const { values, report } = receive(list('1\n2\n3'), 'joined', ['4'], 3)
  expect(values).toEqual(['4', '1', '2'])
  expect(report.tooMany).toBe(1)
})

test('what is no ID is skipped, and takes no room', () => {
  const { values, report } = receive(list('a\n1\na'), 'joined', [], 1, (id) => id !== 'a')
  expect(values).toEqual(['1'])
  expect(report).toEqual({ ...NOTHING, pasted: 3, added: 1, repeated: 1, malformed: ['a'] })
})

test('what a spreadsheet has shortened is skipped, and said', () => {
  const { values, report } = receive(list('8,7E+10\n8,7E+10\n1'), 'joined', [], 100)
  expect(values).toEqual(['1'])
  expect(report).toEqual({ ...NOTHING, pasted: 3, added: 1, shortened: ['8,7E+10'] })
})

test('grouped numbers become what was answered', () => {
  expect(receive(list('34,000,418\n7'), 'joined', [], 100).values).toEqual(['34000418', '7'])
  expect(receive(list('34,000,418\n7'), 'apart', [], 100).values).toEqual(['34', '000', '418', '7'])
})

test('without anything new it is the very list of before', () => {
  const known = ['1']
  expect(receive(list('1\n1'), 'joined', known, 100).values).toBe(known)
})
