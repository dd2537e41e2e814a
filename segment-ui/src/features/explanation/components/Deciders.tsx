import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExplainedCondition, ExplainedContract } from '../../../api/types'
import tags from '../../../ui/tags.module.css'
import { formatNumber } from '../../../texts/format'
import { NONE } from '../../catalogue/none'
import { useCodeLabel } from '../../catalogue/useCodeLabel'
import classes from './Deciders.module.css'

/** The partner's data that decided a node: contracts, groups or a single value. */
export function Deciders({ node }: { node: ExplainedCondition }) {
  const { t } = useTranslation()
  const contractStage = useCodeLabel('contractStage')
  const prospectingStage = useCodeLabel('prospectingStage')
  const { decidedBy } = node
  if (!decidedBy) return null
  const { contracts, groups, missingGroups, value, contract } = decidedBy

  if (node.on) {
    return (
      <span className={classes.why}>
        {contract ? t('why.asked', { contract: contractText(contract) }) : t('why.noContract')}
      </span>
    )
  }
  return (
    <>
      {contracts &&
        list(
          contracts.map((it) => [it.contractId, contractText(it)]),
          decidedBy.contractCount,
          noContract(),
        )}
      {groups &&
        list(
          groups.map(({ id, name }) => [id, name]),
          decidedBy.groupCount,
          missingGroups ? '' : t('why.noneOfGroups'),
        )}
      {missingGroups && missingGroups.length > 0 && (
        <>
          <span className={classes.why}>{t('why.missing')}</span>
          {list(
            missingGroups.map(({ id, name }) => [id, name]),
            decidedBy.missingGroupCount,
            '',
          )}
        </>
      )}
      {value !== undefined && <span className={tags.tag}>{valueText(value)}</span>}
    </>
  )

  function contractText({ contractId, stage, templateTerm }: ExplainedContract): string {
    const short = t('partner.contract', { id: contractId, stage: contractStage(stage) })
    return templateTerm ? t('partner.underTerm', { contract: short, term: templateTerm.name }) : short
  }

  function valueText(code: string): string {
    return node.field === 'prospectingStage' ? prospectingStage(code) : code
  }

  /** The reason for the result of a contract condition that no contract meets. */
  function noContract(): string {
    // "None" is met by having no contracts, so there is no contract to show.
    const asksForNone = node.field === 'contractStage' && node.values?.includes(NONE)
    if (!asksForNone) return t('why.noneOfContracts')
    return node.holds === (node.operator === 'isAnyOf') ? t('why.noContract') : t('why.hasContracts')
  }

  function list(items: readonly (readonly [string, string])[], count = items.length, nothing = ''): ReactNode {
    if (items.length === 0) return nothing === '' ? null : <span className={classes.why}>{nothing}</span>
    return (
      <ul className={tags.tags}>
        {items.map(([id, text]) => (
          <li key={id} className={tags.tag}>
            {text}
          </li>
        ))}
        {count > items.length && (
          <li className={tags.tag}>{t('partner.more', { number: formatNumber(count - items.length) })}</li>
        )}
      </ul>
    )
  }
}
