import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './SegmentSearch.module.css'

interface SegmentSearchProps {
  value: string
  onChange: (text: string) => void
}

/** Searches the list by a part of the name, a moment after the last key. */
export function SegmentSearch({ value, onChange }: SegmentSearchProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(value)
  const changeSoon = useDebouncedCallback((next: string) => onChange(next.trim()), 250)

  // The address may change without this field: Back, or "Clear the search".
  useEffect(() => setText((shown) => (shown.trim() === value ? shown : value)), [value])

  function change(next: string) {
    setText(next)
    changeSoon(next)
  }

  return (
    <div className={classes.search} role="search">
      <TextInput
        type="search"
        aria-label={t('segments.search')}
        placeholder={t('segments.searchPlaceholder')}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={text === '' ? undefined : <CloseButton size="sm" aria-label={t('app.clear')} onClick={() => change('')} />}
        className={classes.field}
      />
    </div>
  )
}
