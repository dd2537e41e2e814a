import type { Field, Operator } from '../../../../api/types'
import type { Leaf } from '../../tree/node'
import { CodeValues } from './CodeValues'
import { IdValues } from './IdValues'
import { LookupValues } from './LookupValues'
import { TextValue } from './TextValue'

/** What every control for values is told. */
export interface ValueProps {
  leaf: Leaf
  field: Field
  within: boolean
  invalid: boolean
  describedBy: string | undefined
}

/** The control for the kind of values that the operator takes. */
export function ValueControl({ operator, ...props }: ValueProps & { operator: Operator }) {
  switch (operator.valueKind) {
    case 'code':
      return <CodeValues {...props} />
    case 'partnerGroup':
    case 'templateTerm':
    case 'partner':
      return <LookupValues {...props} kind={operator.valueKind} />
    case 'id':
      return <IdValues {...props} />
    case 'text':
      return <TextValue {...props} />
    case undefined:
      return null
  }
}
