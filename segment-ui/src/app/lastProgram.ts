const KEY = 'partner-segments.program'

/** The key of the program that this browser showed last. */
export function lastProgram(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    // Storage may be forbidden; the first program will do then.
    return null
  }
}

/** Remembers the program that is shown. */
export function rememberProgram(key: string): void {
  try {
    localStorage.setItem(KEY, key)
  } catch {
    // See above.
  }
}
