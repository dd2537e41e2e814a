import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isAnonymous } from '../../../api/problem'
import { Failure } from '../../../ui/feedback/Failure'
import { useMe } from '../requests/useMe'
import { LoginForm } from './LoginForm'
import { LoginPage } from './LoginPage'
import classes from './SessionGate.module.css'

/**
 * Shows the application to a user who is logged in, and the login to anyone else. When a session ends, the login opens
 * in a dialog over the page, so that unsaved changes are kept.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const me = useMe()
  const anonymous = isAnonymous(me.error)

  if (me.data === undefined) {
    if (anonymous) return <LoginPage />
    if (me.error) {
      return (
        <main className={classes.alone}>
          <Failure error={me.error} onRetry={() => void me.refetch()} level={1} />
        </main>
      )
    }
    return <main className={classes.alone} aria-busy="true" aria-label={t('app.loading')} />
  }
  return (
    <>
      {children}
      <Modal
        opened={anonymous}
        onClose={() => {}}
        withCloseButton={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
        title={t('session.expired')}
        size="sm"
      >
        <p className={classes.expired}>{t('session.expiredLead')}</p>
        <LoginForm />
      </Modal>
    </>
  )
}
