import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EXAMPLES } from '../examples'
import type { Start } from '../draft'
import { readId } from '../readId'
import { useSegment } from '../requests/useSegment'
import { EditorPage } from './EditorPage'

const route = getRouteApi('/programs/$program/segments/new')

/** A new segment: from nothing, from an example, or as a copy of another one. */
export function NewSegmentPage() {
  const { t } = useTranslation()
  const { program } = route.useParams()
  const { from, example: exampleId } = route.useSearch()
  const source = from === undefined ? undefined : readId(from)
  const { data, error, refetch } = useSegment(program, source)

  return (
    <EditorPage
      key={`${from} ${exampleId}`}
      program={program}
      title={t('editor.create')}
      start={start()}
      error={source === undefined ? null : error}
      onRetry={() => void refetch()}
    />
  )

  function start(): Start | undefined {
    if (source !== undefined) {
      return data && { ...data.segment, name: t('editor.copyOf', { name: data.segment.name }).slice(0, 120) }
    }
    const example = EXAMPLES.find(({ id }) => id === exampleId)
    if (!example) return { name: '', description: '' }
    return {
      name: t(`segments.example.${example.id}.name`),
      description: t(`segments.example.${example.id}.text`),
      condition: example.condition,
    }
  }
}
