import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './TableSkeleton.module.css'

const ROWS = [62, 48, 74, 55, 66, 40]

/** Reserves the space of a table until its rows are loaded. */
export function TableSkeleton() {
  const { t } = useTranslation()
  return (
    <div aria-busy="true" aria-label={t('app.loading')} role="status">
      {ROWS.map((width) => (
        <div key={width} className={classes.row}>
          <Skeleton height={12} width={`${width / 3}%`} />
          <Skeleton height={12} width={`${width / 1.6}%`} />
          <Skeleton height={12} width={70} ml="auto" />
        </div>
      ))}
    </div>
  )
}
