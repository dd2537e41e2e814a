import { useTranslation } from 'react-i18next'
import type { ContractLine } from '../../../api/types'
import table from '../../../ui/table/table.module.css'
import { formatNumber } from '../../../texts/format'
import { useCodeLabel } from '../../catalogue/useCodeLabel'
import type { FilePartner } from '../partners'
import { useProblemText } from '../useTexts'
import classes from './Import.module.css'

const SHOWN = 5

/** The first partners of a file, read with the current mapping. */
export function FirstPartners({ partners }: { partners: readonly FilePartner[] }) {
  const { t } = useTranslation()
  const ofProblem = useProblemText()
  const prospecting = useCodeLabel('prospectingStage')
  const stage = useCodeLabel('contractStage')
  return (
    <div>
      <h3 className={classes.subtitle}>{t('import.preview.title')}</h3>
      <div className={table.scroll} tabIndex={0} role="region" aria-label={t('import.preview.title')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={table.number}>
                {t('import.preview.rows')}
              </th>
              <th scope="col">{t('import.target.partnerId')}</th>
              <th scope="col">{t('import.target.name')}</th>
              <th scope="col">{t('import.target.prospectingStage')}</th>
              <th scope="col">{t('import.target.groups')}</th>
              <th scope="col">{t('import.target.contracts')}</th>
            </tr>
          </thead>
          <tbody>
            {partners.slice(0, SHOWN).map((partner) => {
              const { row } = partner.placeOf('')
              const { partnerId, name, prospectingStage, groups, contracts } = partner.document
              const [problem] = partner.problems
              return (
                <tr key={row}>
                  <td className={table.number}>
                    {row === partner.lastRow
                      ? formatNumber(row)
                      : `${formatNumber(row)}–${formatNumber(partner.lastRow)}`}
                  </td>
                  <td>{partnerId}</td>
                  <td>
                    <bdi>{name}</bdi>
                    {problem && <p className={classes.fault}>{ofProblem(problem)}</p>}
                  </td>
                  <td>{prospectingStage !== undefined && prospecting(prospectingStage)}</td>
                  <td>{groups?.join(', ')}</td>
                  <td>
                    {contracts?.map((contract, index) => (
                      // A file can contain a contract twice by mistake.
                      // oxlint-disable-next-line react/no-array-index-key
                      <div key={index}>{contractText(contract)}</div>
                    ))}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </div>
  )

  function contractText({
    contractId,
    stage: code,
    templateTerm,
    startDate: start,
    endDate: end,
  }: ContractLine): string {
    return [contractId, code === undefined ? undefined : stage(code), templateTerm, dates(start, end)]
      .filter((text) => text !== undefined)
      .join(' · ')
  }

  function dates(start: string | undefined, end: string | undefined): string | undefined {
    if (start !== undefined && end !== undefined) return t('import.preview.between', { start, end })
    if (start !== undefined) return t('import.preview.from', { start })
    return end === undefined ? undefined : t('import.preview.until', { end })
  }
}
