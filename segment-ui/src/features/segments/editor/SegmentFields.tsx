import { Textarea, TextInput } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import page from '../../../ui/page/page.module.css'
import classes from './SegmentForm.module.css'

interface SegmentFieldsProps {
  name: string
  description: string
  onName: (name: string) => void
  onDescription: (description: string) => void
  nameError: string | undefined
  descriptionError: string | undefined
  /** A new segment focuses its name. */
  isNew: boolean
}

/**
 * Name and description. They are separate from the conditions, because a growing text area measures the layout on each
 * render.
 */
export const SegmentFields = memo(function SegmentFields(props: SegmentFieldsProps) {
  const { name, description, onName, onDescription, nameError, descriptionError, isNew } = props
  const { t } = useTranslation()
  return (
    <div className={`${page.card} ${classes.fields}`}>
      <TextInput
        label={t('editor.name')}
        placeholder={t('editor.namePlaceholder')}
        value={name}
        onChange={(event) => onName(event.currentTarget.value)}
        error={nameError}
        maxLength={120}
        autoComplete="off"
        autoFocus={isNew && name === ''}
      />
      <Textarea
        label={
          <>
            {t('editor.description')} <span className={classes.optional}>({t('editor.optional')})</span>
          </>
        }
        placeholder={t('editor.descriptionPlaceholder')}
        value={description}
        onChange={(event) => onDescription(event.currentTarget.value)}
        error={descriptionError}
        maxLength={2000}
        autosize
        minRows={1}
        maxRows={5}
      />
    </div>
  )
})
