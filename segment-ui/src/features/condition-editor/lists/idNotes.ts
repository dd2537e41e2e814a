import type { ListReport } from './receive'

/** Whether a partner has the ID, for each ID that the server was asked about. */
export interface KnownIds {
  readonly isPartner: ReadonlyMap<string, boolean>
}

const NONE: readonly string[] = []

/** The IDs of a list that no partner has, and those that nobody has asked about so far. */
export function doubtful(values: readonly string[], { isPartner }: KnownIds) {
  const unknown = values.filter((id) => isPartner.get(id) === false)
  const unasked = values.filter((id) => !isPartner.has(id))
  return { unknown: new Set(unknown), unasked: unasked.length > 0 ? unasked : NONE }
}

/**
 * What an editor knows of the IDs in it: what became of the lists that were pasted, and which IDs are partners. Kept apart from the
 * controls, which come and go as conditions move, and from the tree, which no answer of the server changes.
 */
export class IdNotes {
  /** By the very list that a paste made, so that undo, redo and each other change of the list find their own report, or none. */
  readonly #reports = new WeakMap<readonly string[], ListReport>()
  readonly #isPartner = new Map<string, boolean>()
  readonly #listeners = new Set<() => void>()
  #known: KnownIds = { isPartner: this.#isPartner }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Another object whenever there is something new, so that the hundred thousand in it need not be copied. */
  readonly known = (): KnownIds => this.#known

  reportOf(values: readonly string[]): ListReport | undefined {
    return this.#reports.get(values)
  }

  keepReport(values: readonly string[], report: ListReport): void {
    this.#reports.set(values, report)
    this.#changed()
  }

  /** Takes over the server's answer: who of those asked about is a partner. */
  learn(asked: readonly string[], partners: ReadonlySet<string>): void {
    for (const id of asked) this.#isPartner.set(id, partners.has(id))
    this.#changed()
  }

  #changed(): void {
    this.#known = { isPartner: this.#isPartner }
    for (const listener of this.#listeners) listener()
  }
}
