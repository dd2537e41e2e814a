import { IconUsersMinus } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConditionGroup, PartnerPage } from '../../../api/types'
import { Notice } from '../../../ui/feedback/Notice'
import page from '../../../ui/page/page.module.css'
import { PagedPartners } from '../../partners/components/PagedPartners'
import { useListPages } from '../../partners/useListPages'
import { usePreviewPartners, type LivePreview } from '../requests/usePreview'
import classes from './PreviewPartners.module.css'

interface PreviewPartnersProps {
  program: string
  live: LivePreview
  /** The title, which can have the focus. */
  heading: Ref<HTMLHeadingElement>
  /** What stands beside the title, to show another list in place of the preview's. */
  title?: ReactNode
  /** The other list, while it is shown. */
  list?: ReactNode
}

/** The partners that the conditions select, a page at a time. */
export function PreviewPartners({ program, live, heading, title, list }: PreviewPartnersProps) {
  const { t } = useTranslation()
  const { condition, preview } = live
  if (!preview || !condition) return null
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
          <Partners program={program} first={preview.partners} condition={condition} stale={live.stale} />
        ))}
    </section>
  )
}

interface PartnersProps {
  program: string
  first: PartnerPage
  condition: ConditionGroup
  stale: boolean
}

function Partners({ program, first, condition, stale }: PartnersProps) {
  const { t } = useTranslation()
  // Another tree, another list: it begins at its first page.
  const pages = useListPages(condition)
  const { sort, after } = pages
  const elsewhere = usePreviewPartners(program, condition, { sort, after }, pages.elsewhere)
  return <PagedPartners label={t('preview.partners')} first={first} pages={pages} elsewhere={elsewhere} stale={stale} />
}
