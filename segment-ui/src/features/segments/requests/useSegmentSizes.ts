import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { answer } from '../../../api/problem'

/** How many partners each of these segments has now. Asked apart from the list, because counting may take longer than listing. */
export function useSegmentSizes(program: string, ids: readonly number[]) {
  return useQuery({
    queryKey: ['segments', program, 'sizes', ids],
    queryFn: async ({ signal }) => {
      const { sizes } = await answer(
        api.GET('/programs/{program}/segments/sizes', { params: { path: { program }, query: { ids: [ids.join(',')] } }, signal }),
      )
      return new Map(sizes.map(({ id, count }) => [id, count]))
    },
    enabled: ids.length > 0,
  })
}
