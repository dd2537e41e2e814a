/** What became of a list of IDs that was typed or pasted. */
export interface IdReport {
  readonly pasted: number
  /** How many had been there already, in the list or in the condition. */
  readonly repeated: number
  /** IDs of no partner of the program. They are kept until they are dropped: the partner may be on its way. */
  readonly unknown: readonly string[]
  /** Texts that are no partner ID at all. They are left out. */
  readonly malformed: readonly string[]
  /** How many were left out because the list is full. */
  readonly tooMany: number
  /** False when the server could not be asked. */
  readonly checked: boolean
}

/** The IDs of a text as it comes out of a sheet, a mail or a list: commas, semicolons and white space separate them. */
export function splitIds(text: string): string[] {
  return text.split(/[\s,;]+/u).filter((id) => id !== '')
}

/** Which of the IDs are new to a list that may hold so many, how many were there already, and how many do not fit. */
export function receive(
  ids: readonly string[],
  known: readonly string[],
  limit: number,
): { fresh: string[]; repeated: number; tooMany: number } {
  const fresh = new Set(ids)
  for (const id of known) fresh.delete(id)
  const room = Math.max(0, limit - known.length)
  return {
    fresh: [...fresh].slice(0, room),
    repeated: ids.length - fresh.size,
    tooMany: Math.max(0, fresh.size - room),
  }
}
