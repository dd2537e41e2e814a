import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../editor'
import { NONE } from '../../catalogue/none'
import type { Option } from './option'
import { PickMany } from './PickMany'
import type { ValueProps } from './valueProps'
import { normalForm } from '../../../texts/compare'

/** Chooses codes of a field by their descriptions. "Select All" is first. "None" is separate, at the end. */
export function CodeValues({ leaf, field, within, invalid, describedBy }: ValueProps) {
  const { t } = useTranslation()
  const { actions } = useEditor()
  const [search, setSearch] = useState('')
  const all = useMemo<Option[]>(
    () =>
      (field.codes ?? [])
        .filter(({ code, inSameContract }) => inSameContract || !within || leaf.values.includes(code))
        .map(({ code, label, description }) => ({ value: code, label, description, apart: code === NONE })),
    [field, within, leaf.values],
  )
  const wanted = normalForm(search)
  const found = all.filter(({ label }) => normalForm(label).includes(wanted))
  const shown = [...found.filter(({ apart }) => !apart), ...found.filter(({ apart }) => apart)]
  return (
    <PickMany
      label={`${field.label}: ${t('condition.value')}`}
      values={leaf.values}
      onChange={(values) => actions.setValues(leaf.id, values)}
      options={shown}
      // Keep the catalogue's order, so that the same choice always reads the same.
      order={all.map(({ value }) => value)}
      selectAll={wanted === '' ? all.filter(({ apart }) => !apart).map(({ value }) => value) : undefined}
      optionOf={(value) => all.find((option) => option.value === value)}
      search={search}
      onSearch={setSearch}
      invalid={invalid}
      describedBy={describedBy}
    />
  )
}
