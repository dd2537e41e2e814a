import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'

/** The caller: name, programs and roles. Fails with a 401 if nobody is logged in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => answer(api.GET('/me', { signal })),
  staleTime: 5 * 60_000,
})

export function useMe() {
  return useQuery(meQuery)
}
