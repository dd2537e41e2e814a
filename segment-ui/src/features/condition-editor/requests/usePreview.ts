import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ConditionGroup, PartnerSort, Preview } from '../../../api/types'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'
import type { Outcome } from '../tree/condition'
import { numberOf, useSettled } from './settled'

/** How many partners of a preview one page shows. */
export const PREVIEW_PAGE = 25

/** What a preview says, and of which tree it says it. */
export interface LivePreview {
  readonly preview: Preview | undefined
  /** The condition that the preview is about. */
  readonly condition: ConditionGroup | undefined
  /** The pointers of that condition. */
  readonly nodeAt: Outcome['nodeAt']
  /** True while the tree on the screen is another one than the preview's. */
  readonly stale: boolean
  readonly error: Error | null
  readonly retry: () => void
}

const NOWHERE: Outcome['nodeAt'] = new Map()

/**
 * The preview of a tree, following it: a moment after the last change, and with the superseded request cancelled. A change
 * that leaves the condition as it was (an unfinished condition added, say) asks nothing.
 */
export function usePreview(program: string, outcome: Outcome): LivePreview {
  const { now: condition, settled } = useSettled(outcome.condition)
  const { nodeAt } = outcome

  const query = useQuery({
    queryKey: ['preview', program, settled ? numberOf(settled) : 0],
    queryFn: async ({ signal }) => {
      const asked = settled as ConditionGroup
      const preview = await answer(
        api.POST('/programs/{program}/segments/preview', {
          params: { path: { program } },
          body: { condition: asked, nodes: true, limit: PREVIEW_PAGE },
          signal,
        }),
      )
      return { preview, condition: asked, nodeAt }
    },
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })

  const data = condition === undefined ? undefined : query.data
  const stale = condition !== data?.condition
  return {
    preview: data?.preview,
    condition: data?.condition,
    // The same condition may by now stand in other nodes (one deleted, its copy kept): the tree on the screen counts.
    nodeAt: data ? (stale || sameNodes(data.nodeAt, nodeAt) ? data.nodeAt : nodeAt) : NOWHERE,
    stale,
    error: condition === settled ? query.error : null,
    retry: () => void query.refetch(),
  }
}

/** Whether all conditions stand in the same nodes. Then it is one map, so that nothing is drawn anew for it. */
function sameNodes(a: Outcome['nodeAt'], b: Outcome['nodeAt']): boolean {
  return a === b || (a.size === b.size && [...a].every(([pointer, id]) => b.get(pointer) === id))
}

/** Another page, or another order, of the partners of a preview. */
export function usePreviewPartners(
  program: string,
  condition: ConditionGroup,
  page: { sort: PartnerSort; after?: string },
  enabled: boolean,
) {
  return useQuery({
    queryKey: ['preview', program, numberOf(condition), 'partners', page],
    queryFn: async ({ signal }) => {
      const preview = await answer(
        api.POST('/programs/{program}/segments/preview', {
          params: { path: { program } },
          body: { condition, limit: PREVIEW_PAGE, ...page },
          signal,
        }),
      )
      return preview.partners
    },
    enabled,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
}
