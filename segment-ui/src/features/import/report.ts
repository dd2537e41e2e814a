import type { SyncProgress } from '../../api/types'
import type { Problem } from './partners'

/** So many problems are kept; a file with more has one problem that repeats. */
const MOST_PROBLEMS = 10_000

/** What became, or would become, of the partners of a file. */
export interface Report {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
  readonly problems: readonly Problem[]
  /** Whether every partner that was refused is among the problems. */
  readonly complete: boolean
}

/** Adds a report up. */
export class Tally {
  created = 0
  updated = 0
  unchanged = 0
  rejected = 0
  complete = true
  readonly #problems: Problem[] = []

  /** Counts what the server says of a chunk; its errors are added by {@link name}, once their places are known. */
  take({ created, updated, unchanged, rejected, errors }: SyncProgress): void {
    this.created += created
    this.updated += updated
    this.unchanged += unchanged
    this.rejected += rejected
    // The server names the first 1,000 errors of a request.
    if (new Set(errors.map(({ line }) => line)).size < rejected) this.complete = false
  }

  name(problems: readonly Problem[]): void {
    for (const problem of problems) {
      if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem)
      else this.complete = false
    }
  }

  /** What has been added up to now, by row. */
  report(): Report {
    const { created, updated, unchanged, rejected, complete } = this
    const problems = this.#problems.toSorted((a, b) => a.row - b.row)
    return { created, updated, unchanged, rejected, complete, problems }
  }
}
