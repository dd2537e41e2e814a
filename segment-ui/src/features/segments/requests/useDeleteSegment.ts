import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'

/** Deletes a segment if it still has the version that the caller has seen. */
export function useDeleteSegment(program: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, etag }: { id: number; etag: string }) =>
      answer(
        api.DELETE('/programs/{program}/segments/{id}', {
          params: { path: { program, id }, header: { 'If-Match': etag } },
        }),
      ),
    onSuccess: (_nothing, { id }) => {
      queries.removeQueries({ queryKey: ['segments', program, 'one', id] })
      queries.removeQueries({ queryKey: ['segments', program, 'of-partner'] })
      return queries.invalidateQueries({ queryKey: ['segments', program, 'list'] })
    },
  })
}
