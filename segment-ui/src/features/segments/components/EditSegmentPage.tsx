import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasStatus } from '../../../api/problem'
import { NotFound } from '../../../app/feedback/NotFound'
import { readId } from '../readId'
import { useCurrentSegment, type ReadSegment } from '../requests/useSegment'
import { EditorPage } from './EditorPage'

const route = getRouteApi('/programs/$program/segments/$id/edit')

/** A change of a saved segment. */
export function EditSegmentPage() {
  const { t } = useTranslation()
  const { program, id: text } = route.useParams()
  const id = readId(text)
  const { data, error, refetch, isFetchedAfterMount } = useCurrentSegment(program, id)
  // What is edited stays what it was when the editor opened, whatever is read in the background: a change that somebody else
  // saves meanwhile is met when this one is saved.
  const [opened, setOpened] = useState<ReadSegment>()
  if (!opened && data && isFetchedAfterMount && !error) setOpened(data)

  if (id === undefined || (!opened && hasStatus(error, 404))) return <NotFound />
  return (
    <EditorPage
      program={program}
      title={t('editor.edit')}
      start={opened?.segment}
      base={opened}
      error={opened ? null : error}
      onRetry={() => void refetch()}
    />
  )
}
