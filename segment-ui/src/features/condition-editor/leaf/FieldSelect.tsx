import { Select } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseFirst } from '../../../ui/chooseFirst'
import { useEditor } from '../editor'
import type { NodeId } from '../tree/node'

interface FieldSelectProps {
  leafId: NodeId
  /** The chosen field. */
  field: string | null
  within: boolean
  invalid: boolean
  describedBy: string | undefined
}

/** Chooses the field of a condition. In a same-contract group, only contract fields are offered. */
export const FieldSelect = memo(function FieldSelect({
  leafId,
  field,
  within,
  invalid,
  describedBy,
}: FieldSelectProps) {
  const { t } = useTranslation()
  const { catalogue, actions } = useEditor()
  const [opened, setOpened] = useState(false)
  const data = useMemo(() => {
    // A hundred conditions have three hundred lists, so a closed list holds only the chosen option.
    if (!opened) return field === null ? [] : [{ value: field, label: catalogue.field(field)?.label ?? field }]
    const fields = catalogue.fields.filter(({ id }) => !within || catalogue.fitsSameContract(id) || id === field)
    const sections = [...new Set(fields.map(({ section }) => section))]
    return sections.map((section) => ({
      group: section,
      items: fields.filter((it) => it.section === section).map(({ id, label }) => ({ value: id, label })),
    }))
  }, [catalogue, within, field, opened])
  return (
    <Select
      aria-label={t('condition.field')}
      placeholder={t('condition.fieldPlaceholder')}
      data={data}
      value={field}
      onChange={(chosen) => chosen !== null && actions.setField(leafId, chosen)}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      allowDeselect={false}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t('pick.nothing')}
      error={invalid}
      aria-describedby={describedBy}
      wrapperProps={{ onKeyDownCapture: chooseFirst }}
      comboboxProps={{ width: 240, position: 'bottom-start', shadow: 'md' }}
      maxDropdownHeight={340}
      data-own-undo={catalogue.field(field)?.label ?? ''}
    />
  )
})
