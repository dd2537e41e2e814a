import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Segment, SegmentAnswer } from '../../../api/types'
import { api } from '../../../api/client'
import { answerWithResponse } from '../../../api/problem'

/** A segment with the ETag that a change must send. */
export interface ReadSegment {
  readonly segment: Segment
  readonly etag: string
}

/** Reads a segment from a response. If a proxy removed the ETag header, its value follows from the version. */
export function readSegment(data: SegmentAnswer, response: Response): ReadSegment {
  return { segment: data as Segment, etag: response.headers.get('ETag') ?? `"${data.version}"` }
}

export function segmentQuery(program: string, id: number) {
  return queryOptions({
    queryKey: ['segments', program, 'one', id],
    queryFn: async ({ signal }): Promise<ReadSegment> => {
      const { data, response } = await answerWithResponse(
        api.GET('/programs/{program}/segments/{id}', { params: { path: { program, id } }, signal }),
      )
      return readSegment(data, response)
    },
  })
}

/** Loads a segment. Without an ID it sends no request. */
export function useSegment(program: string, id: number | undefined) {
  return useQuery({ ...segmentQuery(program, id ?? 0), enabled: id !== undefined })
}

/** Loads the current state of a segment before it is edited. */
export function useCurrentSegment(program: string, id: number | undefined) {
  return useQuery({ ...segmentQuery(program, id ?? 0), enabled: id !== undefined, refetchOnMount: 'always' })
}
