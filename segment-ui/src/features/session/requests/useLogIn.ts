import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'

/** Logs in, and then loads again whatever an ended session made fail. */
export function useLogIn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { name: string; password: string }) => answer(api.POST('/session', { body })),
    meta: { answers401: true },
    onSuccess: () => queries.invalidateQueries(),
  })
}
