import { useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'
import { useEditor } from '../editor'
import { doubtful } from '../lists/idNotes'
import type { ListReport } from '../lists/receive'
import { numberOf } from './settled'

/** What is to be said of a condition's list of IDs. */
export interface ListNotes {
  /** What became of the paste that made the list as it is. */
  readonly report: ListReport | undefined
  /** IDs of no partner of the program. They stay until they are dropped: the partner may be on its way. */
  readonly unknown: ReadonlySet<string>
  readonly checking: boolean
  /** True when the server could not be asked about some of them. */
  readonly unchecked: boolean
}

const NOTHING = doubtful([], { isPartner: new Map() })

/** Asks which IDs of a list are partners, each once while the editor is open. `checks`: whether the IDs are those of partners. */
export function useIdNotes(values: readonly string[], checks: boolean): ListNotes {
  const { program, ids } = useEditor()
  const known = useSyncExternalStore(ids.subscribe, ids.known)
  const { unknown, unasked } = useMemo(() => (checks ? doubtful(values, known) : NOTHING), [checks, values, known])
  const open = unasked.length > 0
  const query = useQuery({
    queryKey: ['partner-ids', program, numberOf(unasked)],
    // Not cancelled when the list changes meanwhile: the answer is worth having for the IDs that stay.
    queryFn: async () => {
      const { found } = await answer(
        api.POST('/programs/{program}/partners/resolve', {
          params: { path: { program } },
          body: { partnerIds: unasked as string[] },
        }),
      )
      ids.learn(unasked, new Set(found.map(({ partnerId }) => partnerId)))
      return null
    },
    enabled: open,
    gcTime: 0,
  })
  return {
    report: ids.reportOf(values),
    unknown,
    checking: open && query.isFetching,
    unchecked: open && query.isError,
  }
}
