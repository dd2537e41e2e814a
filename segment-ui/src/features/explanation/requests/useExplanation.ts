import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'

/** Why a partner is in a saved segment or not. Without a partner it asks nothing. */
export function useExplanation(program: string, id: number, partnerId: string | undefined) {
  return useQuery({
    queryKey: ['segment-partners', program, id, 'why', partnerId],
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
