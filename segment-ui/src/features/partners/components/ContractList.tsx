import { useTranslation } from 'react-i18next'
import type { Contract } from '../../../api/types'
import tags from '../../../ui/tags.module.css'
import { useCodeLabel } from '../../catalogue/useCodeLabel'
import classes from './PartnerTable.module.css'

/** A partner's contracts, by stage. Hovering shows the contract and its term; screen readers get both. */
export function ContractList({ contracts }: { contracts: readonly Contract[] }) {
  const { t } = useTranslation()
  const stageLabel = useCodeLabel('contractStage')
  return (
    <ul className={tags.tags}>
      {contracts.map((contract) => {
        const short = t('partner.contract', { id: contract.contractId, stage: stageLabel(contract.stage) })
        const long = contract.templateTerm
          ? t('partner.underTerm', { contract: short, term: contract.templateTerm.name })
          : short
        return (
          <li key={contract.contractId}>
            <span
              className={`${tags.tag} ${classes.tag}`}
              data-joined={contract.stage === 'JOINED' || undefined}
              data-tip={long}
            >
              <span aria-hidden>{stageLabel(contract.stage)}</span>
              <span className="visually-hidden">{long}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
