import { useMutation } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'

/** Logs out and forgets everything that was loaded. */
export function useLogOut() {
  return useMutation({
    mutationFn: () => answer(api.DELETE('/session')),
    onSuccess: () => {
      // Loaded anew, because the next caller may be another one: nothing of this one stays in memory.
      window.history.replaceState(null, '', window.location.pathname)
      window.location.reload()
    },
  })
}
