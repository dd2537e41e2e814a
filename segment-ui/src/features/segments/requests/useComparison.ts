import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'
import type { Comparison, ConditionGroup, PartnerSort, Side } from '../../../api/types'
import { PREVIEW_PAGE } from '../../condition-editor/requests/usePreview'
import { numberOf, useSettled } from '../../condition-editor/requests/settled'
import { sameCondition } from '../../condition-editor/tree/condition'
import type { Base } from './useSaveSegment'

/** What a change of a saved segment does, following the change. */
export interface Change {
  /** Undefined while the conditions are those that are saved, and until the first answer. */
  readonly comparison: Comparison | undefined
  /** The condition that is compared, and with what. */
  readonly condition: ConditionGroup | undefined
  readonly base: Base | undefined
  /** Whether there is anything to compare. */
  readonly active: boolean
  /** True while the comparison is that of an earlier tree. */
  readonly stale: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/** Compares the conditions with those of the saved segment: a moment after the last change, the superseded request cancelled. */
export function useComparison(program: string, base: Base | undefined, condition: ConditionGroup | undefined): Change {
  const { now, settled } = useSettled(condition)
  const active = base !== undefined && now !== undefined && !sameCondition(now, base.condition)
  const query = useQuery({
    queryKey: ['compare', program, base?.id, base?.etag, settled ? numberOf(settled) : 0],
    queryFn: async ({ signal }) => {
      const asked = settled as ConditionGroup
      const comparison = await compare(program, base as Base, { condition: asked, limit: PREVIEW_PAGE }, signal)
      return { comparison, condition: asked, base: base as Base }
    },
    enabled: active && settled !== undefined && !sameCondition(settled, base.condition),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  // What was compared with another version says nothing about this one.
  const data = active && query.data?.base === base ? query.data : undefined
  return {
    comparison: data?.comparison,
    condition: data?.condition,
    base: data?.base,
    active,
    stale: data !== undefined && data.condition !== now,
    error: now === settled ? query.error : null,
    retry: () => void query.refetch(),
  }
}

interface ListPage {
  sort: PartnerSort
  after?: string
}

/** Another page, or another order, of the partners that enter or leave. */
export function useComparedPartners(program: string, change: Change, side: Side, page: ListPage, enabled: boolean) {
  const { condition, base } = change
  return useQuery({
    queryKey: ['compare', program, base?.id, base?.etag, condition ? numberOf(condition) : 0, side, page],
    queryFn: async ({ signal }) => {
      const asked = { condition: condition as ConditionGroup, limit: PREVIEW_PAGE, side, ...page }
      return (await compare(program, base as Base, asked, signal))[side].partners
    },
    enabled: enabled && condition !== undefined && base !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
}

type CompareBody = { condition: ConditionGroup; limit: number; side?: Side } & Partial<ListPage>

function compare(program: string, { id }: Base, body: CompareBody, signal: AbortSignal): Promise<Comparison> {
  return answer(
    api.POST('/programs/{program}/segments/{id}/compare', { params: { path: { program, id } }, body, signal }),
  )
}
