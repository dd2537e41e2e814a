/** A value with the way back to its earlier values, and forward again. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
  /** What the last change was about: changes of one kind that follow each other are one step to undo. */
  readonly topic: string | null
}

/** So many steps can be undone; the oldest is forgotten first. */
export const DEPTH = 200

/** A history in which nothing has happened. */
export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [], topic: null }
}

/**
 * Makes a value the present one. Unchanged values make no step, and so do changes with the same topic as the one before
 * (typing a text, letter by letter), which become part of that step.
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
