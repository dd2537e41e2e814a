import { Button } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../texts/format'
import { useEditor } from '../editor'
import { useContractCounts } from '../requests/useContractCounts'
import { fieldCondition } from '../tree/condition'
import { looseContractConditions } from '../tree/fit'
import type { Group } from '../tree/node'
import classes from './SameContractHint.module.css'

/**
 * Compares two counts: the conditions of a group across all contracts and on a single contract. If they differ, it
 * offers to require a single contract.
 */
export function SameContractHint({ group }: { group: Group }) {
  const { t } = useTranslation()
  const { catalogue, program, actions } = useEditor()
  const loose = useMemo(() => looseContractConditions(group, catalogue), [group, catalogue])
  const condition = useMemo(() => {
    const conditions = loose.flatMap((leaf) => fieldCondition(leaf, catalogue) ?? [])
    return conditions.length > 0 ? ({ match: 'all', conditions } as const) : undefined
  }, [loose, catalogue])
  const counts = useContractCounts(program, condition)
  // The live region must exist before what it announces.
  return (
    <div role="status">
      {counts && counts.apart !== counts.together && (
        <div className={classes.hint}>
          <IconFileCheck size={16} aria-hidden />
          <p>
            {t('condition.hint.counts', { count: counts.apart, apart: formatNumber(counts.apart) })}{' '}
            <strong>{t('condition.hint.together', { together: formatNumber(counts.together) })}</strong>
          </p>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              actions.askOneContract(
                group.id,
                loose.map(({ id }) => id),
              )
            }
          >
            {t('condition.hint.wrap')}
          </Button>
        </div>
      )}
    </div>
  )
}
