import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Segment, SegmentAnswer } from '../../../api/types'
import { api } from '../../../api/client'
import { answerWithResponse } from '../../../api/problem'

/** A segment as it was read, with the tag that a change of it must name. */
export interface ReadSegment {
  readonly segment: Segment
  readonly etag: string
}

/** A segment out of an answer. The tag is made of the version where a proxy has dropped the header. */
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

/** One segment. An ID that is undefined asks for nothing. */
export function useSegment(program: string, id: number | undefined) {
  return useQuery({ ...segmentQuery(program, id ?? 0), enabled: id !== undefined })
}

/** One segment as it is at this moment, for somebody who is about to change it. */
export function useCurrentSegment(program: string, id: number | undefined) {
  return useQuery({ ...segmentQuery(program, id ?? 0), enabled: id !== undefined, refetchOnMount: 'always' })
}
