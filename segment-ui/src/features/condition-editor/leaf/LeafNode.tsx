import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Warning } from '../../../api/types'
import type { NodeError } from '../annotations'
import { useEditor } from '../editor'
import { isFinished } from '../tree/condition'
import { fitsSameContract } from '../tree/fit'
import type { Leaf } from '../tree/node'
import { FieldSelect } from './FieldSelect'
import classes from './LeafNode.module.css'
import { NodeCount } from '../node/NodeCount'
import { NodeMenu } from '../node/NodeMenu'
import { NodeNotes } from '../node/NodeNotes'
import { OperatorSelect } from './OperatorSelect'
import { ValueControl } from '../values/ValueControl'

interface LeafNodeProps {
  leaf: Leaf
  number: string
  within: boolean
  above: boolean
  below: boolean
  count: number | undefined
  warnings: readonly Warning[]
  errors: readonly NodeError[]
}

/** One condition: field, operator, value and the number of partners that match it. */
export const LeafNode = memo(function LeafNode(props: LeafNodeProps) {
  const { leaf, number, within, warnings, errors } = props
  const { t } = useTranslation()
  const { catalogue } = useEditor()
  const notes = useId()
  const field = catalogue.field(leaf.field)
  const operator = catalogue.operator(leaf.field, leaf.operator)
  const unfinished = !isFinished(leaf, catalogue)
  const has = (part: NodeError['part']) => errors.some((error) => error.part === part)
  const described = errors.length > 0 || warnings.length > 0 || unfinished ? notes : undefined
  return (
    <div
      className={classes.leaf}
      role="group"
      aria-label={field ? t('condition.labelOf', { number, field: field.label }) : t('condition.label', { number })}
      data-node={leaf.id}
      data-unfinished={unfinished || undefined}
      data-invalid={errors.length > 0 || undefined}
    >
      <div className={classes.row}>
        <div className={classes.field} data-part="field">
          <FieldSelect
            leafId={leaf.id}
            field={leaf.field}
            within={within}
            invalid={has('field') || (leaf.field === null && errors.length > 0)}
            describedBy={described}
          />
        </div>
        {field && (
          <div className={classes.operator} data-part="operator">
            <OperatorSelect
              leafId={leaf.id}
              operator={leaf.operator}
              field={field}
              invalid={has('operator')}
              describedBy={described}
            />
          </div>
        )}
        {field && operator && operator.values !== 'none' && (
          <div className={classes.value} data-part="value">
            <ValueControl
              // Search text and results of one field mean nothing for another.
              key={field.id}
              leaf={leaf}
              field={field}
              operator={operator}
              within={within}
              invalid={has('values') || has('node')}
              describedBy={described}
            />
          </div>
        )}
        <div className={classes.end}>
          <NodeCount count={unfinished ? undefined : props.count} />
          <NodeMenu
            id={leaf.id}
            kind="leaf"
            label={t('condition.actions', { number })}
            deleteLabel={t('condition.delete', { number })}
            above={props.above}
            below={props.below}
            mayWrapSame={!within && fitsSameContract(leaf, catalogue)}
          />
        </div>
      </div>
      <NodeNotes
        id={notes}
        errors={errors}
        warnings={unfinished ? [] : warnings}
        hint={unfinished ? t('condition.unfinished') : undefined}
      />
    </div>
  )
})
