import { recall, remember } from '../../ui/storage'

const KEY = 'program'

/** The key of the program that this browser showed last. */
export function lastProgram(): string | null {
  return recall(KEY)
}

/** Remembers the program that is shown. */
export function rememberProgram(key: string): void {
  remember(KEY, key)
}
