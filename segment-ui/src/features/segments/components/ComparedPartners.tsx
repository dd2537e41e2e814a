import { IconUsersMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Side } from '../../../api/types'
import { Failure } from '../../../app/feedback/Failure'
import { Notice } from '../../../app/feedback/Notice'
import { Pager } from '../../../app/Pager'
import { PartnerTable } from '../../partners/components/PartnerTable'
import { useListPages } from '../../partners/useListPages'
import { useComparedPartners, type Change } from '../requests/useComparison'

interface ComparedPartnersProps {
  program: string
  change: Change
  side: Side
}

/** The partners that a change of a saved segment brings in, or drops, a page at a time. */
export function ComparedPartners({ program, change, side }: ComparedPartnersProps) {
  const { t } = useTranslation()
  const { sort, after, elsewhere, onSort, pagesTo } = useListPages(change.condition)
  const other = useComparedPartners(program, change, side, { sort, after }, elsewhere)
  const partners = (elsewhere ? other.data : undefined) ?? change.comparison?.[side].partners
  if (elsewhere && other.error && !other.data) return <Failure error={other.error} onRetry={() => void other.refetch()} />
  if (!partners) return null
  if (partners.items.length === 0) {
    return <Notice icon={IconUsersMinus} title={t(side === 'entering' ? 'change.noneEnter' : 'change.noneLeave')} />
  }
  return (
    <>
      <PartnerTable
        label={t(side === 'entering' ? 'change.enteringPartners' : 'change.leavingPartners')}
        partners={partners.items}
        stale={change.stale || (elsewhere && (other.isPlaceholderData || other.isPending))}
        sort={sort}
        onSort={onSort}
      />
      <Pager {...pagesTo(partners.next)} />
    </>
  )
}
