import { expect, test, vi } from 'vitest'
import type { EditorActions } from '../editor'
import { editorCommand } from '../keys'

/** Whether a key press undoes or redoes. */
function done(init: KeyboardEventInit): 'undo' | 'redo' | undefined {
  const actions = { undo: vi.fn(), redo: vi.fn() }
  editorCommand(new KeyboardEvent('keydown', init))?.({
    actions: actions as unknown as EditorActions,
    node: undefined,
    isRoot: false,
  })
  if (actions.undo.mock.calls.length > 0) return 'undo'
  return actions.redo.mock.calls.length > 0 ? 'redo' : undefined
}

test.each([
  ['American', 'z', 'KeyZ', 'y', 'KeyY'],
  ['German', 'z', 'KeyY', 'y', 'KeyZ'],
  ['French', 'z', 'KeyW', 'y', 'KeyY'],
  ['Russian', 'я', 'KeyZ', 'н', 'KeyY'],
])('on a keyboard that is %s the keys that say Z and Y undo and redo', (_keyboard, z, zCode, y, yCode) => {
  for (const modifier of [{ ctrlKey: true }, { metaKey: true }]) {
    expect(done({ key: z, code: zCode, ...modifier })).toBe('undo')
    expect(done({ key: z.toUpperCase(), code: zCode, shiftKey: true, ...modifier })).toBe('redo')
    expect(done({ key: y, code: yCode, ...modifier })).toBe('redo')
  }
})

test('on a French keyboard the key in the place of Z is not taken from the browser', () => {
  expect(done({ key: 'w', code: 'KeyZ', ctrlKey: true })).toBeUndefined()
})
