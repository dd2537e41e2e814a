/*
 * What one browser remembers of how somebody works: the storage may be forbidden or full, and nothing here is worth an error.
 */

/** What was kept under a key; null if nothing was, or cannot be read. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`partner-segments.${key}`)
  } catch {
    return null
  }
}

/** Keeps a text under a key, if the browser lets it. */
export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(`partner-segments.${key}`, text)
  } catch {
    // See above.
  }
}
