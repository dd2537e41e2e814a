import { Skeleton } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Crumbs } from '../../../ui/page/Crumbs'
import { Failure } from '../../../ui/feedback/Failure'
import { NotFound } from '../../../ui/feedback/NotFound'
import page from '../../../ui/page/page.module.css'
import { usePageTitle } from '../../../ui/page/usePageTitle'
import { hasStatus } from '../../../api/problem'
import type { Segment } from '../../../api/types'
import { WhyPanel } from '../../explanation/components/WhyPanel'
import { useSegmentPartners } from '../../partners/requests/useSegmentPartners'
import { useSegment } from '../requests/useSegment'
import { useSizeBesidePartners } from '../requests/useSizeBesidePartners'
import { readId } from '../readId'
import { SegmentFacts } from './SegmentFacts'
import { SegmentHead } from './SegmentHead'
import { SegmentPartners } from './SegmentPartners'

const route = getRouteApi('/programs/$program/segments/$id')

/** The page of one segment: its conditions in words, its size, its partners, and why a partner is in or not. */
export function SegmentPage() {
  const { t } = useTranslation()
  const { program, id: text } = route.useParams()
  const id = readId(text)
  const { data, error, refetch } = useSegment(program, id)
  usePageTitle(data?.segment.name)

  if (id === undefined || hasStatus(error, 404)) return <NotFound />
  return (
    <div className={page.page}>
      <Crumbs program={program} below />
      {data ? (
        <SegmentNow program={program} segment={data.segment} />
      ) : error ? (
        <Failure error={error} onRetry={() => void refetch()} level={1} />
      ) : (
        <div aria-busy="true" role="status" aria-label={t('app.loading')}>
          <Skeleton height={24} width={280} mb={22} />
          <Skeleton height={112} radius="lg" mb={18} />
          <Skeleton height={420} radius="lg" />
        </div>
      )}
    </div>
  )
}

/** What a segment is now. Its size and its partners are of one revision of the partner data. */
function SegmentNow({ program, segment }: { program: string; segment: Segment }) {
  const { partner, sort = 'name', after } = route.useSearch()
  const navigate = route.useNavigate()
  const partners = useSegmentPartners(program, segment, { sort, after })
  const size = useSizeBesidePartners(program, segment, partners)
  return (
    <>
      <SegmentHead program={program} segment={segment} />
      <SegmentFacts segment={segment} size={size} />
      <WhyPanel
        program={program}
        segment={segment}
        partnerId={partner}
        onPartner={(chosen) =>
          void navigate({ search: (before) => ({ ...before, partner: chosen }), replace: true, resetScroll: false })
        }
      />
      <SegmentPartners partners={partners} />
    </>
  )
}
