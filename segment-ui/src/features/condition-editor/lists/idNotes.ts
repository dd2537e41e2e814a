import type { ListReport } from './receive'

/** For each ID that the server was asked about, whether a partner has it. */
export interface KnownIds {
  readonly isPartner: ReadonlyMap<string, boolean>
}

const NONE: readonly string[] = []

/** Finds the IDs that no partner has, and the IDs that were not checked yet. */
export function doubtful(values: readonly string[], { isPartner }: KnownIds) {
  const unknown = values.filter((id) => isPartner.get(id) === false)
  const unasked = values.filter((id) => !isPartner.has(id))
  return { unknown: new Set(unknown), unasked: unasked.length > 0 ? unasked : NONE }
}

/**
 * What an editor knows about its IDs: the reports of pasted lists, and which IDs belong to partners. It is separate
 * from the controls, which mount and unmount as conditions move, and from the tree, which responses must not change.
 */
export class IdNotes {
  /**
   * Keyed by the list object that a paste created. Undo, redo and any other change of the list thus find their own
   * report, or none.
   */
  readonly #reports = new WeakMap<readonly string[], ListReport>()
  readonly #isPartner = new Map<string, boolean>()
  readonly #listeners = new Set<() => void>()
  #known: KnownIds = { isPartner: this.#isPartner }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Returns a new object after each change, so that its up to 100,000 entries need not be copied. */
  readonly known = (): KnownIds => this.#known

  reportOf(values: readonly string[]): ListReport | undefined {
    return this.#reports.get(values)
  }

  keepReport(values: readonly string[], report: ListReport): void {
    this.#reports.set(values, report)
    this.#changed()
  }

  /** Stores a response: which of the IDs belong to partners. */
  learn(asked: readonly string[], partners: ReadonlySet<string>): void {
    for (const id of asked) this.#isPartner.set(id, partners.has(id))
    this.#changed()
  }

  #changed(): void {
    this.#known = { isPartner: this.#isPartner }
    for (const listener of this.#listeners) listener()
  }
}
