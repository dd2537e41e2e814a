import { useTranslation } from 'react-i18next'
import type { Partner, PartnerSort } from '../../../api/types'
import { SortHeader } from '../../../app/SortHeader'
import table from '../../../app/table.module.css'
import { useCodeLabel } from '../useCodeLabel'
import { ContractList } from './ContractList'
import { GroupList } from './GroupList'
import classes from './PartnerTable.module.css'

interface PartnerTableProps {
  label: string
  partners: readonly Partner[]
  /** True while the rows belong to an earlier question than the one that stands on the screen. */
  stale?: boolean
  sort: PartnerSort
  onSort: (sort: PartnerSort) => void
}

/** Partners one a row. */
export function PartnerTable({ label, partners, stale = false, sort, onSort }: PartnerTableProps) {
  const { t } = useTranslation()
  const stageLabel = useCodeLabel('prospectingStage')
  return (
    // What scrolls sideways must be reachable by keyboard.
    <div className={table.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={`${table.table} ${classes.table}`} aria-label={label} aria-busy={stale}>
        <thead>
          <tr>
            <SortHeader label={t('partner.name')} column="name" sort={sort} onSort={onSort} />
            <SortHeader label={t('partner.id')} column="partnerId" sort={sort} onSort={onSort} />
            <th scope="col">{t('partner.stage')}</th>
            <th scope="col">{t('partner.contracts')}</th>
            <th scope="col">{t('partner.groups')}</th>
          </tr>
        </thead>
        <tbody className={stale ? table.stale : undefined}>
          {partners.map((partner) => (
            <tr key={partner.partnerId}>
              <td className={classes.name}>
                <bdi>{partner.name}</bdi>
              </td>
              <td className={classes.id}>{partner.partnerId}</td>
              <td className={classes.stage}>
                {partner.prospectingStage === null ? (
                  <span className={classes.nothing}>{t('partner.nothing')}</span>
                ) : (
                  stageLabel(partner.prospectingStage)
                )}
              </td>
              <td>
                <ContractList contracts={partner.contracts} />
              </td>
              <td>
                <GroupList groups={partner.groups} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
