import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SegmentItem, SegmentPartnersPage } from '../../../api/types'
import { sizesQuery, type Size } from './useSegmentSizes'

/** How often an answer that is behind is asked for again, before the page does without the size. */
const MOST_REPEATS = 4

/**
 * The size of a segment, as it may stand beside a page of its partners: of the same revision of the partner data. The
 * partners are there first, since counting can take longer. If the data change between the two, the older answer is
 * asked for again, and the size waits for it.
 */
export function useSizeBesidePartners(
  program: string,
  segment: Pick<SegmentItem, 'id' | 'version'>,
  partners: UseQueryResult<SegmentPartnersPage>,
): Size {
  const sizes = useQuery(sizesQuery(program, [segment]))
  const [repeats, setRepeats] = useState(0)
  const size = sizes.data && [...sizes.data.sizes.values()][0]

  /** By how many revisions the partners are ahead of the size; below 0 if they are behind. */
  const ahead = sizes.data && partners.data ? partners.data.revision - sizes.data.revision : 0
  const behind = ahead > 0 ? sizes : partners
  const again = ahead !== 0 && !sizes.isFetching && !partners.isFetching && !behind.isError
  const refetch = again && repeats < MOST_REPEATS ? behind.refetch : undefined
  useEffect(() => {
    if (!refetch) return
    setRepeats((before) => before + 1)
    void refetch()
  }, [refetch])
  if (ahead === 0 && repeats > 0) setRepeats(0)

  if (ahead === 0 && size !== undefined) return size
  const waiting = sizes.isFetching || (ahead !== 0 && (partners.isFetching || refetch !== undefined))
  return waiting ? 'loading' : 'unknown'
}
