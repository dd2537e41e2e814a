import { useEffect, useRef } from 'react'

/** Focuses an element when it appears, so that it is announced and scrolled into view. */
export function useFocusHere<T extends HTMLElement>() {
  const here = useRef<T>(null)
  useEffect(() => here.current?.focus(), [])
  return here
}
