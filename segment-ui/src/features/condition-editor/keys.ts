import type { KeyboardEvent } from 'react'
import type { EditorActions } from './editor'
import type { TreeNode } from './tree/node'

interface CommandTarget {
  actions: EditorActions
  /** The node that has the focus, if any has. */
  node: TreeNode | undefined
  isRoot: boolean
}

/** Does what a key stands for; answers whether there was anything to do it to. */
type Command = (target: CommandTarget) => boolean

function onNode(act: (actions: EditorActions, node: TreeNode) => void): Command {
  return ({ actions, node, isRoot }) => {
    if (!node || isRoot) return false
    act(actions, node)
    return true
  }
}

/**
 * Whether a key was pressed in the element itself. React hands it the keys of dialogs and menus as well, which stand in it for React
 * and elsewhere on the page: those are not meant for what lies behind them.
 */
export function isOwn(event: KeyboardEvent<HTMLElement>): boolean {
  return event.currentTarget.contains(event.target as Node)
}

/** Whether a key press means "done here": save, apply. */
export function isDone(event: KeyboardEvent<HTMLElement>): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey)
}

/** The letter on a key. By its place only where the keyboard writes no Latin letters. */
function letterOf({ key, code }: globalThis.KeyboardEvent): string {
  return /^[a-z]$/iu.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase()
}

/**
 * The command of a key, or undefined. With Alt, letters are told by their place on the keyboard, because Alt makes other characters
 * of them on some systems.
 */
export function editorCommand(event: globalThis.KeyboardEvent): Command | undefined {
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    const letter = letterOf(event)
    if (letter === 'z' || letter === 'y') {
      const forward = event.shiftKey || letter === 'y'
      // What is being typed into a search or a list of tags is not in the tree yet: the field itself undoes it. The field says
      // what stands in it while nothing is being typed.
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

/** Which keyboard's keys the texts name. */
export const KEYBOARD = /mac|iphone|ipad/iu.test(navigator.platform) ? 'apple' : 'other'
