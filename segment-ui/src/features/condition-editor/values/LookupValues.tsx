import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../texts/format'
import { useEditor } from '../editor'
import { LOOKUP_PAGE, NAMES_PAGE, useLookup, useNames, type Choice, type LookupKind } from '../../catalogue/useLookup'
import type { Option } from './option'
import { PickMany } from './PickMany'
import type { ValueProps } from './valueProps'
import { trimmed } from '../../../texts/compare'

/** How many chosen values are shown by name at first. */
const SHOWN = 24

/**
 * Chooses partner groups, template terms or partners. They are looked up on the server by name or ID, and stored by ID.
 */
export function LookupValues({ leaf, field, kind, invalid, describedBy }: ValueProps & { kind: LookupKind }) {
  const { t } = useTranslation()
  const { actions, program } = useEditor()
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState(false)
  const [settled] = useDebouncedValue(trimmed(search), 200)
  const lookup = useLookup(kind, program, settled, opened)
  const [shown, setShown] = useState(SHOWN)
  const shownIds = useMemo(() => leaf.values.slice(0, shown), [leaf.values, shown])
  const names = useNames(kind, program, shownIds)

  function toOption({ id, name, archived, partners }: Choice): Option {
    return {
      value: id,
      label: name,
      meta:
        partners === undefined
          ? id
          : `${id} · ${t('pick.partners', { count: partners, formatted: formatNumber(partners) })}`,
      archived,
    }
  }

  function optionOf(value: string): Option | undefined {
    const known = names.data?.get(value) ?? lookup.data?.find(({ id }) => id === value)
    if (known) return toOption(known)
    // Only a finished response tells an unknown ID from a name that is still loading.
    return names.data && !names.isPlaceholderData ? { value, label: value, unknown: true } : undefined
  }

  const searching = lookup.isPending || lookup.isPlaceholderData || settled !== trimmed(search)
  const options = (lookup.data ?? []).map((choice) => toOption(choice))
  return (
    <PickMany
      label={`${field.label}: ${t('condition.value')}`}
      values={leaf.values}
      onChange={(values) => actions.setValues(leaf.id, values)}
      options={options}
      optionOf={optionOf}
      search={search}
      onSearch={setSearch}
      onOpenChange={setOpened}
      shown={shown}
      onShowMore={() => setShown(shown + NAMES_PAGE)}
      state={lookup.isError ? 'failed' : searching ? 'loading' : 'ready'}
      more={options.length >= LOOKUP_PAGE}
      invalid={invalid}
      describedBy={describedBy}
    />
  )
}
