import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { PageTitle } from '../page/PageTitle'
import classes from './Notice.module.css'

interface NoticeProps {
  icon: Icon
  title: string
  lead?: string
  /** `alert` for a failure, so that it is announced at once. */
  role?: 'alert'
  /** 1 if the message is the whole page. */
  level?: 1 | 2
  children?: ReactNode
}

/** A message in place of content, such as an empty list, a search without results or a failure. */
export function Notice({ icon: NoticeIcon, title, lead, role, level = 2, children }: NoticeProps) {
  return (
    <div className={classes.notice} role={role}>
      <span className={classes.icon}>
        <NoticeIcon size={22} stroke={1.6} aria-hidden />
      </span>
      {level === 1 ? (
        <PageTitle className={classes.title}>{title}</PageTitle>
      ) : (
        <h2 className={classes.title}>{title}</h2>
      )}
      {lead !== undefined && <p className={classes.lead}>{lead}</p>}
      {children !== undefined && <div className={classes.actions}>{children}</div>}
    </div>
  )
}
