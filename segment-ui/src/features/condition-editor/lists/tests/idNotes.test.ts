import { describe, expect, test } from 'vitest'
import { doubtful, IdNotes } from '../idNotes'
import { readList } from '../readList'
import { receive } from '../receive'

describe('what is known of the IDs', () => {
  test('each is asked about once; one that no partner has is unknown', () => {
    const notes = new IdNotes()
    expect(doubtful(['1', '2'], notes.known())).toEqual({ unknown: new Set(), unasked: ['1', '2'] })
    notes.learn(['1', '2'], new Set(['1']))
    expect(doubtful(['1', '2', '3'], notes.known())).toEqual({ unknown: new Set(['2']), unasked: ['3'] })
  })

  test('a report is that of one list, and no other', () => {
    const notes = new IdNotes()
    const { values, report } = receive(readList('1\n2', 'digits'), 'joined', [], 100)
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
