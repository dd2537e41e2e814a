import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ExplainedCondition, Explanation } from '../../../api/types'
import { Deciders } from './Deciders'
import classes from './ExplainedTree.module.css'

/** The segment's tree. Each node has a tick or a cross, and the partner's data that decided it. */
export function ExplainedTree({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation()
  const inTheWay = new Set(explanation.keptOutBy.map(({ pointer }) => pointer))
  return (
    <ul className={classes.tree} aria-label={t('why.tree')}>
      <ExplainedNode node={explanation.explanation} pointer="" inTheWay={inTheWay} />
    </ul>
  )
}

interface ExplainedNodeProps {
  node: ExplainedCondition
  pointer: string
  /** The pointers of the nodes that keep the partner out. */
  inTheWay: ReadonlySet<string>
}

function ExplainedNode({ node, pointer, inTheWay }: ExplainedNodeProps) {
  const { t } = useTranslation()
  const { match } = node
  const Icon = node.holds ? IconCheck : IconX
  return (
    <li data-holds={node.holds}>
      <div className={classes.line}>
        <span className={classes.mark} data-holds={node.holds || undefined}>
          <Icon size={12} stroke={3} aria-hidden />
          <span className="visually-hidden">{t(node.holds ? 'why.holds' : 'why.fails')}</span>
        </span>
        <span className={match ? classes.head : undefined}>{match ? headOf(match) : node.words}</span>
        {inTheWay.has(pointer) && <span className={classes.blocking}>{t('why.blocking')}</span>}
        <Deciders node={node} />
      </div>
      {node.conditions && (
        <ul>
          {node.conditions.map((child, index) => {
            const at = `${pointer}/conditions/${index}`
            return <ExplainedNode key={at} node={child} pointer={at} inTheWay={inTheWay} />
          })}
        </ul>
      )}
    </li>
  )

  function headOf(word: NonNullable<typeof match>): string {
    return t(node.on ? `condition.headSame.${word}` : `condition.head.${word}`)
  }
}
