import { useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { CONTENT, focusTitle } from '../../ui/page/PageTitle'

/**
 * Gives the focus to the title of each page that is gone to, so that it is read out, and so that the keyboard goes on from there: what was
 * pressed to get there is gone. A page that begins with a field keeps the focus in it. The page that the browser opens with leaves
 * the focus to the browser.
 */
export function useTitleFocus(): void {
  const { latestLocation } = useRouter()
  const shown = useRef(latestLocation.pathname)
  // Undefined on the way.
  const path = useRouterState({
    select: ({ location, resolvedLocation }) =>
      resolvedLocation?.pathname === location.pathname ? location.pathname : undefined,
  })
  useEffect(() => {
    if (path === undefined || path === shown.current) return
    shown.current = path
    const content = document.getElementById(CONTENT)
    const holder = document.activeElement
    if (content && (holder === content || !content.contains(holder))) focusTitle()
  }, [path])
}
