import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { hasStatus } from '../../../api/problem'
import { tell } from '../../../ui/feedback/messages'
import { LeaveDialog } from '../../../ui/dialog/LeaveDialog'
import { annotationsOf } from '../../condition-editor/annotations'
import { ConditionEditor } from '../../condition-editor/tree-view/ConditionEditor'
import { PreviewButton } from '../../condition-editor/preview/PreviewButton'
import { PreviewPartners } from '../../condition-editor/preview/PreviewPartners'
import { PreviewSummary } from '../../condition-editor/preview/PreviewSummary'
import { isDone, isOwn } from '../../condition-editor/keys'
import { usePreview } from '../../condition-editor/requests/usePreview'
import type { Catalogue } from '../../catalogue/catalogue'
import page from '../../../ui/page/page.module.css'
import { countErrors, type Start } from './draft'
import { useComparison, type Shown } from '../requests/useComparison'
import { baseOf, useSaveSegment, type Base } from '../requests/useSaveSegment'
import type { ReadSegment } from '../requests/useSegment'
import { useSaveErrors } from './useSaveErrors'
import { useSegmentDraft } from './useSegmentDraft'
import { ChangeFigures } from '../change/ChangeFigures'
import { ComparedPartners } from '../change/ComparedPartners'
import { ConflictDialog } from './ConflictDialog'
import { PartnersSwitch } from '../change/PartnersSwitch'
import { SaveBar } from './SaveBar'
import { SegmentFields } from './SegmentFields'
import classes from './SegmentForm.module.css'

interface SegmentFormProps {
  program: string
  catalogue: Catalogue
  start: Start
  /** The saved segment to edit; absent for a new one. */
  base?: ReadSegment
}

/** Creates or changes a segment: name, conditions, preview and save. */
export function SegmentForm({ program, catalogue, start, base: opened }: SegmentFormProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const draft = useSegmentDraft(start, catalogue)
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })
  const [base, setBase] = useState<Base | undefined>(opened && baseOf(opened))
  const summary = useRef<HTMLElement>(null)
  const partners = useRef<HTMLHeadingElement>(null)
  const [shown, setShown] = useState<Shown>('all')
  const [attempts, setAttempts] = useState(0)
  const save = useSaveSegment(program)
  // A conflict that the user closed without a choice. It still prevents saving.
  const [putOff, setPutOff] = useState<Error | null>(null)
  const live = usePreview(program, draft.outcome)
  const { preview, nodeAt } = live
  const change = useComparison(program, base, draft.outcome.condition, shown)
  const annotations = useMemo(() => annotationsOf(preview, nodeAt), [preview, nodeAt])
  const errors = useSaveErrors({ draft, failure: save.error, attempts })

  // After a failed attempt, focus the first field with an error.
  useEffect(() => {
    if (attempts === 0 && save.error === null) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid-focus]')?.focus()
  }, [attempts, save.error])

  /** Goes to the partners of the preview, or to the summary if there is no list. */
  function goToPreview() {
    const target = partners.current ?? summary.current
    target?.scrollIntoView({ block: 'start' })
    target?.focus({ preventScroll: true })
  }

  function attempt(on: Base | undefined) {
    setAttempts((before) => before + 1)
    if (countErrors(draft.errors) > 0 || !draft.input) {
      save.reset()
      return
    }
    save.mutate(
      { input: draft.input, base: on },
      {
        onSuccess: (saved) => {
          const { segment } = saved
          tell(t('editor.saved', { name: segment.name }))
          if (latest.current.version !== draft.version) {
            // The user changed something during the save. That is now a change of the saved segment.
            setBase(baseOf(saved))
            draft.settle(draft.version)
            save.reset()
            return
          }
          void navigate({
            to: '/programs/$program/segments/$id',
            params: { program, id: String(segment.id) },
            ignoreBlocker: true,
          })
        },
      },
    )
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (!save.isPending) attempt(base)
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (!isOwn(event)) return
    if (isDone(event)) {
      event.preventDefault()
      // Apply the effect of this key on its field before saving.
      flushSync(() => {})
      form.current?.requestSubmit()
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      // In an input, Enter chooses or adds a value. It must not save an unfinished segment.
      event.preventDefault()
    }
  }

  const conflict = hasStatus(save.error, 412) && save.error !== putOff
  // Once no partner joins or leaves, there is no such list.
  const list = shown === 'all' || !change.comparison ? undefined : shown
  const everyone = draft.outcome.condition === undefined
  return (
    <form ref={form} onSubmit={onSubmit} onKeyDown={onKeyDown} className={classes.form} noValidate>
      <div className={classes.columns}>
        <div className={classes.main}>
          <SegmentFields
            name={draft.name}
            description={draft.description}
            onName={draft.setName}
            onDescription={draft.setDescription}
            nameError={errors.name}
            descriptionError={errors.description}
            isNew={base === undefined}
          />
          <div className={page.card}>
            <ConditionEditor
              program={program}
              catalogue={catalogue}
              model={draft.editor}
              annotations={annotations}
              errors={errors.nodes}
              stale={live.stale}
            />
          </div>
        </div>
        <aside className={classes.aside} ref={summary} tabIndex={-1}>
          <PreviewSummary live={live} everyone={everyone} unfinished={draft.outcome.unfinished.length}>
            <ChangeFigures
              change={change}
              onShow={(side) => {
                setShown(side)
                goToPreview()
              }}
            />
          </PreviewSummary>
        </aside>
        <div className={classes.partners}>
          <PreviewPartners
            live={live}
            heading={partners}
            title={<PartnersSwitch change={change} shown={shown} onShow={setShown} />}
            list={list && <ComparedPartners change={change} side={list} />}
          />
        </div>
      </div>
      <SaveBar
        program={program}
        base={base}
        errors={conflict ? { ...errors, message: undefined } : errors}
        saving={save.isPending}
        preview={
          <PreviewButton
            live={live}
            onPreview={() => {
              setShown('all')
              goToPreview()
            }}
          />
        }
        onSaveAsNew={() => {
          setBase(undefined)
          attempt(undefined)
        }}
      />
      <LeaveDialog active={draft.changed && !save.isSuccess} texts={t('leave', { returnObjects: true })} />
      {base && (
        <ConflictDialog
          opened={conflict}
          program={program}
          base={base}
          mine={{
            name: draft.name,
            description: draft.description,
            summary: live.stale ? undefined : preview?.summary,
          }}
          onTakeMine={(current) => {
            const next = baseOf(current)
            setBase(next)
            attempt(next)
          }}
          onTakeTheirs={(current) => {
            setBase(baseOf(current))
            draft.restart(current.segment)
            setAttempts(0)
            save.reset()
          }}
          onClose={() => setPutOff(save.error)}
        />
      )}
    </form>
  )
}
