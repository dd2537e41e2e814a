import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react'
import type { Warning } from '../../../api/types'
import type { NodeError } from '../annotations'
import classes from './NodeNotes.module.css'

interface NodeNotesProps {
  id: string
  errors: readonly NodeError[]
  warnings: readonly Warning[]
  /** A note on the node's state, shown if it has no errors. */
  hint?: string
}

/** Errors, warnings and hints next to a node. */
export function NodeNotes({ id, errors, warnings, hint }: NodeNotesProps) {
  if (errors.length === 0 && warnings.length === 0 && hint === undefined) return null
  return (
    <div id={id} className={classes.notes}>
      {errors.map(({ text }) => (
        <p key={text} className={classes.error}>
          <IconAlertCircle size={14} aria-hidden />
          {text}
        </p>
      ))}
      {warnings.map((warning) => (
        <p key={`${warning.pointer} ${warning.code}`} className={classes.warning}>
          <IconAlertTriangle size={14} aria-hidden />
          {warning.detail}
        </p>
      ))}
      {errors.length === 0 && hint !== undefined && <p className={classes.hint}>{hint}</p>}
    </div>
  )
}
