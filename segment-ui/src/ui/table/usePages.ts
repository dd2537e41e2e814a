import { useLocation, useNavigate } from '@tanstack/react-router'

/** The presses of a pager; each is undefined where there is no such page. */
export interface Pages {
  onFirst?: () => void
  onPrevious?: () => void
  onNext?: () => void
}

/**
 * Pages through the list that the present address shows. The token of the page stands in the address, so that a page can be
 * shared; the tokens of the pages before it are kept with the browser's history, since the server reads forward only. Somebody
 * who comes by a shared address gets back to the first page.
 */
export function usePages(after: string | undefined, next: string | undefined): Pages {
  const navigate = useNavigate()
  const trail = useLocation({ select: (location) => location.state.trail }) ?? []

  function go(to: string | undefined, behind: string[]) {
    // Pressed again while the page loads: `next` is still what led to it.
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
