/**
 * Makes a button look disabled and announces it so. A truly disabled button would lose the focus of the user who has
 * just pressed it.
 */
export function drawnDisabled(off: boolean) {
  return { 'aria-disabled': off || undefined, 'data-disabled': off || undefined }
}
