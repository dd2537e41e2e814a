import { IconUsersMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Side } from '../../../api/types'
import { Notice } from '../../../ui/feedback/Notice'
import { PagedPartners } from '../../partners/components/PagedPartners'
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
  const pages = useListPages(change.condition)
  const { sort, after } = pages
  const elsewhere = useComparedPartners(program, change, side, { sort, after }, pages.elsewhere)
  const compared = change.comparison?.[side]
  if (!compared?.partners) return null
  if (compared.count === 0) {
    return <Notice icon={IconUsersMinus} title={t(side === 'entering' ? 'change.noneEnter' : 'change.noneLeave')} />
  }
  return (
    <PagedPartners
      label={t(side === 'entering' ? 'change.enteringPartners' : 'change.leavingPartners')}
      first={compared.partners}
      pages={pages}
      elsewhere={elsewhere}
      stale={change.stale}
    />
  )
}
