import { useMutation } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'

/** Logs out and drops everything that was loaded. */
export function useLogOut() {
  return useMutation({
    mutationFn: () => answer(api.DELETE('/session')),
    onSuccess: () => {
      // Reload the page: the next user must find nothing of this one in memory.
      window.history.replaceState(null, '', window.location.pathname)
      window.location.reload()
    },
  })
}
