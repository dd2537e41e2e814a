import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'
import type { Comparison, ConditionGroup, PartnerPage, PartnerSort, Side } from '../../../api/types'
import { PREVIEW_PAGE, type LivePartners } from '../../condition-editor/requests/usePreview'
import { numberOf, useSettled } from '../../condition-editor/requests/settled'
import { sameCondition } from '../../condition-editor/tree/condition'
import { useSameRevision } from '../../partners/requests/useSameRevision'
import { useListPages } from '../../partners/useListPages'
import type { Base } from './useSaveSegment'

/** Which partners stand below the conditions: all that they select, or those that the change brings in or drops. */
export type Shown = 'all' | Side

/** What a change of a saved segment does, following the change. */
export interface Change {
  /** Undefined while the conditions are those that are saved, and until the first answer. */
  readonly comparison: Comparison | undefined
  /** What the conditions are compared with. */
  readonly base: Base | undefined
  /** Whether there is anything to compare. */
  readonly active: boolean
  /** True while the comparison is that of an earlier tree, and while it is behind the data. */
  readonly stale: boolean
  readonly error: Error | null
  readonly retry: () => void
  /** The partners of the side that is shown. */
  readonly partners: Omit<LivePartners, 'page'> & { readonly page: PartnerPage | undefined }
}

/**
 * Compares the conditions with those of the saved segment: a moment after the last change, the superseded request cancelled.
 * The comparison brings the first page of each side by name along; another page is a request of its own.
 */
export function useComparison(
  program: string,
  base: Base | undefined,
  condition: ConditionGroup | undefined,
  list: Shown,
): Change {
  const { now, settled } = useSettled(condition)
  const active = base !== undefined && now !== undefined && !sameCondition(now, base.condition)
  const enabled = active && settled !== undefined && !sameCondition(settled, base.condition)
  // Another tree, another side, another list: it begins at its first page.
  const pages = useListPages(useMemo(() => ({ settled, list }), [settled, list]))
  const { sort, after, elsewhere } = pages
  const side = list !== 'all' && elsewhere ? list : undefined
  const key = ['compare', program, base?.id, base?.etag, settled ? numberOf(settled) : 0]

  const figures = useQuery({
    queryKey: [...key, 'figures'],
    queryFn: async ({ signal }) => {
      const asked = settled as ConditionGroup
      const comparison = await compare(program, base as Base, { condition: asked, limit: PREVIEW_PAGE }, signal)
      return { revision: comparison.revision, comparison, condition: asked, base: base as Base }
    },
    enabled,
    gcTime: 60_000,
  })
  const page = useQuery({
    queryKey: [...key, 'partners', side, { sort, after }],
    queryFn: async ({ signal }) => {
      const asked = { condition: settled as ConditionGroup, limit: PREVIEW_PAGE, side, sort, after }
      const { revision, ...compared } = await compare(program, base as Base, asked, signal)
      return { revision, side, partners: compared[side as Side].partners }
    },
    enabled: enabled && side !== undefined,
    gcTime: 60_000,
  })
  const shown = useSameRevision(figures, side && page, [...key, side, sort, after].join(' '))

  // What was compared with another version says nothing about this one.
  const data = active && shown.figures?.base === base ? shown.figures : undefined
  const otherTree = data !== undefined && data.condition !== now
  const first = list === 'all' ? undefined : data?.comparison[list].partners
  const rows = shown.rows?.side === list ? shown.rows.partners : first
  return {
    comparison: data?.comparison,
    base: data?.base,
    active,
    stale: otherTree || (data !== undefined && shown.staleFigures),
    error: now === settled ? figures.error : null,
    retry: () => void figures.refetch(),
    partners: {
      page: rows ?? undefined,
      stale: otherTree || shown.staleRows,
      failed: shown.rowsFailed,
      retry: shown.retryRows,
      // The token of the next page is the shown tree's.
      pages: data?.condition === settled ? pages : { ...pages, pagesTo: () => pages.pagesTo(undefined) },
    },
  }
}

interface CompareBody {
  condition: ConditionGroup
  limit: number
  side?: Side
  sort?: PartnerSort
  after?: string
}

function compare(program: string, { id }: Base, body: CompareBody, signal: AbortSignal): Promise<Comparison> {
  return answer(
    api.POST('/programs/{program}/segments/{id}/compare', { params: { path: { program, id } }, body, signal }),
  )
}
