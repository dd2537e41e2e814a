/** Reads a segment ID from an address; undefined if it is not valid. */
export function readId(text: string): number | undefined {
  return /^[1-9]\d{0,15}$/.test(text) ? Number(text) : undefined
}
