import { Skeleton } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconUserQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { hasStatus } from '../../../api/problem'
import type { Explanation, Segment } from '../../../api/types'
import { Failure } from '../../../ui/feedback/Failure'
import { Notice } from '../../../ui/feedback/Notice'
import page from '../../../ui/page/page.module.css'
import { useNames } from '../../catalogue/useLookup'
import { useExplanation } from '../requests/useExplanation'
import { ExplainedTree } from './ExplainedTree'
import { KeptOutBy } from './KeptOutBy'
import { PartnerPick } from './PartnerPick'
import { PartnerSegments } from './PartnerSegments'
import classes from './WhyPanel.module.css'

interface WhyPanelProps {
  program: string
  /** The segment to explain. */
  segment: Segment
  /** The partner to explain; undefined until one is chosen. */
  partnerId: string | undefined
  onPartner: (partnerId: string | undefined) => void
}

/** Explains why a partner is in a segment, or what keeps it out. */
export function WhyPanel({ program, segment, partnerId, onPartner }: WhyPanelProps) {
  const { t } = useTranslation()
  const why = useExplanation(program, segment, partnerId)
  const names = useNames('partner', program, partnerId === undefined ? [] : [partnerId])
  const name = partnerId === undefined ? undefined : names.data?.get(partnerId)?.name

  return (
    <section className={`${page.card} ${classes.panel}`} aria-labelledby="why">
      <div className={classes.head}>
        <h2 id="why" className={page.sectionTitle}>
          {t('why.title')}
        </h2>
        <PartnerPick program={program} value={partnerId} name={name} onChange={onPartner} />
      </div>
      {partnerId !== undefined && content(partnerId)}
    </section>
  )

  function content(partner: string) {
    if (hasStatus(why.error, 404)) {
      return <Notice icon={IconUserQuestion} title={t('why.unknown', { id: partner })} lead={t('why.unknownLead')} />
    }
    // Do not show the explanation of another partner after an error.
    if (why.error && !why.data) return <Failure error={why.error} onRetry={() => void why.refetch()} />
    if (!why.data) {
      return (
        <div className={classes.body} aria-busy="true" role="status" aria-label={t('app.loading')}>
          <Skeleton height={18} width={260} />
          <Skeleton height={62} />
          <Skeleton height={104} />
        </div>
      )
    }
    const current = !why.isPlaceholderData
    return (
      <div className={classes.body} data-stale={!current || undefined} aria-busy={!current}>
        <Verdict
          explanation={why.data}
          name={(why.data.partnerId === partner ? name : undefined) ?? why.data.partnerId}
        />
        {!why.data.member && <KeptOutBy reasons={why.data.keptOutBy} />}
        <ExplainedTree explanation={why.data} />
        {current && <PartnerSegments program={program} partnerId={partner} except={segment.id} />}
      </div>
    )
  }
}

function Verdict({ explanation, name }: { explanation: Explanation; name: string }) {
  const { t } = useTranslation()
  const { member, partnerId } = explanation
  const Icon = member ? IconCircleCheck : IconCircleX
  return (
    <p className={classes.verdict} data-member={member || undefined} role="status">
      <Icon size={20} aria-hidden />
      <span>
        <strong>{t(member ? 'why.in' : 'why.out', { name })}</strong>
        {name !== partnerId && <small>{partnerId}</small>}
      </span>
    </p>
  )
}
