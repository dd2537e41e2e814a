import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { SegmentItem, SegmentPartnersPage } from '../../../api/types'
import { useAskOlderAgain } from '../../partners/requests/useAskOlderAgain'
import { sizesQuery, type Size } from './useSegmentSizes'

/**
 * The size of a segment, as it may stand beside a page of its partners: of the same revision of the partner data. The
 * partners are there first, since counting can take longer. If the data change between the two, the size waits for the
 * older answer, which is asked for again.
 */
export function useSizeBesidePartners(
  program: string,
  segment: Pick<SegmentItem, 'id' | 'version'>,
  partners: UseQueryResult<SegmentPartnersPage>,
): Size {
  const sizes = useQuery(sizesQuery(program, [segment]))
  const { ahead, asking } = useAskOlderAgain(sizes, partners)
  const size = sizes.data && [...sizes.data.sizes.values()][0]
  if (ahead === 0 && size !== undefined) return size
  return sizes.isFetching || asking ? 'loading' : 'unknown'
}
