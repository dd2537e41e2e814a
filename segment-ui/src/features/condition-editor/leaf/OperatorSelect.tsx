import { Select } from '@mantine/core'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../../api/types'
import { useEditor } from '../editor'
import type { NodeId } from '../tree/node'

interface OperatorSelectProps {
  leafId: NodeId
  /** The chosen operator. */
  operator: string | null
  field: Field
  invalid: boolean
  describedBy: string | undefined
}

/** Chooses the operator of a condition. */
export const OperatorSelect = memo(function OperatorSelect({
  leafId,
  operator,
  field,
  invalid,
  describedBy,
}: OperatorSelectProps) {
  const { t } = useTranslation()
  const { actions } = useEditor()
  const [opened, setOpened] = useState(false)
  // A closed list holds only the chosen option.
  const offered = opened ? field.operators : field.operators.filter(({ id }) => id === operator)
  return (
    <Select
      aria-label={t('condition.operator')}
      data={offered.map(({ id, label }) => ({ value: id, label }))}
      value={operator}
      onChange={(chosen) => chosen !== null && actions.setOperator(leafId, chosen)}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      allowDeselect={false}
      error={invalid}
      aria-describedby={describedBy}
      comboboxProps={{ width: 200, position: 'bottom-start', shadow: 'md' }}
    />
  )
})
