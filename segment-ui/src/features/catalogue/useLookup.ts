import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { answer } from '../../api/problem'

/** What is looked up on the server to choose from. */
export type LookupKind = 'partnerGroup' | 'templateTerm' | 'partner'

/** Something to choose. `partners` counts those that have it; a partner itself has no such number. */
export interface Choice {
  readonly id: string
  readonly name: string
  readonly archived: boolean
  readonly partners?: number
}

/** So many choices are shown at once; typing narrows them down. */
export const LOOKUP_PAGE = 50

/** So many IDs at most are asked for by one request. */
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

/** The first choices whose name or ID fits what was typed. */
export function useLookup(kind: LookupKind, program: string, query: string, enabled: boolean) {
  return useQuery({
    queryKey: ['lookup', program, kind, query],
    queryFn: ({ signal }) => lookUp(kind, program, { query: query || undefined, limit: LOOKUP_PAGE }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled,
  })
}

/** The names of IDs that a condition holds already, by ID. An ID that is missing in the answer is known to nobody. */
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
