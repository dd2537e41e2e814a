import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './SegmentSearch.module.css'
import { trimmed } from '../../../texts/compare'

interface SegmentSearchProps {
  value: string
  onChange: (text: string) => void
}

/** Searches segments by part of their name, shortly after the last key. */
export function SegmentSearch({ value, onChange }: SegmentSearchProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(value)
  // Searches that were sent but are not in the address yet.
  const sent = useRef<string[]>([])
  const changeSoon = useDebouncedCallback((next: string) => {
    sent.current.push(next)
    onChange(next)
  }, 250)

  useEffect(() => {
    const at = sent.current.indexOf(value)
    sent.current.splice(0, at === -1 ? Infinity : at + 1)
    // The address catches up with this field. The user may have typed more since.
    if (at !== -1) return
    // Something else changed the address: Back, or "Clear search".
    changeSoon.cancel()
    setText((shown) => (trimmed(shown) === value ? shown : value))
  }, [value, changeSoon])

  function change(next: string) {
    setText(next)
    changeSoon(trimmed(next))
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
        rightSection={
          text === '' ? undefined : <CloseButton size="sm" aria-label={t('app.clear')} onClick={() => change('')} />
        }
        className={classes.field}
      />
    </div>
  )
}
