import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import page from '../../../app/page.module.css'
import type { SaveErrors } from '../useSaveErrors'
import type { SegmentDraft } from '../useSegmentDraft'
import classes from './SegmentForm.module.css'

interface SegmentFieldsProps {
  draft: SegmentDraft
  errors: SaveErrors
  /** A new segment begins with its name. */
  isNew: boolean
}

/** Name and description. */
export function SegmentFields({ draft, errors, isNew }: SegmentFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className={`${page.card} ${classes.fields}`}>
      <TextInput
        label={t('editor.name')}
        placeholder={t('editor.namePlaceholder')}
        value={draft.name}
        onChange={(event) => draft.setName(event.currentTarget.value)}
        error={errors.name}
        maxLength={120}
        autoComplete="off"
        autoFocus={isNew && draft.name === ''}
      />
      <Textarea
        label={
          <>
            {t('editor.description')} <span className={classes.optional}>({t('editor.optional')})</span>
          </>
        }
        placeholder={t('editor.descriptionPlaceholder')}
        value={draft.description}
        onChange={(event) => draft.setDescription(event.currentTarget.value)}
        error={errors.description}
        maxLength={2000}
        autosize
        minRows={1}
        maxRows={5}
      />
    </div>
  )
}
