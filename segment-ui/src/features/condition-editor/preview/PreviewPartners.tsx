import { IconUsersMinus } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../ui/feedback/Notice'
import page from '../../../ui/page/page.module.css'
import { PagedPartners } from '../../partners/components/PagedPartners'
import type { LivePreview } from '../requests/usePreview'
import classes from './PreviewPartners.module.css'

interface PreviewPartnersProps {
  live: LivePreview
  /** The title, which can have the focus. */
  heading: Ref<HTMLHeadingElement>
  /** What stands beside the title, to show another list in place of the preview's. */
  title?: ReactNode
  /** The other list, while it is shown. */
  list?: ReactNode
}

/** The partners that the conditions select, a page at a time. */
export function PreviewPartners({ live, heading, title, list }: PreviewPartnersProps) {
  const { t } = useTranslation()
  const { preview, partners } = live
  if (!preview) return null
  return (
    <section className={page.card} aria-label={t('preview.partners')}>
      <div className={classes.head}>
        <h2 ref={heading} tabIndex={-1} className={`${page.sectionTitle} ${classes.title}`}>
          {t('preview.title')}
        </h2>
        {title}
      </div>
      {list ??
        (preview.count === 0 ? (
          <div className={classes.none} data-stale={live.stale || undefined}>
            <Notice icon={IconUsersMinus} title={t('preview.none')} />
          </div>
        ) : (
          <PagedPartners
            label={t('preview.partners')}
            page={partners.page}
            pages={partners.pages}
            stale={partners.stale}
            failed={partners.failed}
            onRetry={partners.retry}
          />
        ))}
    </section>
  )
}
