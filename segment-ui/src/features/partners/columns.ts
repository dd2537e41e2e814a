import { useState } from 'react'
import { recall, remember } from '../../ui/storage'

/** What a table of partners can show beside the name, in this order. */
export const COLUMNS = ['id', 'stage', 'contracts', 'contractIds', 'terms', 'groups'] as const

export type PartnerColumn = (typeof COLUMNS)[number]

/** What it shows until somebody chooses otherwise. */
export const DEFAULT_COLUMNS: readonly PartnerColumn[] = ['id', 'stage', 'contracts', 'groups']

const KEY = 'columns'

/** The columns that this browser was told to show, and the way to tell it others. */
export function useColumns(): [readonly PartnerColumn[], (columns: readonly PartnerColumn[]) => void] {
  const [chosen, setChosen] = useState(() => {
    const kept = recall(KEY)?.split(',')
    return kept ? COLUMNS.filter((column) => kept.includes(column)) : DEFAULT_COLUMNS
  })
  return [
    chosen,
    (columns) => {
      remember(KEY, columns.join(','))
      setChosen(columns)
    },
  ]
}
