import { SegmentedControl } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Match } from '../../../api/types'
import { useEditor } from '../editor'
import { fitsSameContract } from '../tree/fit'
import type { Group, NodeId } from '../tree/node'
import classes from './GroupNode.module.css'
import { NodeCount } from '../node/NodeCount'
import { NodeMenu } from '../node/NodeMenu'

const MATCHES: readonly Match[] = ['all', 'any', 'none']

interface GroupHeadProps {
  group: Group
  isRoot: boolean
  number: string
  within: boolean
  above: boolean
  below: boolean
  /** What the group matches, in words. */
  head: string
  count: number | undefined
}

/** The head of a group: how it combines its conditions, its count and its actions. */
export function GroupHead({ group, isRoot, number, within, above, below, head, count }: GroupHeadProps) {
  const { t } = useTranslation()
  const { catalogue } = useEditor()
  return (
    <div className={classes.head}>
      <MatchControl id={group.id} match={group.match} />
      <span className={classes.phrase}>{head}</span>
      {group.sameContract && (
        <span className={classes.same}>
          <IconFileCheck size={14} aria-hidden />
          {t('condition.sameContract')}
        </span>
      )}
      <div className={classes.headEnd}>
        {!isRoot && <NodeCount count={count} />}
        {!isRoot && (
          <NodeMenu
            id={group.id}
            kind={group.sameContract ? 'sameContract' : 'group'}
            label={t('condition.groupActions', { number })}
            deleteLabel={t('condition.deleteGroup', { number })}
            above={above}
            below={below}
            mayWrapSame={!within && fitsSameContract(group, catalogue)}
          />
        )}
      </div>
      {group.sameContract && <p className={classes.sameLead}>{t('condition.sameContractLead')}</p>}
    </div>
  )
}

const MatchControl = memo(function MatchControl({ id, match }: { id: NodeId; match: Match }) {
  const { t } = useTranslation()
  const { actions } = useEditor()
  return (
    <SegmentedControl
      size="xs"
      data-part="match"
      aria-label={t('condition.match')}
      value={match}
      onChange={(chosen) => actions.setMatch(id, chosen)}
      data={MATCHES.map((word) => ({ value: word, label: t(`condition.${word}`) }))}
    />
  )
})
