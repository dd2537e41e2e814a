import { Navigate } from '@tanstack/react-router'
import { IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { accessiblePrograms } from '../../features/session/access'
import { useMe } from '../../features/session/requests/useMe'
import { Notice } from '../../ui/feedback/Notice'
import { homeOf } from './home'
import { lastProgram } from './lastProgram'
import { UserMenu } from './UserMenu'
import classes from './HomeRedirect.module.css'

/** Redirects the bare address to the most recent program, or to the first one. */
export function HomeRedirect() {
  const { t } = useTranslation()
  const { data: me } = useMe()
  if (!me) return null
  const programs = accessiblePrograms(me)
  const last = lastProgram()
  const program = programs.find((it) => it.key === last) ?? programs[0]
  if (program) return <Navigate {...homeOf(me, program)} replace />
  return (
    <main className={classes.page}>
      <Notice icon={IconUsersGroup} title={t('session.noPrograms')} lead={t('session.noProgramsLead')} level={1}>
        <UserMenu me={me} />
      </Notice>
    </main>
  )
}
