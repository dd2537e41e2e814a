import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** An answer that names the revision of the partner data that it is about. */
export interface Revised {
  readonly revision: number
}

/** How often an answer that is behind is asked for again, before the page does without one of the two. */
const MOST_REPEATS = 4

interface TwoAnswers {
  /** By how many revisions the second answer is ahead of the first; below 0 if it is behind, 0 while one is missing. */
  readonly ahead: number
  /** True while the older answer is asked for again, or is about to be. */
  readonly asking: boolean
  /** True if the data changed in between too often: the older answer is not asked for again. */
  readonly givenUp: boolean
  /** Starts to count the repeats again from zero. */
  readonly restart: () => void
}

/** Asks for the older of two answers again until both are of one revision of the partner data. */
export function useAskOlderAgain(
  first: UseQueryResult<Revised>,
  second: UseQueryResult<Revised> | undefined,
): TwoAnswers {
  const [repeats, setRepeats] = useState(0)
  const ahead = first.data && second?.data ? second.data.revision - first.data.revision : 0
  const behind = ahead > 0 ? first : second
  const atRest = !first.isFetching && second?.isFetching !== true
  const again = ahead !== 0 && atRest && behind?.isError === false
  const refetch = again && repeats < MOST_REPEATS ? behind.refetch : undefined
  useEffect(() => {
    if (!refetch) return
    setRepeats((before) => before + 1)
    void refetch()
  }, [refetch])
  if (ahead === 0 && repeats > 0) setRepeats(0)
  return {
    ahead,
    asking: ahead !== 0 && (!atRest || refetch !== undefined),
    givenUp: again && repeats >= MOST_REPEATS,
    restart: () => setRepeats(0),
  }
}
