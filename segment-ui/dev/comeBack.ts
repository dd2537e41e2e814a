import { vi } from 'vitest'

/** Simulates a return to the page after so long that all its data is stale and is requested again. */
export async function comeBack(): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  window.dispatchEvent(new Event('visibilitychange'))
  // React Query refetches stale data just after the event.
  await new Promise((resolve) => setTimeout(resolve))
  vi.useRealTimers()
}
