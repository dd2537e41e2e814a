import { useEffect, useRef, type ReactNode } from 'react'
import page from './page.module.css'

/** ID of the element that contains the pages. */
export const CONTENT = 'content'

/**
 * Moves the focus to the title of the page, or to the container if the title is not there yet. Use it when the focused
 * element disappears.
 */
export function focusTitle(): void {
  const content = document.getElementById(CONTENT)
  const target = content?.querySelector<HTMLElement>('h1') ?? content
  target?.focus({ preventScroll: true })
}

/** The title of a page. If the focus waits in the container, the title takes it over. */
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
