/** A value with its undo and redo history. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
  /** The topic of the last change. Consecutive changes of one topic are a single undo step. */
  readonly topic: string | null
}

/** The most steps that can be undone. The oldest are dropped first. */
export const DEPTH = 200

/** A history without changes. */
export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [], topic: null }
}

/**
 * Records a new value. An unchanged value adds no step. A change with the same topic as the one before, such as the
 * next letter of a text, becomes part of that step.
 */
export function record<T>(history: History<T>, present: T, topic: string | null = null): History<T> {
  if (present === history.present) return history
  if (topic !== null && topic === history.topic) return { ...history, present, future: [] }
  return { past: [...history.past, history.present].slice(-DEPTH), present, future: [], topic }
}

export function undo<T>(history: History<T>): History<T> {
  const present = history.past.at(-1)
  if (present === undefined) return history
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], topic: null }
}

export function redo<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future
  if (present === undefined) return history
  return { past: [...history.past, history.present], present, future, topic: null }
}
