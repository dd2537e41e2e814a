import { createContext, use, useMemo, useReducer } from 'react'
import type { Match } from '../../api/types'
import type { IdNotes } from './lists/idNotes'
import type { Catalogue } from '../catalogue/catalogue'
import * as edit from './tree/edit'
import { withField, withOperator } from './tree/fit'
import { begin, record, redo, undo, type History } from './tree/history'
import { copyOf, emptyLeaf, group, parentOf, type Group, type NodeId } from './tree/node'
import { brokenLimit, type Limit } from './tree/size'

/** Where to move the focus after a change that moves, creates or removes the focused control. */
export interface FocusRequest {
  /** `field`: the field of the condition. `keep`: the same part as before. `add`: the button that adds to the group. */
  readonly part: 'field' | 'keep' | 'add'
  readonly id: NodeId
  /** Differs in each request, because two requests in a row can have the same target. */
  readonly turn: number
}

export type Done = 'add' | 'addGroup' | 'duplicate' | 'move' | 'wrap' | 'unwrap' | 'delete' | 'undo' | 'redo'

interface EditorState {
  readonly history: History<Group>
  readonly focus: FocusRequest | undefined
  /** The last change, announced to screen readers. */
  readonly done: Done | undefined
  /** The limit that prevented the last change. */
  readonly refused: Limit | undefined
  readonly turn: number
}

interface Changed {
  readonly root: Group
  readonly focus?: Omit<FocusRequest, 'turn'>
  readonly done?: Done
  readonly topic?: string
  readonly refused?: Limit
}

type Change = (root: Group) => Changed

type Action = { kind: 'change'; change: Change } | { kind: 'undo' } | { kind: 'redo' }

function reduce(state: EditorState, action: Action): EditorState {
  const turn = state.turn + 1
  switch (action.kind) {
    case 'undo':
    case 'redo': {
      const history = action.kind === 'undo' ? undo(state.history) : redo(state.history)
      return history === state.history
        ? state
        : { history, focus: undefined, done: action.kind, refused: undefined, turn }
    }
    case 'change': {
      const { root, focus, done, topic, refused } = action.change(state.history.present)
      if (refused) return { ...state, focus: undefined, done: undefined, refused, turn }
      if (root === state.history.present) return state
      const history = record(state.history, root, topic)
      return { history, focus: focus && { ...focus, turn }, done, refused, turn }
    }
  }
}

/** All changes of the tree. Undo reverts each of them. A change that exceeds the server's limits has no effect. */
export interface EditorActions {
  readonly addCondition: (groupId: NodeId) => void
  readonly addGroup: (groupId: NodeId, sameContract: boolean) => void
  readonly setField: (id: NodeId, field: string) => void
  readonly setOperator: (id: NodeId, operator: string) => void
  /** `typing`: merge with the previous step if that was typing into the same condition. */
  readonly setValues: (id: NodeId, values: readonly string[], typing?: boolean) => void
  readonly setMatch: (id: NodeId, match: Match) => void
  readonly setSameContract: (id: NodeId, sameContract: boolean) => void
  readonly duplicate: (id: NodeId) => void
  readonly move: (id: NodeId, by: -1 | 1) => void
  readonly wrap: (id: NodeId, sameContract?: boolean) => void
  /** Requires a single contract for some conditions of a group. */
  readonly askOneContract: (groupId: NodeId, ids: readonly NodeId[]) => void
  readonly unwrap: (id: NodeId) => void
  readonly remove: (id: NodeId) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Replaces the tree. The new one may exceed the limits, because the server has already stored it. */
  readonly replace: (root: Group) => void
}

/** Focus after a node is removed: its neighbour, or else the add button of its group. */
function afterRemoval(root: Group, id: NodeId): Omit<FocusRequest, 'turn'> {
  const parent = parentOf(root, id) ?? root
  const at = parent.children.findIndex((child) => child.id === id)
  const neighbour = parent.children[at + 1] ?? parent.children[at - 1]
  return neighbour ? { id: neighbour.id, part: 'keep' } : { id: parent.id, part: 'add' }
}

function actionsOn(dispatch: (action: Action) => void, catalogue: Catalogue): EditorActions {
  const apply = (it: Change) => dispatch({ kind: 'change', change: it })
  const change = (it: Change) =>
    apply((root) => {
      const changed = it(root)
      const refused = brokenLimit(root, changed.root, catalogue.limits)
      return refused ? { root, refused } : changed
    })
  return {
    addCondition: (groupId) => {
      const leaf = emptyLeaf()
      change((root) => ({
        root: edit.append(root, groupId, leaf),
        focus: { id: leaf.id, part: 'field' },
        done: 'add',
      }))
    },
    addGroup: (groupId, sameContract) => {
      const leaf = emptyLeaf()
      const added = group([leaf], 'all', sameContract)
      change((root) => ({
        root: edit.append(root, groupId, added),
        focus: { id: leaf.id, part: 'field' },
        done: 'addGroup',
      }))
    },
    setField: (id, field) =>
      change((root) => ({ root: edit.changeLeaf(root, id, (leaf) => withField(leaf, field, catalogue)) })),
    setOperator: (id, operator) =>
      change((root) => ({ root: edit.changeLeaf(root, id, (leaf) => withOperator(leaf, operator, catalogue)) })),
    setValues: (id, values, typing = false) =>
      change((root) => ({
        root: edit.changeLeaf(root, id, (leaf) => (leaf.values === values ? leaf : { ...leaf, values })),
        topic: typing ? `typing ${id}` : undefined,
      })),
    setMatch: (id, match) => change((root) => ({ root: edit.setMatch(root, id, match) })),
    setSameContract: (id, same) => change((root) => ({ root: edit.setSameContract(root, id, same) })),
    duplicate: (id) =>
      change((root) => {
        let copied = id
        const changed = edit.duplicate(root, id, (node) => {
          const copy = copyOf(node)
          copied = copy.id
          return copy
        })
        return { root: changed, focus: { id: copied, part: 'keep' }, done: 'duplicate' }
      }),
    move: (id, by) => change((root) => ({ root: edit.move(root, id, by), focus: { id, part: 'keep' }, done: 'move' })),
    wrap: (id, sameContract = false) =>
      change((root) => ({
        root: edit.wrap(root, id, 'all', sameContract),
        focus: { id, part: 'keep' },
        done: 'wrap',
      })),
    askOneContract: (groupId, ids) =>
      change((root) => {
        const changed = edit.wrapTogether(root, groupId, new Set(ids), true)
        const around = parentOf(changed, ids[0] ?? '')
        return { root: changed, focus: around && { id: around.id, part: 'add' }, done: 'wrap' }
      }),
    unwrap: (id) =>
      change((root) => {
        const dissolved = edit.unwrap(root, id)
        return { root: dissolved, focus: afterUnwrap(root, id), done: 'unwrap' }
      }),
    remove: (id) => change((root) => ({ root: edit.remove(root, id), focus: afterRemoval(root, id), done: 'delete' })),
    undo: () => dispatch({ kind: 'undo' }),
    redo: () => dispatch({ kind: 'redo' }),
    replace: (root) => apply(() => ({ root })),
  }
}

/** Focus after a group is ungrouped: its first node, or as after a removal. */
function afterUnwrap(root: Group, id: NodeId): Omit<FocusRequest, 'turn'> {
  const dissolved = parentOf(root, id)?.children.find((child) => child.id === id)
  const first = dissolved?.kind === 'group' ? dissolved.children[0] : undefined
  return first ? { id: first.id, part: 'keep' } : afterRemoval(root, id)
}

/** The state of an editor, and the actions that change it. */
export interface ConditionEditorModel {
  readonly root: Group
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly focus: FocusRequest | undefined
  readonly done: Done | undefined
  readonly refused: Limit | undefined
  readonly turn: number
  readonly actions: EditorActions
}

/** Starts to edit a tree. */
export function useConditionEditor(start: () => Group, catalogue: Catalogue): ConditionEditorModel {
  const [state, dispatch] = useReducer(reduce, undefined, () => ({
    history: begin(start()),
    focus: undefined,
    done: undefined,
    refused: undefined,
    turn: 0,
  }))
  const actions = useMemo(() => actionsOn(dispatch, catalogue), [catalogue])
  return useMemo(() => {
    const { history, focus, done, refused, turn } = state
    return {
      root: history.present,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      focus,
      done,
      refused,
      turn,
      actions,
    }
  }, [state, actions])
}

interface EditorSurroundings {
  readonly program: string
  readonly catalogue: Catalogue
  readonly actions: EditorActions
  readonly ids: IdNotes
}

export const EditorContext = createContext<EditorSurroundings | null>(null)

/** What all parts of the editor need and what stays the same while it is open. */
export function useEditor(): EditorSurroundings {
  const surroundings = use(EditorContext)
  if (!surroundings) throw new Error('This must be rendered inside the condition editor')
  return surroundings
}
