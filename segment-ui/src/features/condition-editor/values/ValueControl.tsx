import type { Operator } from '../../../api/types'
import { CodeValues } from './CodeValues'
import { IdValues } from './IdValues'
import { LookupValues } from './LookupValues'
import { TextValue } from './TextValue'
import type { ValueProps } from './valueProps'

/** The control for the values of an operator. */
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
