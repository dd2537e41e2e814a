import type { components } from './schema'

/*
 * The screen's names for the server's schemas. Only this file uses the schemas' own names. Where the OpenAPI document
 * promises less than the API does, these types add the rest.
 */
type Schemas = components['schemas']

export type Problem = Schemas['Problem']
export type ProblemError = Schemas['ProblemError']

/** A program, with the caller's roles in it. */
export type Program = Schemas['Program']
export type Role = Program['roles'][number]
export type Me = Schemas['Me']

export type Fields = Schemas['Fields']
export type Field = Schemas['Field']
export type Operator = Schemas['Operator']
export type Code = Schemas['Code']

export type Match = Schemas['ConditionGroup']['match']
/** A group of conditions, joined by `match`. */
export interface ConditionGroup {
  match: Match
  on?: 'sameContract'
  conditions: Condition[]
}
/** A test of one field. */
export interface FieldCondition {
  field: string
  operator: string
  values?: string[]
}
export type Condition = ConditionGroup | FieldCondition

/** A segment in a list. The screen never chooses its properties, so it has the usual ones. */
export type SegmentItem = Required<Omit<Schemas['SegmentItem'], 'condition' | 'key'>>
export type SegmentList = Omit<Schemas['SegmentPage'], 'items'> & { items: SegmentItem[] }
/** A segment as the OpenAPI document describes it. */
export type SegmentAnswer = Schemas['Segment']
/** A saved segment. The root of its condition is always a group. */
export type Segment = Omit<SegmentAnswer, 'condition'> & { readonly condition: ConditionGroup }
/** What is sent to save a segment. */
export interface SegmentInput {
  name: string
  description: string
  condition: ConditionGroup
}
export type SegmentSort = 'name' | '-name' | 'updatedAt' | '-updatedAt'

export type Preview = Schemas['Preview']
export type Warning = Schemas['Warning']

export type Partner = Schemas['Partner']
export type PartnerPage = Schemas['PartnerPage']
/** A page of what a condition selects, with the revision that it is of. The screen never chooses properties. */
export type SegmentPartnersPage = Omit<Schemas['SegmentPartnersPage'], 'items'> & { items: Partner[] }
export type PartnerSort = 'name' | '-name' | 'partnerId' | '-partnerId'
export type Contract = Schemas['Contract']
/** A partner group or template term that something is in or under. */
export type Reference = Schemas['Reference']

export type Explanation = Schemas['Explanation']
export type ExplainedCondition = Schemas['ExplainedCondition']
export type ExplainedContract = Schemas['ExplainedContract']
export type KeptOut = Schemas['KeptOut']

/** A saved segment compared with a condition that could replace its own. */
export type Comparison = Schemas['Comparison']
/** The partners who would join, or leave, a segment if its conditions changed. */
export type Side = NonNullable<Schemas['ComparisonInput']['side']>

export type LookupItem = Schemas['CatalogueItem']

/** A line of partner data: one partner, complete. The server reports missing parts. */
export type PartnerLine = Partial<Omit<Schemas['PartnerLine'], 'type' | 'prospectingStage' | 'contracts'>> & {
  readonly type: 'partner'
  readonly prospectingStage?: string
  readonly contracts?: readonly ContractLine[]
}
export type ContractLine = Partial<Omit<Schemas['ContractLine'], 'stage'>> & { readonly stage?: string }
/** The result of a chunk of lines. */
export type SyncProgress = Schemas['SyncProgress']
