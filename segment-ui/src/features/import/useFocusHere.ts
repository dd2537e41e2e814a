import { useEffect, useRef } from 'react'

/** Gives the focus to what has just come to the page, so that it is read out and in sight. */
export function useFocusHere<T extends HTMLElement>() {
  const here = useRef<T>(null)
  useEffect(() => here.current?.focus(), [])
  return here
}
