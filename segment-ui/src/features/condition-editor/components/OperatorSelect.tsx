import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../../api/types'
import { useEditor } from '../editor'
import type { Leaf } from '../tree/node'

interface OperatorSelectProps {
  leaf: Leaf
  field: Field
  invalid: boolean
  describedBy: string | undefined
}

/** How a condition tests its field. */
export function OperatorSelect({ leaf, field, invalid, describedBy }: OperatorSelectProps) {
  const { t } = useTranslation()
  const { actions } = useEditor()
  return (
    <Select
      aria-label={t('condition.operator')}
      data={field.operators.map(({ id, label }) => ({ value: id, label }))}
      value={leaf.operator}
      onChange={(operator) => operator !== null && actions.setOperator(leaf.id, operator)}
      allowDeselect={false}
      error={invalid}
      aria-describedby={describedBy}
      comboboxProps={{ width: 200, position: 'bottom-start', shadow: 'md' }}
    />
  )
}
