import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Partner, PartnerSort, Reference } from '../../../api/types'
import { SortHeader } from '../../../ui/table/SortHeader'
import table from '../../../ui/table/table.module.css'
import { useTip } from '../../../ui/useTip'
import { DEFAULT_COLUMNS, type PartnerColumn } from '../columns'
import { useCodeLabel } from '../../catalogue/useCodeLabel'
import { ContractList } from './ContractList'
import { ReferenceList } from './ReferenceList'
import classes from './PartnerTable.module.css'

interface PartnerTableProps {
  label: string
  partners: readonly Partner[]
  /** The columns after the name, in this order. */
  columns?: readonly PartnerColumn[]
  /** True while the rows belong to an earlier request. */
  stale?: boolean
  sort: PartnerSort
  onSort: (sort: PartnerSort) => void
}

/** A table of partners, one per row. */
export function PartnerTable({
  label,
  partners,
  columns = DEFAULT_COLUMNS,
  stale = false,
  sort,
  onSort,
}: PartnerTableProps) {
  const { t } = useTranslation()
  const { handlers, tip } = useTip()
  return (
    // An area that scrolls sideways must be reachable by keyboard.
    <div className={table.scroll} tabIndex={0} role="group" aria-label={label} {...handlers}>
      <table className={`${table.table} ${classes.table}`} aria-label={label} aria-busy={stale}>
        <thead>
          <tr>
            <SortHeader label={t('partner.name')} column="name" sort={sort} onSort={onSort} />
            {columns.map((column) =>
              column === 'id' ? (
                <SortHeader key={column} label={t('partner.id')} column="partnerId" sort={sort} onSort={onSort} />
              ) : (
                <th key={column} scope="col">
                  {t(`partner.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody className={stale ? table.stale : undefined}>
          <Rows partners={partners} columns={columns} />
        </tbody>
      </table>
      {tip}
    </div>
  )
}

/** Rendered again only for other partners or columns, because the page around the table changes with every key. */
const Rows = memo(function Rows({ partners, columns }: Required<Pick<PartnerTableProps, 'partners' | 'columns'>>) {
  return partners.map((partner) => (
    <tr key={partner.partnerId}>
      <td className={classes.name}>
        <bdi>{partner.name}</bdi>
      </td>
      {columns.map((column) => (
        <Cell key={column} column={column} partner={partner} />
      ))}
    </tr>
  ))
})

function Cell({ column, partner }: { column: PartnerColumn; partner: Partner }) {
  const { t } = useTranslation()
  const stageLabel = useCodeLabel('prospectingStage')
  const { prospectingStage, contracts, groups } = partner
  const nothing = (
    <td className={classes.detail} data-nothing>
      <span className={classes.nothing}>{t('partner.nothing')}</span>
    </td>
  )
  switch (column) {
    case 'id':
      return <td className={classes.id}>{partner.partnerId}</td>
    case 'stage':
      if (prospectingStage === null) return nothing
      return <td className={`${classes.detail} ${classes.stage}`}>{stageLabel(prospectingStage)}</td>
    case 'contracts':
      if (contracts.length === 0) return nothing
      return (
        <td className={classes.detail}>
          <ContractList contracts={contracts} />
        </td>
      )
    case 'contractIds':
      if (contracts.length === 0) return nothing
      return (
        <td className={`${classes.detail} ${classes.ids}`}>
          {contracts.map(({ contractId }) => contractId).join(', ')}
        </td>
      )
    case 'terms':
      return references(termsOf(partner))
    case 'groups':
      return references(groups)
  }

  function references(list: readonly Reference[]) {
    if (list.length === 0) return nothing
    return (
      <td className={classes.detail}>
        <ReferenceList references={list} />
      </td>
    )
  }
}

/** The terms of a partner's contracts, without duplicates. */
function termsOf({ contracts }: Partner): readonly Reference[] {
  const byId = new Map(
    contracts.flatMap(({ templateTerm }) => (templateTerm ? [[templateTerm.id, templateTerm] as const] : [])),
  )
  return [...byId.values()]
}
