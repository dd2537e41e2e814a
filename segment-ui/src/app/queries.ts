import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError, isAnonymous, isUnreachable } from '../api/problem'
import { RETRY_EVERY } from '../api/reachability'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Error
    /** `answers401`: a 401 is a normal response of this call and does not mean that the session has ended. */
    mutationMeta: { answers401?: boolean }
  }
}

/** Creates the query cache, with the defaults for all requests. */
export function createQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isAnonymous(error) && query.queryKey[0] !== 'me') sessionEnded()
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (isAnonymous(error) && mutation.meta?.answers401 !== true) sessionEnded()
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // The browser's online status says nothing about this server: always send the request.
        networkMode: 'always',
        retry: (failures, error) => !(error instanceof ApiError) && failures < 1,
        retryDelay: 500,
        // A page that failed because the server was unreachable recovers automatically.
        refetchInterval: (query) =>
          query.state.status === 'error' && isUnreachable(query.state.error) ? RETRY_EVERY : false,
      },
      mutations: { networkMode: 'always' },
    },
  })

  function sessionEnded() {
    void queries.invalidateQueries({ queryKey: ['me'] })
  }

  return queries
}
