import { useState } from 'react'

/**
 * What an editor opens with: the first that there is. It stays what it was, whatever is read in the background, and however that
 * fails: what has been typed since stands on it.
 */
export function useOpened<T>(now: T | undefined): T | undefined {
  const [opened, setOpened] = useState(now)
  if (opened === undefined && now !== undefined) setOpened(now)
  return opened
}
