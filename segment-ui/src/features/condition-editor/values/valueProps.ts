import type { Field } from '../../../api/types'
import type { Leaf } from '../tree/node'

/** Props of every value control. */
export interface ValueProps {
  leaf: Leaf
  field: Field
  within: boolean
  invalid: boolean
  describedBy: string | undefined
}
