import { useMemo, useState } from 'react'
import type { SegmentInput } from '../../../api/types'
import { useConditionEditor, type ConditionEditorModel } from '../../condition-editor/editor'
import type { Catalogue } from '../../catalogue/catalogue'
import { fromCondition, toCondition, type Outcome } from '../../condition-editor/tree/condition'
import { group, type Group } from '../../condition-editor/tree/node'
import { checkDraft, inputOf, type DraftErrors, type Start } from './draft'

/** The user's version of a segment. Each change creates a new object. */
interface DraftVersion {
  readonly name: string
  readonly description: string
  readonly root: Group
}

/** A segment that is being edited. */
export interface SegmentDraft {
  readonly name: string
  readonly description: string
  readonly setName: (name: string) => void
  readonly setDescription: (description: string) => void
  readonly editor: ConditionEditorModel
  readonly outcome: Outcome
  /** Whether it differs from its start, or from what was saved last. */
  readonly changed: boolean
  readonly errors: DraftErrors
  /** What to send; undefined without conditions. */
  readonly input: SegmentInput | undefined
  /** Starts again from something else. Undo restores the previous conditions. */
  readonly restart: (from: Start) => void
  readonly version: DraftVersion
  /** Records that this version was saved. Unsaved changes are measured against it. */
  readonly settle: (saved: DraftVersion) => void
}

function treeOf(start: Start): Group {
  return start.condition ? fromCondition(start.condition) : group([])
}

/** Opens a draft. A copy counts as unchanged until the user changes it, although it is not saved. */
export function useSegmentDraft(start: Start, catalogue: Catalogue): SegmentDraft {
  const [name, setName] = useState(start.name)
  const [description, setDescription] = useState(start.description)
  const [first, setFirst] = useState<DraftVersion>(() => ({ ...start, root: treeOf(start) }))
  const editor = useConditionEditor(() => first.root, catalogue)
  const { root } = editor
  const outcome = useMemo(() => toCondition(root, catalogue), [root, catalogue])
  const errors = useMemo(() => checkDraft(name, root, outcome, catalogue), [name, root, outcome, catalogue])

  const version = useMemo(() => ({ name, description, root }), [name, description, root])

  return {
    name,
    description,
    setName,
    setDescription,
    editor,
    outcome,
    errors,
    changed: name !== first.name || description !== first.description || root !== first.root,
    input: inputOf(name, description, outcome),
    restart: (from) => {
      const next = { ...from, root: treeOf(from) }
      setName(from.name)
      setDescription(from.description)
      setFirst(next)
      editor.actions.replace(next.root)
    },
    version,
    settle: setFirst,
  }
}
