import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { FocusRequest } from './editor'

/** The part of a node that has, or had last, the keyboard's focus. */
function partOf(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>('[data-part]')?.dataset.part
}

function control(within: Element | null | undefined): HTMLElement | null {
  if (!within) return null
  const focusable = 'input:not([disabled]), button:not([disabled]), [tabindex="0"]'
  return within.matches(focusable) ? (within as HTMLElement) : within.querySelector<HTMLElement>(focusable)
}

/**
 * Moves the keyboard's focus to where a change of the tree asks for it, and keeps it in the editor where a change takes away
 * the control that had it. `turn` counts the changes.
 */
export function useFocusRequests(
  box: RefObject<HTMLElement | null>,
  request: FocusRequest | undefined,
  turn: number,
): void {
  const lastPart = useRef<string | undefined>(undefined)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    // Remembered when it comes, because by the time of the request the control may have lost it already.
    const remember = (event: FocusEvent) => {
      lastPart.current = partOf(event.target as Element)
    }
    element.addEventListener('focusin', remember)
    return () => element.removeEventListener('focusin', remember)
  }, [box])

  useLayoutEffect(() => {
    const element = box.current
    if (!element || !request) return
    if (request.part === 'add') {
      control(element.querySelector(`[data-add="${request.id}"]`))?.focus()
      return
    }
    const node = element.querySelector(`[data-node="${request.id}"]`)
    const part = request.part === 'field' ? 'field' : lastPart.current
    const wanted = part === undefined ? null : control(node?.querySelector(`[data-part="${part}"]`))
    ;(wanted ?? control(node))?.focus()
  }, [box, request])

  useLayoutEffect(() => {
    // A control that goes takes the focus with it, and the next key would reach nobody.
    if (turn > 0 && document.activeElement === document.body) box.current?.focus({ preventScroll: true })
  }, [box, turn])
}
