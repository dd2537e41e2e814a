/** Whether a text has the form of a partner ID. Whether a partner has it is the server's to say. */
export function isPartnerId(text: string): boolean {
  return /^[1-9]\d{0,18}$/u.test(text)
}
