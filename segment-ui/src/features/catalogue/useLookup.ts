import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { answer } from '../../api/problem'

/** What can be looked up on the server. */
export type LookupKind = 'partnerGroup' | 'templateTerm' | 'partner'

/** An entry of a look-up. `partners` is the number of partners that have it; a partner has no such number. */
export interface Choice {
  readonly id: string
  readonly name: string
  readonly archived: boolean
  readonly partners?: number
}

/** Number of entries shown at once. Typing narrows them down. */
export const LOOKUP_PAGE = 50

/** The most IDs in one request. */
export const NAMES_PAGE = 100

interface LookupQuery {
  query?: string
  id?: string[]
  limit?: number
}

async function lookUp(kind: LookupKind, program: string, query: LookupQuery, signal: AbortSignal): Promise<Choice[]> {
  const options = { params: { path: { program }, query }, signal }
  if (kind === 'partnerGroup') return (await answer(api.GET('/programs/{program}/partner-groups', options))).items
  if (kind === 'templateTerm') return (await answer(api.GET('/programs/{program}/template-terms', options))).items
  const { items } = await answer(api.GET('/programs/{program}/partners', options))
  return items.map(({ partnerId, name }) => ({ id: partnerId, name, archived: false }))
}

/** The first entries whose name or ID matches the search. */
export function useLookup(kind: LookupKind, program: string, query: string, enabled: boolean) {
  return useQuery({
    queryKey: ['lookup', program, kind, query],
    queryFn: ({ signal }) => lookUp(kind, program, { query: query || undefined, limit: LOOKUP_PAGE }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled,
  })
}

/** Maps IDs to their entries. An ID that is missing in the result does not exist. */
export function useNames(kind: LookupKind, program: string, ids: readonly string[]) {
  return useQuery({
    queryKey: ['names', program, kind, ids],
    queryFn: async ({ signal }) => {
      const pages = Array.from({ length: Math.ceil(ids.length / NAMES_PAGE) }, (_, page) => {
        const id = ids.slice(page * NAMES_PAGE, (page + 1) * NAMES_PAGE)
        return lookUp(kind, program, { id }, signal)
      })
      return new Map((await Promise.all(pages)).flat().map((choice) => [choice.id, choice]))
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled: ids.length > 0,
  })
}
