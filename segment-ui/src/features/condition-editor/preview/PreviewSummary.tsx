import { Button, Loader } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isUnreachable } from '../../../api/problem'
import page from '../../../ui/page/page.module.css'
import { formatNumber, formatShare } from '../../../texts/format'
import type { LivePreview } from '../requests/usePreview'
import classes from './PreviewSummary.module.css'

interface PreviewSummaryProps {
  live: LivePreview
  /** True if no condition is finished yet, so all partners match. */
  everyone: boolean
  unfinished: number
  /** More about the conditions as a whole. */
  children?: ReactNode
}

/** How many partners match the conditions, and the conditions in words. Follows the tree. */
export function PreviewSummary({ live, everyone, unfinished, children }: PreviewSummaryProps) {
  const { t } = useTranslation()
  const { preview, stale } = live
  return (
    <section
      className={`${page.card} ${classes.summary}`}
      aria-label={t('preview.title')}
      data-stale={stale || undefined}
    >
      {figure()}
      {unfinished > 0 && <p className={classes.unfinished}>{t('preview.unfinished', { count: unfinished })}</p>}
      {children}
      {preview && !everyone && (
        <div className={classes.words}>
          <h3>{t('preview.summary')}</h3>
          <p>{preview.summary}</p>
        </div>
      )}
      <Announcement live={live} everyone={everyone} />
    </section>
  )

  function figure() {
    if (everyone) {
      return (
        <div className={classes.figure}>
          <strong className={classes.everyone}>{t('preview.everyone')}</strong>
          <p>{unfinished > 0 ? t('preview.everyoneUnfinished') : t('preview.everyoneLead')}</p>
        </div>
      )
    }
    if (!preview && live.error) {
      return (
        <div className={classes.figure}>
          <p className={classes.failed}>{t('preview.failed')}</p>
          <p>{isUnreachable(live.error) ? t('failure.unreachableShort') : live.error.message}</p>
          {retry()}
        </div>
      )
    }
    if (!preview) {
      return (
        <div className={classes.figure} aria-busy="true">
          <strong className={classes.pending}>
            <Loader size={18} />
          </strong>
          <p>{t('preview.counting')}</p>
        </div>
      )
    }
    return (
      <div className={classes.figure} aria-busy={stale}>
        <strong className={classes.count} data-testid="preview-count">
          {formatNumber(preview.count)}
        </strong>
        <p className={classes.of}>
          {t('preview.of', { count: preview.total, formatted: formatNumber(preview.total) })}
          <span>{t('preview.share', { percent: formatShare(preview.count, preview.total) })}</span>
        </p>
        <div className={classes.bar} aria-hidden>
          {preview.count > 0 && <span style={{ width: `${(100 * preview.count) / preview.total}%` }} />}
        </div>
        {live.error && (
          <div className={classes.notRenewed}>
            <p>{isUnreachable(live.error) ? t('failure.unreachableShort') : t('preview.notRenewed')}</p>
            {retry()}
          </div>
        )}
      </div>
    )
  }

  function retry() {
    return (
      <Button size="compact-sm" variant="default" mt={6} onClick={live.retry}>
        {t('app.retry')}
      </Button>
    )
  }
}

/** Announces the count once it has settled: an announcement per key would drown everything else. */
function Announcement({ live, everyone }: { live: LivePreview; everyone: boolean }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { preview, stale } = live
  const counted = preview && !stale ? preview : undefined
  const now = everyone
    ? t('preview.announceEveryone')
    : counted && t('preview.announce', { number: formatNumber(counted.count), total: formatNumber(counted.total) })
  useEffect(() => {
    if (now === undefined) return undefined
    const timer = setTimeout(() => setText(now), 500)
    return () => clearTimeout(timer)
  }, [now])
  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  )
}
