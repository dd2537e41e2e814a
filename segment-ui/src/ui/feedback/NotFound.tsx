import { IconFileUnknown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from './Notice'
import { LinkButton } from '../page/links'

/** Page for an unknown address. */
export function NotFound() {
  const { t } = useTranslation()
  return (
    <Notice icon={IconFileUnknown} title={t('failure.notFound')} lead={t('failure.notFoundLead')} level={1}>
      <LinkButton to="/" variant="default">
        {t('failure.notFoundAction')}
      </LinkButton>
    </Notice>
  )
}
