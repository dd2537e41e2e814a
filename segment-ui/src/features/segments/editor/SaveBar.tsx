import { Button, Loader } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Base } from '../requests/useSaveSegment'
import type { SaveErrors } from './useSaveErrors'
import classes from './SegmentForm.module.css'
import { LinkButton } from '../../../ui/page/links'

interface SaveBarProps {
  program: string
  base: Base | undefined
  errors: SaveErrors
  saving: boolean
  /** The button that leads to the preview. */
  preview: ReactNode
  onSaveAsNew: () => void
}

/** Preview, Save and Cancel, always in view, with the reason why the segment was not saved. */
export function SaveBar({ program, base, errors, saving, preview, onSaveAsNew }: SaveBarProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.bar}>
      <div role="alert" className={classes.problem}>
        {errors.message !== undefined && (
          <>
            <IconAlertCircle size={17} aria-hidden />
            <span>{errors.message}</span>
          </>
        )}
      </div>
      {errors.gone && (
        <Button variant="default" onClick={onSaveAsNew}>
          {t('editor.saveAsNew')}
        </Button>
      )}
      {base ? (
        <LinkButton to="/programs/$program/segments/$id" params={{ program, id: String(base.id) }} variant="default">
          {t('app.cancel')}
        </LinkButton>
      ) : (
        <LinkButton to="/programs/$program/segments" params={{ program }} variant="default">
          {t('app.cancel')}
        </LinkButton>
      )}
      {preview}
      {/* Not disabled while saving, because it would lose the focus. */}
      <Button type="submit" className={classes.save} data-saving={saving || undefined} aria-busy={saving}>
        <span>{t('editor.save')}</span>
        {saving && <Loader size={17} color="currentColor" aria-hidden />}
      </Button>
    </div>
  )
}
