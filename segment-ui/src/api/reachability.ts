import { queryOptions } from '@tanstack/react-query'

/** In milliseconds: how often a server that could not be reached is tried again, and one that could is looked after. */
export const RETRY_EVERY = 4_000
const LOOK_EVERY = 10_000

/** Asks for the page itself, which any server with this application has. */
async function reach(signal?: AbortSignal): Promise<void> {
  const response = await fetch(new URL('./', document.baseURI), {
    method: 'HEAD',
    cache: 'no-store',
    // Without the session, which would otherwise never end while a page is open.
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
  // The page itself has just come from the server.
  initialData: true,
  staleTime: Infinity,
  retry: false,
  refetchInterval: ({ state }) => (state.status === 'error' ? RETRY_EVERY : LOOK_EVERY),
})

/**
 * Loads a part of the application, and waits for the server where it is away. Fails where the server is there and the part is
 * not, as after an update of the application: then the page has to be loaded anew.
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
