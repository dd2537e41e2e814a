import { useState } from 'react'
import type { PartnerSort } from '../../api/types'
import type { Pages } from '../../ui/table/usePages'

interface Page {
  sort: PartnerSort
  after?: string
  /** The tokens of the pages before this one; the first page has none. */
  trail: readonly (string | undefined)[]
}

const FIRST: Page = { sort: 'name', trail: [] }

/** Where somebody is in a list of partners that is no page of its own, so that its place does not stand in the address. */
export interface ListPages {
  readonly sort: PartnerSort
  readonly after: string | undefined
  /** Whether it is any other page than the first one by name. */
  readonly elsewhere: boolean
  readonly onSort: (sort: PartnerSort) => void
  /** The presses of a pager, by the token of the next page. */
  readonly pagesTo: (next: string | null | undefined) => Pages
}

/** Pages through a list. When `of` is another object, so is the list: it begins at its first page. */
export function useListPages(of: unknown): ListPages {
  const [at, setAt] = useState(FIRST)
  const [shown, setShown] = useState(of)
  if (shown !== of) {
    setShown(of)
    setAt({ ...FIRST, sort: at.sort })
  }
  const { sort, after, trail } = at

  function onNext(next: string) {
    // Pressed again while the page loads: `next` is still what led to it.
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
