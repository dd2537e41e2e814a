import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cut } from '../../../texts/compare'
import { EXAMPLES } from '../examples'
import type { Start } from './draft'
import { readId } from '../readId'
import { useSegment } from '../requests/useSegment'
import { useOpened } from './useOpened'
import { EditorPage } from './EditorPage'

const route = getRouteApi('/programs/$program/segments/new')

/** The page that creates a segment: empty, from an example, or as a copy. */
export function NewSegmentPage() {
  const { program } = route.useParams()
  const { from, example } = route.useSearch()
  const source = from === undefined ? undefined : readId(from)
  return source === undefined ? (
    <FromExample program={program} exampleId={example} />
  ) : (
    <CopyOf program={program} id={source} />
  )
}

function FromExample({ program, exampleId }: { program: string; exampleId: string | undefined }) {
  const { t } = useTranslation()
  const example = EXAMPLES.find(({ id }) => id === exampleId)
  const start: Start = example
    ? {
        name: t(`segments.example.${example.id}.name`),
        description: t(`segments.example.${example.id}.text`),
        condition: example.condition,
      }
    : { name: '', description: '' }
  return <EditorPage program={program} title={t('editor.create')} start={start} />
}

function CopyOf({ program, id }: { program: string; id: number }) {
  const { t } = useTranslation()
  const query = useSegment(program, id)
  const source = useOpened(query.data?.segment)
  return (
    <EditorPage
      program={program}
      title={t('editor.create')}
      start={source && { ...source, name: cut(t('editor.copyOf', { name: source.name }), 120) }}
      query={query}
    />
  )
}
