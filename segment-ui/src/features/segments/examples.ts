import type { ConditionGroup } from '../../api/types'

interface Example {
  readonly id: 'joined' | 'prospects' | 'lapsed'
  readonly condition: ConditionGroup
}

/** Example segments. They name no group, term or partner, so they work in every program. */
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
