import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../api/types'
import page from '../../../ui/page/page.module.css'
import { formatAgo, formatMoment, formatNumber } from '../../../texts/format'
import type { Size } from '../requests/useSegmentSizes'
import classes from './SegmentFacts.module.css'

/** The conditions of a segment in words, and how many partners it has now. */
export function SegmentFacts({ segment, size }: { segment: Segment; size: Size }) {
  const { t } = useTranslation()
  return (
    <div className={`${page.card} ${classes.facts}`}>
      <div className={classes.size} aria-live="polite">
        {typeof size === 'number' && (
          <>
            <strong>{formatNumber(size)}</strong>
            <span>{t('segment.size', { count: size })}</span>
          </>
        )}
        {size === 'loading' && <Skeleton height={34} width={96} />}
        {size === 'unknown' && <span>{t('segments.sizeUnknown')}</span>}
        <small>{t('segment.now')}</small>
      </div>
      <section className={classes.words}>
        <h2 className={classes.label}>{t('segment.conditions')}</h2>
        <p>{segment.summary}</p>
        <dl className={classes.dates}>
          <Moment label={t('segment.changed')} at={segment.updatedAt} by={segment.updatedBy} />
          <Moment label={t('segment.created')} at={segment.createdAt} by={segment.createdBy} />
        </dl>
      </section>
    </div>
  )
}

function Moment({ label, at, by }: { label: string; at: string; by: string }) {
  const { t } = useTranslation()
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <time dateTime={at} title={formatMoment(at)}>
          {t('segments.changedBy', { when: formatAgo(at), who: by })}
        </time>
      </dd>
    </div>
  )
}
