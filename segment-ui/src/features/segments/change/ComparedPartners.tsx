import { IconUsersMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Side } from '../../../api/types'
import { Notice } from '../../../ui/feedback/Notice'
import { PagedPartners } from '../../partners/components/PagedPartners'
import type { Change } from '../requests/useComparison'

/** The partners that a change of a saved segment brings in, or drops, a page at a time. */
export function ComparedPartners({ change, side }: { change: Change; side: Side }) {
  const { t } = useTranslation()
  const { comparison, partners } = change
  if (!comparison) return null
  if (comparison[side].count === 0) {
    return <Notice icon={IconUsersMinus} title={t(side === 'entering' ? 'change.noneEnter' : 'change.noneLeave')} />
  }
  return (
    <PagedPartners
      label={t(side === 'entering' ? 'change.enteringPartners' : 'change.leavingPartners')}
      page={partners.page}
      pages={partners.pages}
      stale={partners.stale}
      failed={partners.failed}
      onRetry={partners.retry}
    />
  )
}
