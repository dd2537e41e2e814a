import type { Field } from '../../../api/types'
import type { Leaf } from '../tree/node'

/** What every control for values is told. */
export interface ValueProps {
  leaf: Leaf
  field: Field
  within: boolean
  invalid: boolean
  describedBy: string | undefined
}
