import type { Segment } from '../src/api/types'
import type { createMock } from './mock/handlers.ts'

/** Changes a segment of the imitated server behind the page's back. */
export function changeSegment(
  { segments }: ReturnType<typeof createMock>['state'],
  id: number,
  change: Partial<Segment>,
): void {
  const saved = segments.get(id)
  if (!saved) throw new Error(`no segment ${id}`)
  segments.set(id, { ...saved, ...change })
}
