import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../texts/format'
import type { Change, Shown } from '../requests/useComparison'

interface PartnersSwitchProps {
  change: Change
  shown: Shown
  onShow: (shown: Shown) => void
}

/** Chooses between the partners selected and those that enter or leave, where there is a change to tell them apart. */
export function PartnersSwitch({ change, shown, onShow }: PartnersSwitchProps) {
  const { t } = useTranslation()
  const { comparison, stale } = change
  if (!comparison) return null
  const { after, entering, leaving } = comparison
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('change.show')}
      value={shown}
      onChange={onShow}
      style={stale ? { opacity: 0.5 } : undefined}
      data={[
        { value: 'all', label: t('change.all', { formatted: formatNumber(after) }) },
        { value: 'entering', label: t('change.entering', { formatted: formatNumber(entering.count) }) },
        { value: 'leaving', label: t('change.leaving', { formatted: formatNumber(leaving.count) }) },
      ]}
    />
  )
}
