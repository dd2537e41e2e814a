import type { QueryClient } from '@tanstack/react-query'
import { isAnonymous, isBusy, isUnreachable } from '../../../api/problem'
import type { SyncProgress } from '../../../api/types'
import { RETRY_EVERY } from '../../../api/reachability'
import { meQuery } from '../../session/requests/useMe'
import type { Send } from '../run'

/** What a run is waiting for; undefined if it is not waiting. */
export type Waiting = 'server' | 'others' | 'session' | undefined

interface Patience {
  readonly queries: QueryClient
  readonly signal: AbortSignal
  readonly onWaiting: (waiting: Waiting) => void
}

/**
 * Makes a sender survive an unreachable or busy server and an expired session. It waits, if necessary until the user
 * has logged in again, and then continues after the last chunk that was reported as done. Lines that were done but not
 * reported are sent again, which changes nothing.
 */
export function patiently(send: Send, { queries, signal, onWaiting }: Patience): Send {
  return async (lines, onChunk) => {
    let done = 0
    for (;;) {
      const from = done
      const tell = (chunk: SyncProgress) => {
        done = from + chunk.line
        const errors = chunk.errors.map((error) => ({ ...error, line: from + error.line }))
        onChunk({ ...chunk, line: done, errors })
      }
      try {
        await send(lines.slice(from), tell)
        return
      } catch (error) {
        signal.throwIfAborted()
        if (isAnonymous(error)) {
          onWaiting('session')
          await loggedIn(queries, signal)
        } else if (isUnreachable(error) || isBusy(error)) {
          onWaiting(isBusy(error) ? 'others' : 'server')
          await pause(RETRY_EVERY, signal)
        } else throw error
        onWaiting(undefined)
      }
    }
  }
}

/** Shows the login over the page, and waits until the user has logged in. */
async function loggedIn(queries: QueryClient, signal: AbortSignal): Promise<void> {
  await queries.invalidateQueries(meQuery)
  const there = () => queries.getQueryState(meQuery.queryKey)?.status === 'success'
  await new Promise<void>((resolve, reject) => {
    const stop = queries.getQueryCache().subscribe(() => {
      if (there()) end(resolve)
    })
    const aborted = () => end(() => reject(signal.reason as Error))
    const end = (settle: () => void) => {
      stop()
      signal.removeEventListener('abort', aborted)
      settle()
    }
    signal.addEventListener('abort', aborted)
    if (there()) end(resolve)
  })
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', aborted)
      resolve()
    }, milliseconds)
    const aborted = () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', aborted, { once: true })
  })
}
