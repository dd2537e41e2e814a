import { Button } from '@mantine/core'
import { IconCloudOff, IconFileUnknown, IconLock, IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ApiError, hasStatus, isUnreachable } from '../../api/problem'
import { Notice } from './Notice'

interface FailureProps {
  error: Error
  onRetry: () => void
  /** 1 if it is the only content of the page. */
  level?: 1 | 2
}

/** Says why something could not be loaded, in its place. */
export function Failure({ error, onRetry, level }: FailureProps) {
  const { t } = useTranslation()
  const alert = { role: 'alert', level } as const
  const retry = (
    <Button variant="default" onClick={onRetry}>
      {t('app.retry')}
    </Button>
  )
  if (isUnreachable(error)) {
    return (
      <Notice icon={IconCloudOff} title={t('failure.unreachable')} lead={t('failure.unreachableLead')} {...alert}>
        {retry}
      </Notice>
    )
  }
  if (hasStatus(error, 404)) {
    return <Notice icon={IconFileUnknown} title={t('failure.notFound')} lead={t('failure.notFoundLead')} {...alert} />
  }
  if (hasStatus(error, 403)) {
    return <Notice icon={IconLock} title={t('failure.forbidden')} lead={t('failure.forbiddenLead')} {...alert} />
  }
  const requestId = error instanceof ApiError ? error.requestId : undefined
  return (
    <Notice icon={IconAlertTriangle} title={t('failure.title')} lead={error.message} {...alert}>
      {retry}
      {requestId !== undefined && <small>{t('failure.requestId', { id: requestId })}</small>}
    </Notice>
  )
}
