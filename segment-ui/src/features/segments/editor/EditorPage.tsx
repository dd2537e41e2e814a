import { Skeleton } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Crumbs } from '../../../ui/page/Crumbs'
import { Failure } from '../../../ui/feedback/Failure'
import { Notice } from '../../../ui/feedback/Notice'
import page from '../../../ui/page/page.module.css'
import { PageTitle } from '../../../ui/page/PageTitle'
import { usePageTitle } from '../../../ui/page/usePageTitle'
import { useFields } from '../../catalogue/useFields'
import { useMayWrite } from '../../session/access'
import type { Start } from './draft'
import type { ReadSegment } from '../requests/useSegment'
import { SegmentForm } from './SegmentForm'

interface EditorPageProps {
  program: string
  title: string
  /** Undefined until it is loaded. */
  start: Start | undefined
  /** The saved segment to edit; absent for a new one. */
  base?: ReadSegment
  /** The query that loads `start`, if any. Later updates and errors of the query do not affect an open form. */
  query?: Pick<UseQueryResult, 'error' | 'refetch'>
}

/** The page around the form. It checks access and shows loading and errors. */
export function EditorPage({ program, title, start, base, query }: EditorPageProps) {
  const { t } = useTranslation()
  const fields = useFields()
  const mayWrite = useMayWrite(program)
  usePageTitle(base ? `${title}: ${base.segment.name}` : title)

  return (
    <div className={`${page.page} ${page.wide} ${page.tall}`}>
      <Crumbs program={program} below />
      <PageTitle>{title}</PageTitle>
      {content()}
    </div>
  )

  function content() {
    if (!mayWrite) return <Notice icon={IconLock} title={t('failure.forbidden')} lead={t('editor.readOnly')} />
    if (query?.error && !start) return <Failure error={query.error} onRetry={() => void query.refetch()} />
    if (fields.error && !fields.data) return <Failure error={fields.error} onRetry={() => void fields.refetch()} />
    if (!start || !fields.data) {
      return (
        <div aria-busy="true" role="status" aria-label={t('app.loading')}>
          <Skeleton height={150} radius="lg" mt={16} />
          <Skeleton height={320} radius="lg" mt={16} />
        </div>
      )
    }
    return <SegmentForm program={program} catalogue={fields.data} start={start} base={base} />
  }
}
