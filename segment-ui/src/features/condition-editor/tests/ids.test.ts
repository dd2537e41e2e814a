import { describe, expect, test } from 'vitest'
import { doubtful, IdNotes, receive, splitIds } from '../ids'

test('commas, semicolons, spaces, tabs and new lines separate IDs', () => {
  expect(splitIds('"8"\r\n"9"')).toEqual(['8', '9'])
  expect(splitIds('1, 2;3\t4\r\n5  6\u00a07,\n')).toEqual(['1', '2', '3', '4', '5', '6', '7'])
})

test('an empty text holds no IDs', () => {
  expect(splitIds(' \n,; ')).toEqual([])
})

describe('what a list becomes', () => {
  test('what is there already, in the list or in the text, is repeated and taken once', () => {
    const { values, report } = receive(['1', '2', '2', '3'], ['3', '4'], 100)
    expect(values).toEqual(['3', '4', '1', '2'])
    expect(report).toEqual({ pasted: 4, repeated: 2, malformed: [], tooMany: 0 })
  })

  test('no more are taken than the list may hold, and the others are counted', () => {
    const { values, report } = receive(['1', '2', '3'], ['4'], 3)
    expect(values).toEqual(['4', '1', '2'])
    expect(report.tooMany).toBe(1)
  })

  test('what is no ID is left out, and takes no room', () => {
    const { values, report } = receive(['a', '1', 'a'], [], 1, (id) => id !== 'a')
    expect(values).toEqual(['1'])
    expect(report).toEqual({ pasted: 3, repeated: 1, malformed: ['a'], tooMany: 0 })
  })

  test('without anything new it is the very list of before', () => {
    const known = ['1']
    expect(receive(['1', '1'], known, 100).values).toBe(known)
  })
})

describe('what is known of the IDs', () => {
  test('each is asked about once; one that no partner has is unknown', () => {
    const notes = new IdNotes()
    expect(doubtful(['1', '2'], notes.known())).toEqual({ unknown: new Set(), unasked: ['1', '2'] })
    notes.learn(['1', '2'], new Set(['1']))
    expect(doubtful(['1', '2', '3'], notes.known())).toEqual({ unknown: new Set(['2']), unasked: ['3'] })
  })

  test('a report is that of one list, and no other', () => {
    const notes = new IdNotes()
    const { values, report } = receive(['1', '2'], [], 100)
    notes.keepReport(values, report)
    expect(notes.reportOf(values)).toBe(report)
    expect(notes.reportOf(['1', '2'])).toBeUndefined()
  })

  test('whoever listens hears of each answer', () => {
    const notes = new IdNotes()
    const before = notes.known()
    let heard = 0
    const stop = notes.subscribe(() => (heard += 1))
    notes.learn(['1'], new Set())
    expect(heard).toBe(1)
    expect(notes.known()).not.toBe(before)
    stop()
    notes.learn(['2'], new Set())
    expect(heard).toBe(1)
  })
})
