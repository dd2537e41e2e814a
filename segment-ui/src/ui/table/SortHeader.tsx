import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './SortHeader.module.css'

interface SortHeaderProps<Sort extends string> {
  label: string
  /** The column's name in a sort. A leading minus means descending. */
  column: string
  /** The direction of the first press. */
  first?: 'ascending' | 'descending'
  sort: Sort
  onSort: (sort: Sort) => void
}

/** Header of a column that the server can sort by. */
export function SortHeader<Sort extends string>({ label, column, first, sort, onSort }: SortHeaderProps<Sort>) {
  const { t } = useTranslation()
  const ascending = sort === column
  const descending = sort === `-${column}`
  const next = ascending || (!descending && first === 'descending') ? `-${column}` : column
  return (
    <th scope="col" aria-sort={ascending ? 'ascending' : descending ? 'descending' : undefined}>
      <UnstyledButton
        className={classes.button}
        data-active={ascending || descending || undefined}
        onClick={() => onSort(next as Sort)}
        title={t('sort.by', { column: label })}
      >
        {label}
        {descending ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />}
      </UnstyledButton>
    </th>
  )
}
