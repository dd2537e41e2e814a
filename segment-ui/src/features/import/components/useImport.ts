import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { StageCodes } from '../codes'
import type { Mapping } from '../columns'
import type { CsvFile } from '../csv/file'
import { Tally, type Report } from '../report'
import { patiently, type Waiting } from '../requests/patiently'
import { sendLines } from '../requests/sendLines'
import { run, type RunProgress } from '../run'

/** A check or an import. Its report covers what was done before it ended, even if it failed or was cancelled. */
export type Task =
  | { readonly state: 'running'; readonly progress: RunProgress; readonly waiting: Waiting }
  | { readonly state: 'done' | 'cancelled'; readonly report: Report }
  | { readonly state: 'failed'; readonly report: Report; readonly error: unknown }

/** Minimum milliseconds between updates of the progress. More updates would cost more than the import itself. */
const SHOW_EVERY = 120

interface TaskInput {
  readonly csv: CsvFile
  readonly mapping: Mapping
  readonly codes: StageCodes
}

/** Runs one check or import at a time, and stops it when the user leaves the page. */
export function useImport(program: string, dryRun: boolean) {
  const queries = useQueryClient()
  const [task, setTask] = useState<Task>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  async function start(input: TaskInput) {
    const cancel = new AbortController()
    const { signal } = cancel
    running.current = cancel
    const tally = new Tally()
    let progress: RunProgress = { phase: 'reading', row: 0, lastRow: undefined }
    let waiting: Waiting
    let shown = 0
    const show = () => {
      shown = performance.now()
      setTask({ state: 'running', progress, waiting })
    }
    const send = patiently((lines, onChunk) => sendLines({ program, lines, dryRun, signal, onChunk }), {
      queries,
      signal,
      onWaiting(now) {
        waiting = now
        show()
      },
    })
    show()
    try {
      const onProgress = (now: RunProgress) => {
        progress = now
        if (performance.now() - shown >= SHOW_EVERY) show()
      }
      const report = await run({ ...input, send, signal, onProgress, tally })
      setTask({ state: 'done', report })
    } catch (error) {
      if (running.current === undefined) return
      const report = tally.report()
      setTask(signal.aborted ? { state: 'cancelled', report } : { state: 'failed', report, error })
    }
    // Partner data has changed, and everything on the screen depends on it.
    if (!dryRun) void queries.invalidateQueries()
  }

  return {
    task,
    start: (input: TaskInput) => void start(input),
    cancel: () => running.current?.abort(),
    /** Discards the task, and stops it if it is running. */
    reset: () => {
      running.current?.abort()
      running.current = undefined
      setTask(undefined)
    },
  }
}
