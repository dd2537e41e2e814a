import { Skeleton } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Failure } from '../../../ui/feedback/Failure'
import { Notice } from '../../../ui/feedback/Notice'
import page from '../../../ui/page/page.module.css'
import { PageTitle } from '../../../ui/page/PageTitle'
import { usePageTitle } from '../../../ui/page/usePageTitle'
import { i18next } from '../../../texts'
import { enImport } from '../../../texts/enImport'
import { useFields } from '../../catalogue/useFields'
import { mayPush, mayRead } from '../../session/access'
import { useMe } from '../../session/requests/useMe'
import { ImportSteps } from './ImportSteps'

i18next.addResourceBundle('en', 'translation', { import: enImport }, true)

const route = getRouteApi('/programs/$program/import')

/** The page that imports partners from a CSV file. */
export function ImportPage() {
  const { t } = useTranslation()
  const { program } = route.useParams()
  const { data: me } = useMe()
  const fields = useFields()
  usePageTitle(t('import.title'))
  const current = me?.programs.find(({ key }) => key === program)

  return (
    <div className={page.page}>
      <div className={page.crumbs}>
        <span>{t('navigation.partners')}</span>
      </div>
      <div className={page.head}>
        <div>
          <PageTitle>{t('import.title')}</PageTitle>
          <p className={page.lead}>{t('import.lead')}</p>
        </div>
      </div>
      {content()}
    </div>
  )

  function content() {
    if (!me || !current || !mayPush(me, current)) {
      return <Notice icon={IconLock} title={t('failure.forbidden')} lead={t('import.forbidden')} />
    }
    if (fields.data)
      return <ImportSteps key={program} program={program} reads={mayRead(me, current)} catalogue={fields.data} />
    if (fields.error) return <Failure error={fields.error} onRetry={() => void fields.refetch()} />
    return (
      <div aria-busy="true" role="status" aria-label={t('app.loading')}>
        <Skeleton height={190} radius="lg" />
      </div>
    )
  }
}
