import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { useAskOlderAgain, type Revised } from './useAskOlderAgain'

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
  const [shown, setShown] = useState<Shown<F, P>>({ figures: undefined, rows: undefined })
  const { ahead, givenUp, restart } = useAskOlderAgain(figures, rows)
  const apart = ahead !== 0
  if (asked !== question) {
    setAsked(question)
    restart()
  }

  const rowsFailed = failure()
  const next = together()
  if (next && (next.figures !== shown.figures || next.rows !== shown.rows)) setShown(next)
  else if (!next && figures.data === undefined && figures.isError && shown.figures) {
    // Figures of an earlier question beside the failure would be taken for an answer.
    setShown({ figures: undefined, rows: undefined })
  }

  const now = next ?? shown
  return {
    ...now,
    staleFigures: !next && (now.figures !== figures.data || apart),
    staleRows: !next,
    rowsFailed: next && rowsFailed,
    retryRows: () => {
      restart()
      if (rows?.isError === true) void rows.refetch()
    },
  }

  function failure(): Error | 'changing' | undefined {
    if (rows?.error && !rows.isFetching && (rows.data === undefined || ahead < 0)) return rows.error
    return givenUp ? 'changing' : undefined
  }

  /** What may be shown now; undefined while an answer is missing, or behind. */
  function together(): Shown<F, P> | undefined {
    if (figures.data === undefined) return undefined
    if (rowsFailed !== undefined || !rows) return { figures: figures.data, rows: undefined }
    return rows.data === undefined || apart ? undefined : { figures: figures.data, rows: rows.data }
  }
}
