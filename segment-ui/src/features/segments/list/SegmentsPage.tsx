import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { IconFilterOff, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SegmentSort } from '../../../api/types'
import { Crumbs } from '../../../ui/page/Crumbs'
import { Failure } from '../../../ui/feedback/Failure'
import { Notice } from '../../../ui/feedback/Notice'
import { PageEmpty } from '../../../ui/feedback/PageEmpty'
import page from '../../../ui/page/page.module.css'
import { PageTitle } from '../../../ui/page/PageTitle'
import { Pager } from '../../../ui/table/Pager'
import { usePages } from '../../../ui/table/usePages'
import { usePageTitle } from '../../../ui/page/usePageTitle'
import { useMayWrite } from '../../session/access'
import { useSegments } from '../requests/useSegments'
import { SegmentSearch } from './SegmentSearch'
import { SegmentTable } from './SegmentTable'
import { TableSkeleton } from '../../../ui/table/TableSkeleton'
import { SegmentsEmpty } from './SegmentsEmpty'
import { LinkButton } from '../../../ui/page/links'

const route = getRouteApi('/programs/$program/segments')
const DEFAULT_SORT: SegmentSort = '-updatedAt'

/** The list of a program's segments. */
export function SegmentsPage() {
  const { t } = useTranslation()
  const { program } = route.useParams()
  const { query, sort = DEFAULT_SORT, after } = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useMayWrite(program)
  const segments = useSegments(program, { query, sort, after })
  const pages = usePages(after, segments.data?.next)
  usePageTitle(t('segments.title'))

  // An empty result of the previous search says nothing about this one.
  const list = segments.isPlaceholderData && segments.data.items.length === 0 ? undefined : segments.data
  const empty = list?.items.length === 0 && query === undefined && after === undefined
  return (
    <div className={page.page}>
      <Crumbs program={program} />
      <div className={page.head}>
        <div>
          <PageTitle>{t('segments.title')}</PageTitle>
          <p className={page.lead}>{t('segments.lead')}</p>
        </div>
        {mayWrite && (
          <LinkButton
            to="/programs/$program/segments/new"
            params={{ program }}
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            {t('segments.create')}
          </LinkButton>
        )}
      </div>
      {empty ? (
        <SegmentsEmpty program={program} mayWrite={mayWrite} />
      ) : (
        <div className={page.card}>
          <SegmentSearch value={query ?? ''} onChange={(text) => search({ query: text || undefined }, true)} />
          {content()}
          <Pager {...pages} />
        </div>
      )}
    </div>
  )

  /** Another search or order starts at the first page. */
  function search(change: { query?: string; sort?: SegmentSort }, replace: boolean) {
    void navigate({ search: (before) => ({ ...before, ...change, after: undefined }), replace, resetScroll: false })
  }

  function content() {
    if (list === undefined) {
      return segments.error ? (
        <Failure error={segments.error} onRetry={() => void segments.refetch()} />
      ) : (
        <TableSkeleton />
      )
    }
    if (list.items.length === 0 && after !== undefined)
      return <PageEmpty title={t('segments.pageEmpty')} onFirst={pages.onFirst} />
    if (list.items.length === 0) {
      return (
        <Notice icon={IconFilterOff} title={t('segments.nothingFound', { query: query ?? '' })}>
          <Button variant="default" onClick={() => search({ query: undefined }, true)}>
            {t('segments.nothingFoundAction')}
          </Button>
        </Notice>
      )
    }
    return (
      <SegmentTable
        program={program}
        segments={list.items}
        stale={segments.isPlaceholderData}
        mayWrite={mayWrite}
        sort={sort}
        onSort={(by) => search({ sort: by === DEFAULT_SORT ? undefined : by }, false)}
      />
    )
  }
}
