import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../texts/format'
import type { LivePreview } from '../requests/usePreview'
import classes from './PreviewButton.module.css'

/** Scrolls to the preview, and shows its count. */
export function PreviewButton({ live, onPreview }: { live: LivePreview; onPreview: () => void }) {
  const { t } = useTranslation()
  const { preview, stale } = live
  const count = preview?.count
  const formatted = count === undefined ? '' : formatNumber(count)
  return (
    <Button
      variant="default"
      onClick={onPreview}
      aria-label={count === undefined ? undefined : t('preview.showCount', { count, formatted })}
      rightSection={
        count !== undefined && (
          <span className={classes.count} data-stale={stale || undefined}>
            {formatted}
          </span>
        )
      }
    >
      {t('preview.show')}
    </Button>
  )
}
