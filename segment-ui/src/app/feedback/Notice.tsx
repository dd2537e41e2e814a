import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Notice.module.css'

interface NoticeProps {
  icon: Icon
  title: string
  lead?: string
  /** `alert` for what has gone wrong, so that it is read out at once. */
  role?: 'alert'
  /** 1 where the message is the whole page. */
  level?: 1 | 2
  children?: ReactNode
}

/** A message that stands where content would: nothing here, nothing found, not to be had. */
export function Notice({ icon: NoticeIcon, title, lead, role, level = 2, children }: NoticeProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={classes.notice} role={role}>
      <span className={classes.icon}>
        <NoticeIcon size={22} stroke={1.6} aria-hidden />
      </span>
      <Heading className={classes.title}>{title}</Heading>
      {lead !== undefined && <p className={classes.lead}>{lead}</p>}
      {children !== undefined && <div className={classes.actions}>{children}</div>}
    </div>
  )
}
