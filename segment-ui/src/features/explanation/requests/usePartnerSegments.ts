import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'

/** All segments that a partner is in now, by name. */
export function usePartnerSegments(program: string, partnerId: string) {
  return useQuery({
    queryKey: ['segments', program, 'of-partner', partnerId],
    queryFn: async ({ signal }) => {
      const { items } = await answer(
        api.GET('/programs/{program}/partners/{partnerId}/segments', {
          params: { path: { program, partnerId } },
          signal,
        }),
      )
      return items
    },
  })
}
