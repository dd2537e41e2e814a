import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from './Notice'

/** Replaces a page whose code failed. */
export function Crash() {
  const { t } = useTranslation()
  return (
    <Notice icon={IconAlertTriangle} title={t('failure.broken')} lead={t('failure.brokenLead')} role="alert" level={1}>
      <Button variant="default" onClick={() => window.location.reload()}>
        {t('failure.reload')}
      </Button>
    </Notice>
  )
}
