import { vi } from 'vitest'

/** Leaves the page for so long that everything on it is old, and comes back: all of it is asked for again. */
export async function comeBack(): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  window.dispatchEvent(new Event('visibilitychange'))
  // What is old is looked for a moment after the event.
  await new Promise((resolve) => setTimeout(resolve))
  vi.useRealTimers()
}
