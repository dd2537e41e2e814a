import { useEffect, useRef, type ReactNode } from 'react'
import page from './page.module.css'

/** Where the pages stand. */
export const CONTENT = 'content'

/**
 * Gives the focus to the title of the page, or to the place where it will stand: for whatever takes away the thing that had the focus.
 */
export function focusTitle(): void {
  const content = document.getElementById(CONTENT)
  const target = content?.querySelector<HTMLElement>('h1') ?? content
  target?.focus({ preventScroll: true })
}

/** The title of a page. Where a page comes later than its place, the focus waits there for its title. */
export function PageTitle({ className = page.title, children }: { className?: string; children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement?.id === CONTENT) title.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={title} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
