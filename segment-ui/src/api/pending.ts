import type { ConditionGroup, Partner, PartnerSort, Problem } from './types'

/*
 * Operations that the OpenAPI document does not have yet, by hand. What it has is generated into schema.d.ts, and goes from here.
 */

/** Who would come into a segment by a change of its conditions, or drop out of it. */
export type Side = 'entering' | 'leaving'

interface ComparedSide {
  count: number
  /** Left out where only the other side was asked for. */
  partners?: { items: Partner[]; next?: string | null }
}

/** A saved segment beside a condition that may take its place. */
export interface Comparison {
  revision: number
  /** The saved segment's version that was compared. */
  version: number
  /** The size of the saved segment, and with the other condition. */
  before: number
  after: number
  entering: ComparedSide
  leaving: ComparedSide
}

interface CompareInput {
  condition: ConditionGroup
  limit?: number
  sort?: PartnerSort
  after?: string
  side?: Side
}

export interface PendingPaths {
  '/programs/{program}/segments/{id}/compare': {
    post: {
      parameters: { path: { program: string; id: number } }
      requestBody: { content: { 'application/json': CompareInput } }
      responses: {
        200: { content: { 'application/json': Comparison } }
        default: { content: { 'application/problem+json': Problem } }
      }
    }
  }
}
