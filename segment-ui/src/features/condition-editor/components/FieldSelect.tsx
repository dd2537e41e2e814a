import { Select } from '@mantine/core'
import { memo, useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../editor'
import type { NodeId } from '../tree/node'

interface FieldSelectProps {
  leafId: NodeId
  /** The field that is chosen. */
  field: string | null
  within: boolean
  invalid: boolean
  describedBy: string | undefined
}

/*
 * Mantine marks the first option that fits when a key is typed, and nothing is marked where the list comes only after the text: pasted,
 * or typed faster than it is drawn. Enter would then be lost.
 */
function chooseFirst(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  if (!(event.target instanceof HTMLInputElement) || event.target.value === '') return
  const list = document.getElementById(event.target.getAttribute('aria-controls') ?? '')
  const option = ['selected', 'active', 'option'].map((mark) => list?.querySelector<HTMLElement>(`[data-combobox-${mark}]`)).find(Boolean)
  if (!option) return
  event.preventDefault()
  event.stopPropagation()
  option.click()
}

/** Which field a condition tests. In a same-contract group only the fields of a contract are there to choose. */
export const FieldSelect = memo(function FieldSelect({ leafId, field, within, invalid, describedBy }: FieldSelectProps) {
  const { t } = useTranslation()
  const { catalogue, actions } = useEditor()
  const [opened, setOpened] = useState(false)
  const data = useMemo(() => {
    // A hundred conditions have three hundred lists: one that is closed holds what is chosen, and nothing else.
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
