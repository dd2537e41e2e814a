import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** An answer that names the revision of the partner data that it is about. */
interface Revised {
  readonly revision: number
}

/** How often an answer that is behind is asked for again, before the figures stand alone. */
const MOST_REPEATS = 4

/** Figures, and the rows that stand beside them. */
interface Shown<F, P> {
  readonly figures: F | undefined
  /** Undefined if there are none of this revision. */
  readonly rows: P | undefined
}

export interface SameRevision<F, P> extends Shown<F, P> {
  /** True while newer figures are on their way. */
  readonly staleFigures: boolean
  /** True while other rows are on their way. */
  readonly staleRows: boolean
  /** Why there are no rows: a failure, or data that change faster than they are read. */
  readonly rowsFailed: Error | 'changing' | undefined
  readonly retryRows: () => void
}

/**
 * Figures and rows that come in two answers, as they may be shown together: of one question, and of one revision. If the
 * partner data change between the two, the older answer is asked for again. Until both are there, what was shown stays.
 *
 * @param rows undefined while the figures bring their rows along
 * @param question tells one pair of requests from another
 */
export function useSameRevision<F extends Revised, P extends Revised>(
  figures: UseQueryResult<F>,
  rows: UseQueryResult<P> | undefined,
  question: string,
): SameRevision<F, P> {
  const [asked, setAsked] = useState(question)
  const [repeats, setRepeats] = useState(0)
  const [shown, setShown] = useState<Shown<F, P>>({ figures: undefined, rows: undefined })
  if (asked !== question) {
    setAsked(question)
    setRepeats(0)
  }

  /** By how many revisions the rows are ahead of the figures; below 0 if they are behind. */
  const ahead = figures.data && rows?.data ? rows.data.revision - figures.data.revision : 0
  const apart = ahead !== 0
  const behind = ahead > 0 ? figures : rows
  const atRest = !figures.isFetching && rows?.isFetching !== true
  const again = apart && atRest && behind?.isError === false
  const refetch = again && repeats < MOST_REPEATS ? behind.refetch : undefined
  useEffect(() => {
    if (!refetch) return
    setRepeats((before) => before + 1)
    void refetch()
  }, [refetch])

  const rowsFailed = failure()
  const next = together()
  if (next && (next.figures !== shown.figures || next.rows !== shown.rows)) setShown(next)
  else if (!next && figures.data === undefined && figures.isError && shown.figures) {
    // Figures of an earlier question beside the failure would be taken for an answer.
    setShown({ figures: undefined, rows: undefined })
  }
  if (next && !apart && repeats > 0) setRepeats(0)

  const now = next ?? shown
  return {
    ...now,
    staleFigures: !next && (now.figures !== figures.data || apart),
    staleRows: !next,
    rowsFailed: next && rowsFailed,
    retryRows: () => {
      setRepeats(0)
      if (rows?.isError === true) void rows.refetch()
    },
  }

  function failure(): Error | 'changing' | undefined {
    if (rows?.error && !rows.isFetching && (rows.data === undefined || (apart && behind === rows))) return rows.error
    return again && repeats >= MOST_REPEATS ? 'changing' : undefined
  }

  /** What may be shown now; undefined while an answer is missing, or behind. */
  function together(): Shown<F, P> | undefined {
    if (figures.data === undefined) return undefined
    if (rowsFailed !== undefined || !rows) return { figures: figures.data, rows: undefined }
    return rows.data === undefined || apart ? undefined : { figures: figures.data, rows: rows.data }
  }
}
