import { useTranslation } from 'react-i18next'
import { IconRefresh } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import type { PartnerPage } from '../../../api/types'
import { Failure } from '../../../ui/feedback/Failure'
import { Notice } from '../../../ui/feedback/Notice'
import { Pager } from '../../../ui/table/Pager'
import { TableSkeleton } from '../../../ui/table/TableSkeleton'
import type { ListPages } from '../useListPages'
import { PartnerTable } from './PartnerTable'

interface PagedPartnersProps {
  label: string
  page: PartnerPage | undefined
  pages: ListPages
  /** True while another page is on its way. */
  stale: boolean
  /** Why there is no page: a failure, or data that change faster than they are read. */
  failed: Error | 'changing' | undefined
  onRetry: () => void
}

/** Partners a page at a time, beside figures of the same revision. */
export function PagedPartners({ label, page, pages, stale, failed, onRetry }: PagedPartnersProps) {
  const { t } = useTranslation()
  const { sort, onSort, pagesTo } = pages
  return (
    <>
      {content()}
      <Pager {...pagesTo(failed === undefined ? page?.next : undefined)} />
    </>
  )

  function content() {
    if (failed === 'changing') {
      return (
        <Notice icon={IconRefresh} title={t('preview.changing')} lead={t('preview.changingLead')} role="alert">
          <Button variant="default" onClick={onRetry}>
            {t('app.retry')}
          </Button>
        </Notice>
      )
    }
    // The page before in the place of this one would be taken for it.
    if (failed) return <Failure error={failed} onRetry={onRetry} />
    if (!page) return <TableSkeleton />
    return <PartnerTable label={label} partners={page.items} stale={stale} sort={sort} onSort={onSort} />
  }
}
