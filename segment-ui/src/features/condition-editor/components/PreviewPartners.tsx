import { IconUsersMinus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConditionGroup } from '../../../api/types'
import { Notice } from '../../../app/feedback/Notice'
import page from '../../../app/page.module.css'
import { Pager } from '../../../app/Pager'
import { PartnerTable } from '../../partners/components/PartnerTable'
import { useListPages } from '../../partners/useListPages'
import { usePreviewPartners, type LivePreview } from '../requests/usePreview'
import classes from './PreviewPartners.module.css'

interface PreviewPartnersProps {
  program: string
  live: LivePreview
  /** What stands beside the title, to show another list in place of the preview's. */
  title?: ReactNode
  /** The other list, while it is shown. */
  list?: ReactNode
}

/** The partners that the conditions select, a page at a time. */
export function PreviewPartners({ program, live, title, list }: PreviewPartnersProps) {
  const { t } = useTranslation()
  const { condition, preview } = live
  if (!preview || !condition) return null
  return (
    <section className={page.card} aria-label={t('preview.partners')}>
      <div className={classes.head}>
        <h2 className={page.sectionTitle}>{t('preview.title')}</h2>
        {title}
      </div>
      {list ??
        (preview.count === 0 ? (
          <div className={classes.none} data-stale={live.stale || undefined}>
            <Notice icon={IconUsersMinus} title={t('preview.none')} />
          </div>
        ) : (
          <Partners program={program} live={live} condition={condition} />
        ))}
    </section>
  )
}

function Partners({ program, live, condition }: { program: string; live: LivePreview; condition: ConditionGroup }) {
  const { t } = useTranslation()
  // Another tree, another list: it begins at its first page.
  const { sort, after, elsewhere, onSort, pagesTo } = useListPages(condition)
  const other = usePreviewPartners(program, condition, { sort, after }, elsewhere)
  // The first page by name came with the count.
  const partners = (elsewhere ? other.data : undefined) ?? live.preview?.partners
  if (!partners) return null
  return (
    <>
      <PartnerTable
        label={t('preview.partners')}
        partners={partners.items}
        stale={live.stale || (elsewhere && (other.isPlaceholderData || other.isPending))}
        sort={sort}
        onSort={onSort}
      />
      <Pager {...pagesTo(partners.next)} />
    </>
  )
}
