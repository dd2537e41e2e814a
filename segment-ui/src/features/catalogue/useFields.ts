import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Fields } from '../../api/types'
import { api } from '../../api/client'
import { answer } from '../../api/problem'
import { Catalogue } from './catalogue'

/** One catalogue per response, so that values computed from it stay valid between renders. */
const catalogues = new WeakMap<Fields, Catalogue>()

function catalogueOf(fields: Fields): Catalogue {
  const known = catalogues.get(fields)
  if (known) return known
  const made = new Catalogue(fields)
  catalogues.set(fields, made)
  return made
}

export const fieldsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: ({ signal }) => answer(api.GET('/fields', { signal })),
  // Only a new server version changes the catalogue.
  staleTime: Infinity,
})

/** The fields that a condition can test, with their operators and codes. */
export function useFields() {
  return useQuery({ ...fieldsQuery, select: catalogueOf })
}
