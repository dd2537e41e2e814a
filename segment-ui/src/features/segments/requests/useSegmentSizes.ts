import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { SegmentItem } from '../../../api/types'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'

/** A segment's size, or why there is none. */
export type Size = number | 'loading' | 'unknown'

/** A segment at one version. Another version has another size. */
type Version = Pick<SegmentItem, 'id' | 'version'>

const keyOf = ({ id, version }: Version) => `${id}/${version}`

/** Asks for the sizes of segments, all of one revision of the partner data. */
export function sizesQuery(program: string, segments: readonly Version[]) {
  return queryOptions({
    queryKey: ['segments', program, 'sizes', segments.map(keyOf)],
    queryFn: async ({ signal }) => {
      const ids = segments.map(({ id }) => id).join(',')
      const { revision, sizes } = await answer(
        api.GET('/programs/{program}/segments/sizes', { params: { path: { program }, query: { ids: [ids] } }, signal }),
      )
      const counts = new Map(sizes.map(({ id, count }) => [id, count]))
      return { revision, sizes: new Map(segments.map((segment) => [keyOf(segment), counts.get(segment.id)])) }
    },
  })
}

/**
 * Returns the current sizes of segments. The request is separate from the list, because counting can take longer than
 * listing.
 */
export function useSegmentSizes(program: string, segments: readonly Version[]): (segment: Version) => Size {
  const { data, isPending, isPlaceholderData } = useQuery({
    ...sizesQuery(program, segments),
    enabled: segments.length > 0,
    // When the list changes, unchanged segments keep their size.
    placeholderData: keepPreviousData,
  })
  return (segment) => data?.sizes.get(keyOf(segment)) ?? (isPending || isPlaceholderData ? 'loading' : 'unknown')
}
