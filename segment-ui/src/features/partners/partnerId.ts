/** Whether a text has the form of a partner ID. Only the server knows whether the partner exists. */
export function isPartnerId(text: string): boolean {
  return /^[1-9]\d{0,18}$/u.test(text)
}
