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
    queryKey: ['preview', program, settled ? numberOf(settled) : 0, 'contracts'],
    queryFn: async ({ signal }) => {
      const { conditions } = settled as ConditionGroup
      // Both ways side by side in one condition: the server counts each of its nodes.
      const both: ConditionGroup = {
        match: 'any',
        conditions: [
          { match: 'all', conditions },
          { match: 'all', on: 'sameContract', conditions },
        ],
      }
      const { nodes } = await answer(
        api.POST('/programs/{program}/segments/preview', {
          params: { path: { program } },
          body: { condition: both, nodes: true, limit: 1 },
          signal,
        }),
      )
      const countAt = (pointer: string) => nodes.find((node) => node.pointer === pointer)?.count ?? 0
      return { apart: countAt('/conditions/0'), together: countAt('/conditions/1') }
    },
    enabled: settled !== undefined,
    gcTime: 60_000,
  })
  return now === settled ? data : undefined
}
