import { useLocation, useNavigate } from '@tanstack/react-router'

/** Actions of a pager. Each is undefined if there is no such page. */
export interface Pages {
  onFirst?: () => void
  onPrevious?: () => void
  onNext?: () => void
}

/**
 * Pages through the list at the current address. The address contains the token of the page, so that a page can be
 * shared. The browser's history keeps the tokens of earlier pages, because the server only reads forward. From a shared
 * address, the way back is to the first page.
 */
export function usePages(after: string | undefined, next: string | undefined): Pages {
  const navigate = useNavigate()
  const trail = useLocation({ select: (location) => location.state.trail }) ?? []

  function go(to: string | undefined, behind: string[]) {
    // Pressed again while the page loads: `next` still leads to this page.
    if (to !== undefined && to === after) return
    void navigate({
      to: '.',
      search: (search: Record<string, unknown>) => ({ ...search, after: to === '' ? undefined : to }),
      state: (state) => ({ ...state, trail: behind }),
      resetScroll: false,
    })
  }

  return {
    onFirst: after === undefined ? undefined : () => go(undefined, []),
    onPrevious: after === undefined ? undefined : () => go(trail.at(-1), trail.slice(0, -1)),
    onNext: next === undefined ? undefined : () => go(next, [...trail, after ?? '']),
  }
}
