import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../editor'
import type { ValueProps } from './valueProps'

/** A single text. */
export function TextValue({ leaf, invalid, describedBy }: ValueProps) {
  const { t } = useTranslation()
  const { actions, catalogue } = useEditor()
  return (
    <TextInput
      aria-label={t('condition.text')}
      placeholder={t('condition.textPlaceholder')}
      value={leaf.values[0] ?? ''}
      onChange={(event) => {
        const text = event.currentTarget.value
        actions.setValues(leaf.id, text === '' ? [] : [text], true)
      }}
      maxLength={catalogue.limits.textLength}
      error={invalid}
      aria-describedby={describedBy}
      autoComplete="off"
    />
  )
}
