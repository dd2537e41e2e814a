import type { SyncProgress } from '../../api/types'
import type { Problem } from './partners'

/** The most problems that are kept. A file with more usually repeats one problem. */
const MOST_PROBLEMS = 10_000

/** The result of an import, or of a check. */
export interface Report {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
  readonly problems: readonly Problem[]
  /** Whether the problems include every partner that was rejected. */
  readonly complete: boolean
}

/** Collects the figures and problems of a report. */
export class Tally {
  created = 0
  updated = 0
  unchanged = 0
  rejected = 0
  complete = true
  readonly #problems: Problem[] = []

  /** Adds the figures of a chunk. Its errors follow with {@link name}, once their places are known. */
  take({ created, updated, unchanged, rejected, errors }: SyncProgress): void {
    this.created += created
    this.updated += updated
    this.unchanged += unchanged
    this.rejected += rejected
    // The server reports only the first 1,000 errors of a request.
    if (new Set(errors.map(({ line }) => line)).size < rejected) this.complete = false
  }

  name(problems: readonly Problem[]): void {
    for (const problem of problems) {
      if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem)
      else this.complete = false
    }
  }

  /** The report so far, with problems sorted by row. */
  report(): Report {
    const { created, updated, unchanged, rejected, complete } = this
    const problems = this.#problems.toSorted((a, b) => a.row - b.row)
    return { created, updated, unchanged, rejected, complete, problems }
  }
}
