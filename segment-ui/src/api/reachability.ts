import { queryOptions } from '@tanstack/react-query'

/** Milliseconds between attempts to reach the server: RETRY_EVERY while it is unreachable, LOOK_EVERY otherwise. */
export const RETRY_EVERY = 4_000
const LOOK_EVERY = 10_000

/** Requests the page itself, which every server with this application has. */
async function reach(signal?: AbortSignal): Promise<void> {
  const response = await fetch(new URL('./', document.baseURI), {
    method: 'HEAD',
    cache: 'no-store',
    // Without the cookie: these requests would otherwise keep the session alive as long as a page is open.
    credentials: 'omit',
    signal,
  })
  if (!response.ok) throw new TypeError(`The server is not ready: HTTP ${response.status}`)
}

/** Whether the server answers. */
export const reachabilityQuery = queryOptions({
  queryKey: ['reachability'],
  queryFn: async ({ signal }) => {
    await reach(signal)
    return true
  },
  // The server has just delivered the page.
  initialData: true,
  staleTime: Infinity,
  retry: false,
  refetchInterval: ({ state }) => (state.status === 'error' ? RETRY_EVERY : LOOK_EVERY),
})

/**
 * Loads a part of the application, and waits while the server is unreachable. Fails if the server responds but the part
 * is missing, as after an update of the application: the page must then be reloaded.
 */
export async function loadPatiently<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch (error) {
      const there = await reach().then(
        () => true,
        () => false,
      )
      if (there) throw error
      await new Promise((resolve) => setTimeout(resolve, RETRY_EVERY))
    }
  }
}
