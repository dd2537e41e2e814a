import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChooseFound } from '../../../ui/chooseFirst'
import { useLookup, type Choice } from '../../catalogue/useLookup'
import classes from './PartnerPick.module.css'
import { trimmed } from '../../../texts/compare'

interface PartnerPickProps {
  program: string
  /** The ID of the chosen partner. `name` is undefined until it is loaded. */
  value: string | undefined
  name: string | undefined
  onChange: (partnerId: string | undefined) => void
}

/** Chooses one partner. The server searches by part of the name or start of the ID. */
export function PartnerPick({ program, value, name, onChange }: PartnerPickProps) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState(false)
  const label = value === undefined ? '' : (name ?? value)
  // The name of the chosen partner is in the field, but is not a search.
  const wanted = search === label ? '' : trimmed(search)
  const [settled] = useDebouncedValue(wanted, 200)
  const lookup = useLookup('partner', program, settled, opened)
  const found = lookup.data ?? []
  const searching = lookup.isPending || lookup.isPlaceholderData || settled !== wanted
  const chosen: Choice[] = value === undefined ? [] : [{ id: value, name: label, archived: false }]
  const others = found.filter(({ id }) => id !== value)
  // A closed list holds only the chosen partner.
  const data = (opened ? [...chosen, ...others] : chosen).map((choice) => ({ value: choice.id, label: choice.name }))
  const { onKeyDownCapture, forget } = useChooseFound(searching)

  return (
    <Select
      className={classes.pick}
      aria-label={t('why.pick')}
      placeholder={t('why.pick')}
      leftSection={<IconSearch size={15} aria-hidden />}
      data={data}
      // The server has already searched, also by ID, which no label shows. The data must contain the chosen partner; a
      // search shows only its results.
      filter={({ options }) =>
        wanted === '' ? options : options.filter((it) => 'value' in it && found.some(({ id }) => id === it.value))
      }
      value={value ?? null}
      onChange={(partnerId) => onChange(partnerId ?? undefined)}
      searchValue={search}
      onSearchChange={(text) => {
        forget()
        setSearch(text)
      }}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => {
        forget()
        setOpened(false)
      }}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('app.clear'), 'aria-hidden': false, tabIndex: 0 }}
      selectFirstOptionOnChange
      wrapperProps={{ onKeyDownCapture }}
      allowDeselect={false}
      nothingFoundMessage={nothing()}
      maxDropdownHeight={320}
      comboboxProps={{ shadow: 'md' }}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <bdi>{option.label}</bdi>
          <small>{option.value}</small>
        </span>
      )}
    />
  )

  function nothing(): string {
    if (lookup.isError) return t('pick.failed')
    return searching ? t('pick.loading') : t('pick.nothing')
  }
}
