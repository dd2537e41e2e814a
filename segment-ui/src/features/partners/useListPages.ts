import { useState } from 'react'
import type { PartnerSort } from '../../api/types'
import type { Pages } from '../../ui/table/usePages'

interface Page {
  sort: PartnerSort
  after?: string
  /** The tokens of the pages before this one. The first page has none. */
  trail: readonly (string | undefined)[]
}

const FIRST: Page = { sort: 'name', trail: [] }

/** The position in a list that is only part of a page, so the address does not contain it. */
export interface ListPages {
  readonly sort: PartnerSort
  readonly after: string | undefined
  /** False on the first page sorted by name. */
  readonly elsewhere: boolean
  readonly onSort: (sort: PartnerSort) => void
  /** The actions of a pager. `next` is the token of the next page. */
  readonly pagesTo: (next: string | null | undefined) => Pages
}

/** Pages through a list. A new `of` object means a new list, which starts at its first page. */
export function useListPages(of: unknown): ListPages {
  const [at, setAt] = useState(FIRST)
  const [shown, setShown] = useState(of)
  if (shown !== of) {
    setShown(of)
    setAt({ ...FIRST, sort: at.sort })
  }
  const { sort, after, trail } = at

  function onNext(next: string) {
    // Pressed again while the page loads: `next` still leads to this page.
    if (next !== after) setAt({ sort, after: next, trail: [...trail, after] })
  }

  return {
    sort,
    after,
    elsewhere: sort !== FIRST.sort || after !== undefined,
    onSort: (by) => setAt({ sort: by, trail: [] }),
    pagesTo: (next) => ({
      onFirst: after === undefined ? undefined : () => setAt({ sort, trail: [] }),
      onPrevious:
        trail.length === 0 ? undefined : () => setAt({ sort, after: trail.at(-1), trail: trail.slice(0, -1) }),
      onNext: typeof next === 'string' ? () => onNext(next) : undefined,
    }),
  }
}
