import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { hasStatus } from '../../../api/problem'
import { NotFound } from '../../../ui/feedback/NotFound'
import { readId } from '../readId'
import { useCurrentSegment } from '../requests/useSegment'
import { useOpened } from './useOpened'
import { EditorPage } from './EditorPage'

const route = getRouteApi('/programs/$program/segments/$id/edit')

/** The page that edits a saved segment. */
export function EditSegmentPage() {
  const { t } = useTranslation()
  const params = route.useParams()
  const { program } = params
  const id = readId(params.id)
  const query = useCurrentSegment(program, id)
  const { data, error, isFetchedAfterMount } = query
  // If someone else saves a change in the meantime, the next save reports it.
  const opened = useOpened(isFetchedAfterMount && !error ? data : undefined)

  if (id === undefined || (!opened && hasStatus(error, 404))) return <NotFound />
  return <EditorPage program={program} title={t('editor.edit')} start={opened?.segment} base={opened} query={query} />
}
