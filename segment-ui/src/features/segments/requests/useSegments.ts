import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SegmentList, SegmentSort } from '../../../api/types'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'

interface SegmentsQuery {
  query?: string
  sort: SegmentSort
  after?: string
}

/** One page of a program's segments. While another page loads, the previous one stays. */
export function useSegments(program: string, query: SegmentsQuery) {
  return useQuery({
    queryKey: ['segments', program, 'list', query],
    queryFn: async ({ signal }) =>
      (await answer(
        api.GET('/programs/{program}/segments', {
          params: { path: { program }, query: { ...query, limit: 50 } },
          signal,
        }),
      )) as SegmentList,
    placeholderData: keepPreviousData,
  })
}
