import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Segment } from '../../../api/types'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'

/**
 * Explains why a partner is in a saved segment or not. While another partner or version is loading, the previous
 * explanation stays. Without a partner it sends no request.
 */
export function useExplanation(
  program: string,
  { id, version }: Pick<Segment, 'id' | 'version'>,
  partnerId: string | undefined,
) {
  return useQuery({
    queryKey: ['segment-partners', program, id, version, 'why', partnerId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/programs/{program}/segments/{id}/partners/{partnerId}', {
          params: { path: { program, id, partnerId: partnerId ?? '' } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    enabled: partnerId !== undefined,
  })
}
