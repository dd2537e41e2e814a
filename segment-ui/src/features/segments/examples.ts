import type { ConditionGroup } from '../../api/types'

interface Example {
  readonly id: 'joined' | 'prospects' | 'lapsed'
  readonly condition: ConditionGroup
}

/** Segments to start from. They name no group, term or partner, so that they mean something in every program. */
export const EXAMPLES: readonly Example[] = [
  {
    id: 'joined',
    condition: { match: 'all', conditions: [{ field: 'contractStage', operator: 'isAnyOf', values: ['JOINED'] }] },
  },
  {
    id: 'prospects',
    condition: {
      match: 'all',
      conditions: [
        { field: 'prospectingStage', operator: 'isAnyOf', values: ['NEW'] },
        { field: 'contractStage', operator: 'isAnyOf', values: ['NONE'] },
      ],
    },
  },
  {
    id: 'lapsed',
    condition: {
      match: 'all',
      conditions: [
        { field: 'contractStage', operator: 'isAnyOf', values: ['EXPIRED', 'CANCELLED'] },
        { field: 'contractStage', operator: 'isNoneOf', values: ['JOINED'] },
      ],
    },
  },
]
