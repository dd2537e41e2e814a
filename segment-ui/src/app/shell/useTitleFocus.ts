import { useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { CONTENT, focusTitle } from '../../ui/page/PageTitle'

/**
 * Moves the focus to the title of each new page. A screen reader then reads the title, and the keyboard continues from
 * there, because the link that was pressed is gone. A page that focuses a field keeps that focus, and on the first page
 * the focus stays with the browser.
 */
export function useTitleFocus(): void {
  const { latestLocation } = useRouter()
  const shown = useRef(latestLocation.pathname)
  // Undefined during navigation.
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
