import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Me } from '../../../api/types'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'

/** The caller: name, programs and roles. Fails with a 401 while nobody is logged in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  // The document's type of the roles is that of one of them.
  queryFn: async ({ signal }) => (await answer(api.GET('/me', { signal }))) as unknown as Me,
  staleTime: 5 * 60_000,
})

export function useMe() {
  return useQuery(meQuery)
}
