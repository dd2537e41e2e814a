import { useTranslation } from 'react-i18next'
import type { KeptOut } from '../../../api/types'
import { formatNumber } from '../../../texts/format'
import classes from './KeptOutBy.module.css'

/** The fewest conditions that would have to change for the partner to be in the segment. */
export function KeptOutBy({ reasons }: { reasons: readonly KeptOut[] }) {
  const { t } = useTranslation()
  return (
    <div className={classes.box}>
      <h3 className={classes.title}>{t('why.keptOut', { count: reasons.length })}</h3>
      <ul className={classes.list}>
        {reasons.map(({ pointer, words, contracts = [], contractCount = contracts.length }) => (
          <li key={pointer}>
            {words}
            {contracts.length > 0 && (
              <small>
                {t('why.onContracts', { count: contractCount, ids: contracts.join(', ') })}
                {contractCount > contracts.length &&
                  ` ${t('partner.more', { number: formatNumber(contractCount - contracts.length) })}`}
              </small>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
