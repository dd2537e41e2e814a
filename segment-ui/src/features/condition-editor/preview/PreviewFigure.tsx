import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../texts/format'
import type { LivePreview } from '../requests/usePreview'
import classes from './PreviewFigure.module.css'

/** The count in one line, where the preview itself has scrolled out of sight. Read out it is there already. */
export function PreviewFigure({ live }: { live: LivePreview }) {
  const { t } = useTranslation()
  const { preview, stale } = live
  if (!preview) return null
  const { count, total } = preview
  return (
    <p className={classes.figure} data-stale={stale || undefined} aria-hidden>
      <strong>{formatNumber(count)}</strong> {t('preview.of', { count: total, formatted: formatNumber(total) })}
    </p>
  )
}
