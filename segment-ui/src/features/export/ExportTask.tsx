import { Button, CloseButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { IconAlertCircle, IconCircleCheck, IconDownload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isAnonymous, isUnreachable } from '../../api/problem'
import progress from '../../ui/progress.module.css'
import { formatNumber } from '../../texts/format'
import { fileNameOf, saveFile } from '../../ui/saveFile'
import { IncompleteExportError, readPartnersCsv, type ExportProgress } from './csv'
import type { ExportedSegment } from './exports'
import classes from './Exports.module.css'

type State =
  | { readonly kind: 'running'; readonly progress: ExportProgress }
  | { readonly kind: 'done'; readonly rows: number }
  | { readonly kind: 'failed'; readonly error: unknown }

const BEGUN: State = { kind: 'running', progress: { rows: 0, total: undefined } }

/** Minimum milliseconds between updates of the progress. More updates would cost more than the export itself. */
const SHOW_EVERY = 120

interface ExportTaskProps {
  segment: ExportedSegment
  onClose: () => void
  onRetry: () => void
}

/** One export: its progress with Cancel, then the file. */
export function ExportTask({ segment, onClose, onRetry }: ExportTaskProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { program, id, name } = segment
  const [state, setState] = useState<State>(BEGUN)

  useEffect(() => {
    const cancel = new AbortController()
    async function run() {
      let shown = 0
      let last = 0
      try {
        const file = await readPartnersCsv(program, id, cancel.signal, (progress) => {
          last = progress.rows
          const now = performance.now()
          if (now - shown < SHOW_EVERY) return
          shown = now
          setState({ kind: 'running', progress })
        })
        saveFile(file, fileNameOf(name))
        setState({ kind: 'done', rows: last })
      } catch (error) {
        if (cancel.signal.aborted) return
        if (isAnonymous(error)) void queries.invalidateQueries({ queryKey: ['me'] })
        setState({ kind: 'failed', error })
      }
    }
    void run()
    // Runs on Cancel, and on leaving the program or the page.
    return () => cancel.abort()
  }, [program, id, name, queries])

  return (
    <div className={classes.task} data-state={state.kind}>
      {icon()}
      <div className={classes.text}>
        <strong>{fileNameOf(name)}</strong>
        {state.kind === 'running' && <Bar {...state.progress} />}
        <span role="status">
          {state.kind === 'done' && t('export.done', { count: state.rows, formatted: formatNumber(state.rows) })}
          {state.kind === 'failed' && reason(state.error)}
        </span>
      </div>
      {state.kind === 'running' && (
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      )}
      {state.kind === 'failed' && (
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          {t('app.retry')}
        </Button>
      )}
      {state.kind !== 'running' && <CloseButton aria-label={t('app.close')} onClick={onClose} />}
    </div>
  )

  function icon() {
    if (state.kind === 'running') return <IconDownload size={18} aria-hidden />
    return state.kind === 'done' ? <IconCircleCheck size={18} aria-hidden /> : <IconAlertCircle size={18} aria-hidden />
  }

  function reason(error: unknown): string {
    if (error instanceof IncompleteExportError || isUnreachable(error)) return t('export.broken')
    return t('export.failed', { reason: error instanceof Error ? error.message : '' })
  }
}

function Bar({ rows, total }: ExportProgress) {
  const { t } = useTranslation()
  const text =
    total === undefined
      ? t('export.begun')
      : t('export.progress', { formatted: formatNumber(rows), total: formatNumber(total) })
  return (
    <>
      <progress
        className={progress.bar}
        aria-label={t('export.title')}
        aria-valuetext={text}
        // Without a value, the progress bar is indeterminate.
        {...(total !== undefined && { value: rows, max: Math.max(1, total) })}
      />
      <span>{text}</span>
    </>
  )
}
