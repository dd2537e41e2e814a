import { useMutation } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'

/** Asks which of the pasted IDs are partners of the program. */
export function useResolvePartners(program: string) {
  return useMutation({
    mutationFn: (partnerIds: string[]) =>
      answer(api.POST('/programs/{program}/partners/resolve', { params: { path: { program } }, body: { partnerIds } })),
  })
}
