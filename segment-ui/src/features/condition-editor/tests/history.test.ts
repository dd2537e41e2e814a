import { describe, expect, test } from 'vitest'
import { begin, DEPTH, record, redo, undo } from '../tree/history'

describe('history', () => {
  test('undo after a change gives back the very value of before', () => {
    const before = { value: 1 }
    expect(undo(record(begin(before), { value: 2 })).present).toBe(before)
  })

  test('redo after undo gives back the change', () => {
    const after = { value: 2 }
    expect(redo(undo(record(begin({ value: 1 }), after))).present).toBe(after)
  })

  test('an unchanged value makes no step', () => {
    const history = begin({ value: 1 })
    expect(record(history, history.present)).toBe(history)
  })

  test('a change after undo forgets what could be redone', () => {
    const history = record(undo(record(begin(1), 2)), 3)
    expect(redo(history)).toBe(history)
  })

  test('changes of one topic that follow each other are one step', () => {
    const typed = record(record(record(begin('x'), 'xa', 'typing'), 'xab', 'typing'), 'xabc', 'typing')
    expect(undo(typed).present).toBe('x')
  })

  test('after undo, typing on begins a new step', () => {
    const undone = undo(record(begin('x'), 'xa', 'typing'))
    expect(undo(record(undone, 'xb', 'typing')).present).toBe('x')
  })

  test('only so many steps are kept', () => {
    let history = begin(0)
    for (let value = 1; value <= DEPTH + 50; value += 1) history = record(history, value)
    expect(history.past).toHaveLength(DEPTH)
    expect(history.past[0]).toBe(50)
  })
})
