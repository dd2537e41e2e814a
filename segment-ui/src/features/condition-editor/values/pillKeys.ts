import type { KeyboardEvent } from 'react'

/**
 * Makes the tags before a field reachable by keyboard. Use it on the element around both. Arrow keys move between the
 * tags; removing a tag moves the focus to its neighbour, so that the focus is never lost.
 */
export function onPillKeyDown(event: KeyboardEvent<HTMLElement>) {
  const { key, target, currentTarget } = event
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.nativeEvent.isComposing) return
  const tags = [...currentTarget.querySelectorAll<HTMLElement>('.mantine-Pill-remove')]
  const field = currentTarget.querySelector('input')
  if (target === field && field) {
    if (key === 'ArrowLeft' && field.selectionStart === 0 && field.selectionEnd === 0) goTo(tags.at(-1))
    return
  }
  const at = tags.indexOf(target as HTMLElement)
  if (at < 0) return
  const before = tags[at - 1]
  const after = tags[at + 1] ?? field
  if (key === 'ArrowLeft') goTo(before)
  else if (key === 'ArrowRight') goTo(after)
  else if (key === 'Backspace') removeFor(before ?? after)
  else if (['Delete', 'Enter', ' '].includes(key)) removeFor(after)

  function goTo(element: HTMLElement | null | undefined) {
    event.preventDefault()
    element?.focus()
  }

  function removeFor(neighbour: HTMLElement | null) {
    goTo(neighbour)
    tags[at]?.click()
  }
}
