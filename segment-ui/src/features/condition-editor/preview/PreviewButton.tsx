import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../texts/format'
import type { LivePreview } from '../requests/usePreview'
import classes from './PreviewButton.module.css'

/** Scrolls to the preview, and shows its count. */
export function PreviewButton({ live, onPreview }: { live: LivePreview; onPreview: () => void }) {
  const { t } = useTranslation()
  const { preview, stale } = live
  return (
    <Button
      variant="default"
      onClick={onPreview}
      rightSection={
        preview && (
          <span className={classes.count} data-stale={stale || undefined}>
            {/* Between the words and the figure, for those who hear them. */} {formatNumber(preview.count)}
          </span>
        )
      }
    >
      {t('preview.show')}
    </Button>
  )
}
