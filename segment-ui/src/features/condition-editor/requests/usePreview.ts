import { useQuery } from '@tanstack/react-query'
import type { ConditionGroup, Preview, SegmentPartnersPage } from '../../../api/types'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'
import { useSameRevision, type SameRevision } from '../../partners/requests/useSameRevision'
import { useListPages, type ListPages } from '../../partners/useListPages'
import type { Outcome } from '../tree/condition'
import { numberOf, useSettled } from './settled'

/** How many partners of a preview one page shows. */
export const PREVIEW_PAGE = 25

/** The figures of a tree, and of which tree they are. */
interface Figures {
  readonly revision: number
  readonly preview: Preview
  readonly condition: ConditionGroup
  readonly nodeAt: Outcome['nodeAt']
}

/** What a preview says, and of which tree it says it. Its figures and its partners are of one revision. */
export interface LivePreview {
  readonly preview: Preview | undefined
  /** The pointers of the condition that the preview is about. */
  readonly nodeAt: Outcome['nodeAt']
  /** True while the tree on the screen is another one than the preview's, and while the figures are behind the data. */
  readonly stale: boolean
  readonly error: Error | null
  readonly retry: () => void
  readonly partners: LivePartners
}

/** The page of partners that stands beside the figures. */
export interface LivePartners {
  readonly page: SegmentPartnersPage | undefined
  readonly stale: boolean
  readonly failed: SameRevision<Figures, SegmentPartnersPage>['rowsFailed']
  readonly retry: () => void
  readonly pages: ListPages
}

const NOWHERE: Outcome['nodeAt'] = new Map()

/**
 * The preview of a tree, following it: a moment after the last change, and with the superseded requests cancelled. A change
 * that leaves the condition as it was (an unfinished condition added, say) asks nothing. Figures and partners are two
 * requests, so that another page counts nothing again.
 */
export function usePreview(program: string, outcome: Outcome): LivePreview {
  const { now: condition, settled } = useSettled(outcome.condition)
  const { nodeAt } = outcome
  // Another tree, another list: it begins at its first page.
  const pages = useListPages(settled)
  const { sort, after } = pages
  const key = ['preview', program, settled ? numberOf(settled) : 0]

  const figures = useQuery({
    queryKey: [...key, 'figures'],
    queryFn: async ({ signal }): Promise<Figures> => {
      const asked = settled as ConditionGroup
      const preview = await answer(
        api.POST('/programs/{program}/segments/preview', {
          params: { path: { program } },
          // The lists of IDs ask for the unknown partners themselves, each ID once.
          body: { condition: asked, nodes: true, unknownPartners: false },
          signal,
        }),
      )
      return { revision: preview.revision, preview, condition: asked, nodeAt }
    },
    enabled: settled !== undefined,
    gcTime: 60_000,
  })
  const page = useQuery({
    queryKey: [...key, 'partners', { sort, after }],
    queryFn: async ({ signal }) =>
      (await answer(
        api.POST('/programs/{program}/segments/preview/partners', {
          params: { path: { program } },
          body: { condition: settled as ConditionGroup, limit: PREVIEW_PAGE, sort, after },
          signal,
        }),
      )) as SegmentPartnersPage,
    enabled: settled !== undefined,
    gcTime: 60_000,
  })
  const shown = useSameRevision(figures, page, [...key, sort, after].join(' '))

  const data = condition === undefined ? undefined : shown.figures
  const otherTree = condition !== data?.condition
  return {
    preview: data?.preview,
    // The same condition may by now stand in other nodes (one deleted, its copy kept): the tree on the screen counts.
    nodeAt: data ? (otherTree || sameNodes(data.nodeAt, nodeAt) ? data.nodeAt : nodeAt) : NOWHERE,
    stale: otherTree || shown.staleFigures,
    error: condition === settled ? figures.error : null,
    retry: () => void figures.refetch(),
    partners: {
      page: shown.rows,
      stale: otherTree || shown.staleRows,
      failed: shown.rowsFailed,
      retry: shown.retryRows,
      // The token of the next page is the shown tree's.
      pages: data?.condition === settled ? pages : { ...pages, pagesTo: () => pages.pagesTo(undefined) },
    },
  }
}

/** Whether all conditions stand in the same nodes. Then it is one map, so that nothing is drawn again for it. */
function sameNodes(a: Outcome['nodeAt'], b: Outcome['nodeAt']): boolean {
  return a === b || (a.size === b.size && [...a].every(([pointer, id]) => b.get(pointer) === id))
}
