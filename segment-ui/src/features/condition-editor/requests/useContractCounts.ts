import { useQuery } from '@tanstack/react-query'
import type { ConditionGroup } from '../../../api/types'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'
import { numberOf, useSettled } from './settled'

/** How many partners some conditions on contracts select together. */
export interface ContractCounts {
  /** Each condition met by any contract of the partner. */
  readonly apart: number
  /** All of them met by one and the same contract. */
  readonly together: number
}

/**
 * Counts a group of conditions on contracts both ways, of one revision. Undefined while there is none, and while the figures
 * for the conditions as they are now are not known.
 */
export function useContractCounts(program: string, group: ConditionGroup | undefined): ContractCounts | undefined {
  const { now, settled } = useSettled(group)
  const { data } = useQuery({
    queryKey: ['counts', program, settled ? numberOf(settled) : 0],
    queryFn: async ({ signal }) => {
      const { conditions } = settled as ConditionGroup
      const { counts } = await answer(
        api.POST('/programs/{program}/segments/counts', {
          params: { path: { program } },
          body: {
            conditions: [
              { match: 'all', conditions },
              { match: 'all', conditions: [{ match: 'all', on: 'sameContract', conditions }] },
            ],
          },
          signal,
        }),
      )
      const [apart = 0, together = 0] = counts
      return { apart, together }
    },
    enabled: settled !== undefined,
    gcTime: 60_000,
  })
  return now === settled ? data : undefined
}
