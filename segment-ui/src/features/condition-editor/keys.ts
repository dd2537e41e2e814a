import type { KeyboardEvent } from 'react'
import type { EditorActions } from './editor'
import type { TreeNode } from './tree/node'

interface CommandTarget {
  actions: EditorActions
  /** The focused node, if any. */
  node: TreeNode | undefined
  isRoot: boolean
}

/** Runs a command. Returns false if it does not apply. */
type Command = (target: CommandTarget) => boolean

function onNode(act: (actions: EditorActions, node: TreeNode) => void): Command {
  return ({ actions, node, isRoot }) => {
    if (!node || isRoot) return false
    act(actions, node)
    return true
  }
}

/**
 * Whether the key was pressed inside the element. React also passes it keys from dialogs and menus that are its
 * children in React but not in the page; they are not meant for it.
 */
export function isOwn(event: KeyboardEvent<HTMLElement>): boolean {
  return event.currentTarget.contains(event.target as Node)
}

/** Whether the key means "done", such as save or apply. */
export function isDone(event: KeyboardEvent<HTMLElement>): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey)
}

/** The letter of a key. Uses its position only if the keyboard layout has no Latin letters. */
function letterOf({ key, code }: globalThis.KeyboardEvent): string {
  return /^[a-z]$/iu.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase()
}

/**
 * The command of a key, or undefined. With Alt, letters are recognized by their position, because Alt changes the
 * character on some systems.
 */
export function editorCommand(event: globalThis.KeyboardEvent): Command | undefined {
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    const letter = letterOf(event)
    if (letter === 'z' || letter === 'y') {
      const forward = event.shiftKey || letter === 'y'
      // Text in a search or a tags field is not in the tree yet, so the field itself must undo it. `data-own-undo` has
      // the field's value while nothing is being typed.
      const field = event.target instanceof HTMLInputElement ? event.target : undefined
      if (field?.dataset.ownUndo !== undefined && field.value !== field.dataset.ownUndo) return undefined
      return ({ actions }) => {
        if (forward) actions.redo()
        else actions.undo()
        return true
      }
    }
    return undefined
  }
  if (!event.altKey || event.ctrlKey || event.metaKey) return undefined
  if (!event.shiftKey) {
    if (event.code === 'ArrowUp') return onNode((actions, { id }) => actions.move(id, -1))
    if (event.code === 'ArrowDown') return onNode((actions, { id }) => actions.move(id, 1))
    return undefined
  }
  switch (event.code) {
    case 'KeyD':
      return onNode((actions, { id }) => actions.duplicate(id))
    case 'KeyG':
      return onNode((actions, { id }) => actions.wrap(id))
    case 'KeyU':
      return ({ actions, node, isRoot }) => {
        if (node?.kind !== 'group' || isRoot) return false
        actions.unwrap(node.id)
        return true
      }
    case 'Backspace':
    case 'Delete':
      return onNode((actions, { id }) => actions.remove(id))
    default:
      return undefined
  }
}

/** The keyboard whose key names the texts use. */
export const KEYBOARD = /mac|iphone|ipad/iu.test(navigator.platform) ? 'apple' : 'other'
