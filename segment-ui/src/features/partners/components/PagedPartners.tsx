import type { UseQueryResult } from '@tanstack/react-query'
import type { PartnerPage } from '../../../api/types'
import { Failure } from '../../../ui/feedback/Failure'
import { Pager } from '../../../ui/table/Pager'
import type { ListPages } from '../useListPages'
import { PartnerTable } from './PartnerTable'

interface PagedPartnersProps {
  label: string
  /** The first page by name: it came with the count, and is never asked for. */
  first: PartnerPage
  pages: ListPages
  /** The page that is shown, where it is not the first one by name. */
  elsewhere: UseQueryResult<PartnerPage | undefined>
  /** True while all of it belongs to an earlier question. */
  stale: boolean
}

/** Partners a page at a time, where a count has brought the first page along. */
export function PagedPartners({ label, first, pages, elsewhere, stale }: PagedPartnersProps) {
  const { sort, onSort, pagesTo } = pages
  const other = pages.elsewhere ? elsewhere : undefined
  // The first page in the place of another one would be taken for it.
  if (other?.error && !other.data) {
    return (
      <>
        <Failure error={other.error} onRetry={() => void other.refetch()} />
        <Pager {...pagesTo(undefined)} />
      </>
    )
  }
  const { items, next } = other?.data ?? first
  return (
    <>
      <PartnerTable
        label={label}
        partners={items}
        stale={stale || (other !== undefined && (other.isPlaceholderData || other.isPending))}
        sort={sort}
        onSort={onSort}
      />
      <Pager {...pagesTo(next)} />
    </>
  )
}
