import { IconFileUnknown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from './Notice'
import { LinkButton } from '../page/links'

/** The page of an address that stands for nothing. */
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
