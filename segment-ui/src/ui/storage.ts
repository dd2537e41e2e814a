/* Preferences of one browser. Storage can be blocked or full; nothing here is important enough for an error. */

/** The text stored under a key; null if there is none or it cannot be read. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`partner-segments.${key}`)
  } catch {
    return null
  }
}

/** Stores a text under a key if the browser allows it. */
export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(`partner-segments.${key}`, text)
  } catch {
    // See above.
  }
}
