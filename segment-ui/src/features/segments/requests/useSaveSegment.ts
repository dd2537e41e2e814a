import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ConditionGroup, SegmentInput } from '../../../api/types'
import { api } from '../../../api/client'
import { answerWithResponse } from '../../../api/problem'
import { readSegment, segmentQuery, type ReadSegment } from './useSegment'

/** The saved version that a change is based on. */
export interface Base {
  readonly id: number
  readonly etag: string
  readonly version: number
  /** The conditions of that version. */
  readonly condition: ConditionGroup
}

export function baseOf({ segment, etag }: ReadSegment): Base {
  return { id: segment.id, etag, version: segment.version, condition: segment.condition }
}

/** Creates a segment or, if there is a base, changes it. */
export function useSaveSegment(program: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ input, base }: { input: SegmentInput; base?: Base }): Promise<ReadSegment> => {
      const call = base
        ? api.PUT('/programs/{program}/segments/{id}', {
            params: { path: { program, id: base.id }, header: { 'If-Match': base.etag } },
            body: input,
          })
        : api.POST('/programs/{program}/segments', { params: { path: { program } }, body: input })
      const { data, response } = await answerWithResponse(call)
      return readSegment(data, response)
    },
    onSuccess: (saved) => {
      queries.setQueryData(segmentQuery(program, saved.segment.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['segments', program, 'list'] })
      // Cached counts, partners and explanations have the version in their key. The segments of a partner do not, so
      // drop them.
      queries.removeQueries({ queryKey: ['segments', program, 'of-partner'] })
    },
  })
}
