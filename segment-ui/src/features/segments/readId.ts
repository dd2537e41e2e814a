/** The segment's ID that stands in an address; undefined for a text that is none. */
export function readId(text: string): number | undefined {
  return /^[1-9]\d{0,15}$/.test(text) ? Number(text) : undefined
}
