import { useTranslation } from 'react-i18next'
import { OfflineBar } from '../../../ui/feedback/OfflineBar'
import { Mark } from '../../../ui/Mark'
import { usePageTitle } from '../../../ui/page/usePageTitle'
import { LoginForm } from './LoginForm'
import classes from './LoginPage.module.css'

/** What a visitor sees at every address before logging in. Afterwards the address shows its page. */
export function LoginPage() {
  const { t } = useTranslation()
  usePageTitle(t('session.title'))
  return (
    <main className={classes.page}>
      <OfflineBar />
      <div className={classes.card}>
        <div className={classes.brand}>
          <Mark size={36} />
          <div>
            <h1 className={classes.title}>{t('app.name')}</h1>
            <p className={classes.lead}>{t('session.lead')}</p>
          </div>
        </div>
        <LoginForm autoFocus />
      </div>
    </main>
  )
}
