import { useSyncExternalStore } from 'react'

/** A short confirmation, shown for a few seconds and announced to screen readers. */
export interface Message {
  readonly id: number
  readonly text: string
}

const SHOWN_FOR = 5_000

let current: Message | undefined
const listeners = new Set<() => void>()

function set(message: Message | undefined) {
  current = message
  for (const listener of listeners) listener()
}

/** Shows a message. It replaces the previous one. */
export function tell(text: string): void {
  const message = { id: (current?.id ?? 0) + 1, text }
  set(message)
  setTimeout(() => {
    if (current === message) set(undefined)
  }, SHOWN_FOR)
}

/** The message to show now. */
export function useMessage(): Message | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
