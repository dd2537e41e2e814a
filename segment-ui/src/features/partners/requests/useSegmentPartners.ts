import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PartnerSort, Segment, SegmentPartnersPage } from '../../../api/types'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'

interface PartnersQuery {
  sort: PartnerSort
  after?: string
}

/** One page of the partners that are in a saved segment now. While another page loads, the previous one stays. */
export function useSegmentPartners(
  program: string,
  { id, version }: Pick<Segment, 'id' | 'version'>,
  query: PartnersQuery,
) {
  return useQuery({
    queryKey: ['segment-partners', program, id, version, query],
    queryFn: async ({ signal }) =>
      (await answer(
        api.GET('/programs/{program}/segments/{id}/partners', {
          params: { path: { program, id }, query: { ...query, limit: 50 } },
          signal,
        }),
      )) as SegmentPartnersPage,
    placeholderData: keepPreviousData,
  })
}
