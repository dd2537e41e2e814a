import { Fragment, memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_ERRORS, NO_WARNINGS, type Annotations, type NodeErrors } from '../annotations'
import type { Group } from '../tree/node'
import { AddButtons } from './AddButtons'
import { GroupHead } from './GroupHead'
import classes from './GroupNode.module.css'
import { LeafNode } from '../leaf/LeafNode'
import { NodeNotes } from '../node/NodeNotes'
import { SameContractHint } from './SameContractHint'

interface GroupNodeProps {
  group: Group
  isRoot?: boolean
  /** The node's position in the tree, such as `2.1`. It names the node. */
  number: string
  /** The node's level in the tree. The root has level 1. */
  depth: number
  /** See `roomIn`. */
  room: number
  /** Whether the node is inside a same-contract group. */
  within: boolean
  /** Whether the node can move up (`above`) or down (`below`). */
  above: boolean
  below: boolean
  annotations: Annotations
  errors: NodeErrors
}

/** A group: a bracket around its nodes, with the word that joins them in between. */
export const GroupNode = memo(function GroupNode(props: GroupNodeProps) {
  const { group, isRoot = false, number, depth, room, within, annotations, errors } = props
  const { t } = useTranslation()
  const notes = useId()
  const own = errors.get(group.id) ?? NO_ERRORS
  const head = t(group.sameContract ? `condition.headSame.${group.match}` : `condition.head.${group.match}`)
  const inner = within || group.sameContract
  const empty = group.children.length === 0
  return (
    <div
      className={classes.group}
      role="group"
      aria-label={isRoot ? t('condition.rootLabel', { head }) : t('condition.groupLabel', { number, head })}
      aria-describedby={own.length > 0 ? notes : undefined}
      data-node={group.id}
      data-match={group.match}
      data-root={isRoot || undefined}
      data-same={group.sameContract || undefined}
    >
      {!(isRoot && empty) && (
        <GroupHead
          group={group}
          isRoot={isRoot}
          number={number}
          within={within}
          above={props.above}
          below={props.below}
          head={head}
          count={annotations.get(group.id)?.count}
        />
      )}
      <div className={classes.body}>
        {group.children.map((child, index) => {
          const place = {
            number: isRoot ? String(index + 1) : `${number}.${index + 1}`,
            within: inner,
            above: !isRoot || index > 0,
            below: !isRoot || index < group.children.length - 1,
          }
          return (
            <Fragment key={child.id}>
              {index > 0 && <div className={classes.word}>{t(`condition.between.${group.match}`)}</div>}
              {child.kind === 'leaf' ? (
                <LeafNode
                  leaf={child}
                  {...place}
                  count={annotations.get(child.id)?.count}
                  warnings={annotations.get(child.id)?.warnings ?? NO_WARNINGS}
                  errors={errors.get(child.id) ?? NO_ERRORS}
                />
              ) : (
                <GroupNode
                  group={child}
                  {...place}
                  depth={depth + 1}
                  room={room}
                  annotations={annotations}
                  errors={errors}
                />
              )}
            </Fragment>
          )
        })}
        {empty && (
          <p className={classes.empty}>
            {isRoot ? (
              <>
                <strong>{t('condition.empty')}</strong> {t('condition.emptyLead')}
              </>
            ) : (
              t('condition.emptyGroup')
            )}
          </p>
        )}
      </div>
      {!within && <SameContractHint group={group} />}
      <NodeNotes id={notes} errors={own} warnings={annotations.get(group.id)?.warnings ?? NO_WARNINGS} />
      <AddButtons
        groupId={group.id}
        depth={depth}
        room={room}
        first={empty}
        within={inner}
        invalid={own.length > 0}
        notes={notes}
      />
    </div>
  )
})
