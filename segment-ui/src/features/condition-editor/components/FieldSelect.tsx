import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../editor'
import type { Leaf } from '../tree/node'

interface FieldSelectProps {
  leaf: Leaf
  within: boolean
  invalid: boolean
  describedBy: string | undefined
}

/** Which field a condition tests. In a same-contract group only the fields of a contract are there to choose. */
export function FieldSelect({ leaf, within, invalid, describedBy }: FieldSelectProps) {
  const { t } = useTranslation()
  const { catalogue, actions } = useEditor()
  const data = useMemo(() => {
    const fields = catalogue.fields.filter(({ id }) => !within || catalogue.fitsSameContract(id) || id === leaf.field)
    const sections = [...new Set(fields.map(({ section }) => section))]
    return sections.map((section) => ({
      group: section,
      items: fields.filter((field) => field.section === section).map(({ id, label }) => ({ value: id, label })),
    }))
  }, [catalogue, within, leaf.field])
  return (
    <Select
      aria-label={t('condition.field')}
      placeholder={t('condition.fieldPlaceholder')}
      data={data}
      value={leaf.field}
      onChange={(field) => field !== null && actions.setField(leaf.id, field)}
      allowDeselect={false}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t('pick.nothing')}
      error={invalid}
      aria-describedby={describedBy}
      comboboxProps={{ width: 240, position: 'bottom-start', shadow: 'md' }}
      maxDropdownHeight={340}
      data-own-undo=""
    />
  )
}
