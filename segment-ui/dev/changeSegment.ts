import type { Segment } from '../src/api/types'
import type { createMock } from './mock/handlers.ts'

/** Changes a segment on the mock server without the page knowing. */
export function changeSegment(
  { segments }: ReturnType<typeof createMock>['state'],
  id: number,
  change: Partial<Segment>,
): void {
  const saved = segments.get(id)
  if (!saved) throw new Error(`no segment ${id}`)
  segments.set(id, { ...saved, ...change })
}
