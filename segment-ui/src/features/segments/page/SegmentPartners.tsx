import type { UseQueryResult } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { IconUsersMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SegmentPartnersPage } from '../../../api/types'
import { Failure } from '../../../ui/feedback/Failure'
import { Notice } from '../../../ui/feedback/Notice'
import { PageEmpty } from '../../../ui/feedback/PageEmpty'
import page from '../../../ui/page/page.module.css'
import { Pager } from '../../../ui/table/Pager'
import { usePages } from '../../../ui/table/usePages'
import { useFields } from '../../catalogue/useFields'
import { useColumns } from '../../partners/columns'
import { ColumnsMenu } from '../../partners/components/ColumnsMenu'
import { PartnerTable } from '../../partners/components/PartnerTable'
import { TableSkeleton } from '../../../ui/table/TableSkeleton'
import classes from './SegmentPartners.module.css'

const route = getRouteApi('/programs/$program/segments/$id')

/** The partners that are in a segment now, in pages. */
export function SegmentPartners({ partners }: { partners: UseQueryResult<SegmentPartnersPage> }) {
  const { t } = useTranslation()
  const { sort = 'name', after } = route.useSearch()
  const navigate = route.useNavigate()
  const [columns, setColumns] = useColumns()
  const fields = useFields()
  const pages = usePages(after, partners.data?.next)
  return (
    <section className={page.card} aria-labelledby="partners">
      <div className={classes.head}>
        <h2 id="partners" className={page.sectionTitle}>
          {t('segment.partners')}
        </h2>
        <ColumnsMenu columns={columns} onChange={setColumns} />
      </div>
      {content()}
      <Pager {...pages} />
    </section>
  )

  function content() {
    if (partners.data === undefined) {
      return partners.error ? (
        <Failure error={partners.error} onRetry={() => void partners.refetch()} />
      ) : (
        <TableSkeleton />
      )
    }
    // Without labels, rows would show codes first and then change their height.
    if (fields.isPending) return <TableSkeleton />
    if (partners.data.items.length === 0 && after !== undefined) {
      return <PageEmpty title={t('segment.pageEmpty')} onFirst={pages.onFirst} />
    }
    if (partners.data.items.length === 0) return <Notice icon={IconUsersMinus} title={t('segment.none')} />
    return (
      <PartnerTable
        label={t('segment.partners')}
        partners={partners.data.items}
        columns={columns}
        stale={partners.isPlaceholderData}
        sort={sort}
        onSort={(by) =>
          void navigate({
            search: (before) => ({ ...before, sort: by === 'name' ? undefined : by, after: undefined }),
            resetScroll: false,
          })
        }
      />
    )
  }
}
