import { IconUsersMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConditionGroup, PartnerSort } from '../../../api/types'
import { Notice } from '../../../app/feedback/Notice'
import page from '../../../app/page.module.css'
import { Pager } from '../../../app/Pager'
import { PartnerTable } from '../../partners/components/PartnerTable'
import { usePreviewPartners, type LivePreview } from '../requests/usePreview'
import classes from './PreviewPartners.module.css'

/** The partners that the conditions select, a page at a time. */
export function PreviewPartners({ program, live }: { program: string; live: LivePreview }) {
  const { t } = useTranslation()
  const { condition, preview } = live
  if (!preview || !condition) return null
  return (
    <section className={page.card} aria-label={t('preview.partners')}>
      <h2 className={`${page.sectionTitle} ${classes.head}`}>{t('preview.title')}</h2>
      {preview.count === 0 ? (
        <div className={classes.none} data-stale={live.stale || undefined}>
          <Notice icon={IconUsersMinus} title={t('preview.none')} />
        </div>
      ) : (
        <Partners program={program} live={live} condition={condition} />
      )}
    </section>
  )
}

interface Page {
  sort: PartnerSort
  after?: string
  /** The pages before this one. */
  trail: readonly (string | undefined)[]
}

const FIRST: Page = { sort: 'name', trail: [] }

function Partners({ program, live, condition }: { program: string; live: LivePreview; condition: ConditionGroup }) {
  const { t } = useTranslation()
  const [at, setAt] = useState(FIRST)
  const [shown, setShown] = useState(condition)
  if (shown !== condition) {
    // Another tree, another list: it begins at its first page.
    setShown(condition)
    setAt({ ...FIRST, sort: at.sort })
  }

  // The first page by name came with the count.
  const elsewhere = at.sort !== FIRST.sort || at.after !== undefined
  const other = usePreviewPartners(program, condition, { sort: at.sort, after: at.after }, elsewhere)
  const partners = (elsewhere ? other.data : undefined) ?? live.preview?.partners
  if (!partners) return null
  const { next } = partners
  const last = at.trail.at(-1)
  return (
    <>
      <PartnerTable
        label={t('preview.partners')}
        partners={partners.items}
        stale={live.stale || (elsewhere && (other.isPlaceholderData || other.isPending))}
        sort={at.sort}
        onSort={(sort) => setAt({ sort, trail: [] })}
      />
      <Pager
        onFirst={at.after === undefined ? undefined : () => setAt({ sort: at.sort, trail: [] })}
        onPrevious={
          at.trail.length === 0 ? undefined : () => setAt({ sort: at.sort, after: last, trail: at.trail.slice(0, -1) })
        }
        onNext={
          next === undefined ? undefined : () => setAt({ sort: at.sort, after: next, trail: [...at.trail, at.after] })
        }
      />
    </>
  )
}
