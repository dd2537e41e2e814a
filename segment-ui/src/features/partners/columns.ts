import { useState } from 'react'
import { recall, remember } from '../../ui/storage'

/** The columns that a partner table can show after the name, in this order. */
export const COLUMNS = ['id', 'stage', 'contracts', 'contractIds', 'terms', 'groups'] as const

export type PartnerColumn = (typeof COLUMNS)[number]

/** The columns shown by default. */
export const DEFAULT_COLUMNS: readonly PartnerColumn[] = ['id', 'stage', 'contracts', 'groups']

const KEY = 'columns'

/** The columns that the user chose in this browser, and a function to change them. */
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
