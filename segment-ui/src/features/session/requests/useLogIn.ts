import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'

/** Logs in, and reloads all data, including requests that failed because the session had ended. */
export function useLogIn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { name: string; password: string }) => answer(api.POST('/session', { body })),
    meta: { answers401: true },
    onSuccess: () => queries.invalidateQueries(),
  })
}
