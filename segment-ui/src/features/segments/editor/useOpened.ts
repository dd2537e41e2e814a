import { useState } from 'react'

/**
 * Keeps the first value that is available. Background updates and errors do not change it, because what the user has
 * typed since is based on it.
 */
export function useOpened<T>(now: T | undefined): T | undefined {
  const [opened, setOpened] = useState(now)
  if (opened === undefined && now !== undefined) setOpened(now)
  return opened
}
