/** What draws a button as disabled without its being so: the browser would take the focus from who has just pressed it. */
export function drawnDisabled(off: boolean) {
  return { 'aria-disabled': off || undefined, 'data-disabled': off || undefined }
}
