import { memo, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import page from '../../../ui/page/page.module.css'
import type { Annotations, NodeErrors } from '../annotations'
import { EditorContext, type ConditionEditorModel } from '../editor'
import { IdNotes } from '../lists/idNotes'
import { editorCommand, isOwn } from '../keys'
import type { Catalogue } from '../../catalogue/catalogue'
import { find } from '../tree/node'
import { roomIn } from '../tree/size'
import { useFocusRequests } from './useFocusRequests'
import classes from './ConditionEditor.module.css'
import { GroupNode } from './GroupNode'
import { Toolbar } from '../toolbar/Toolbar'

interface ConditionEditorProps {
  program: string
  catalogue: Catalogue
  model: ConditionEditorModel
  annotations: Annotations
  errors: NodeErrors
  /** True while counts and warnings belong to an earlier tree. They are dimmed. */
  stale: boolean
}

/** Shows conditions as a tree, and edits them by mouse or keyboard. */
export const ConditionEditor = memo(function ConditionEditor({
  program,
  catalogue,
  model,
  annotations,
  errors,
  stale,
}: ConditionEditorProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const { root, actions } = model
  const [ids] = useState(() => new IdNotes())
  const surroundings = useMemo(() => ({ program, catalogue, actions, ids }), [program, catalogue, actions, ids])
  const room = useMemo(() => roomIn(root, catalogue.limits), [catalogue, root])
  useFocusRequests(box, model.focus, model.turn)

  // In the capture phase, because some controls handle keys themselves.
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const command = isOwn(event) ? editorCommand(event.nativeEvent) : undefined
    if (!command) return
    const id = (event.target as Element).closest<HTMLElement>('[data-node]')?.dataset.node
    const node = id === undefined ? undefined : find(root, id)
    const handled = command({ actions, node, isRoot: node === root })
    if (handled) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  return (
    <EditorContext value={surroundings}>
      <div
        ref={box}
        tabIndex={-1}
        onKeyDownCapture={onKeyDown}
        className={classes.editor}
        data-stale={stale || undefined}
      >
        <div className={classes.head}>
          <h2 className={page.sectionTitle}>{t('editor.conditions')}</h2>
          <Toolbar canUndo={model.canUndo} canRedo={model.canRedo} />
        </div>
        <GroupNode
          group={root}
          isRoot
          number=""
          depth={1}
          room={room}
          within={false}
          above={false}
          below={false}
          annotations={annotations}
          errors={errors}
        />
        <p className={model.refused ? classes.refused : 'visually-hidden'} role="status">
          {model.done && <span key={model.turn}>{t(`condition.done.${model.done}`)}</span>}
          {model.refused && (
            <span key={model.turn}>
              {t(`condition.full.${model.refused}`, { count: catalogue.limits[model.refused] })}
            </span>
          )}
        </p>
      </div>
    </EditorContext>
  )
})
