import { Tooltip } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../texts/format'
import classes from './NodeCount.module.css'

/** How many partners match a node by itself. It reserves its space, so nothing shifts when the count arrives. */
export const NodeCount = memo(function NodeCount({ count }: { count: number | undefined }) {
  const { t } = useTranslation()
  if (count === undefined) return <span className={classes.count} />
  const formatted = formatNumber(count)
  return (
    <Tooltip label={t('condition.count', { count, formatted })}>
      <span className={classes.count} data-zero={count === 0 || undefined} data-testid="node-count">
        <span aria-hidden>{formatted}</span>
        <span className="visually-hidden">{t('condition.count', { count, formatted })}</span>
      </span>
    </Tooltip>
  )
})
