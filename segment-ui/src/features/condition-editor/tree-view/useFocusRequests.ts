import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { FocusRequest } from '../editor'

/** Where in the editor the keyboard's focus is, or was last. */
interface Place {
  readonly node: string | undefined
  readonly part: string | undefined
}

function placeOf(element: Element): Place {
  return {
    node: element.closest<HTMLElement>('[data-node]')?.dataset.node,
    part: element.closest<HTMLElement>('[data-part]')?.dataset.part,
  }
}

/** The first thing in an element that Tab would come to. The buttons on tags are not: a key that is pressed next would take a value away. */
function control(within: Element | null | undefined): HTMLElement | null {
  if (!within) return null
  const focusable = ':is(input, button):not([disabled], [tabindex="-1"]), [tabindex="0"]'
  return within.matches(focusable) ? (within as HTMLElement) : within.querySelector<HTMLElement>(focusable)
}

/** The control in a part of a node that has the focus, or that it is to have. */
function controlAt(box: HTMLElement, { node, part }: Place): HTMLElement | null {
  const element = node === undefined ? null : box.querySelector(`[data-node="${node}"]`)
  const place = part === undefined ? null : element?.querySelector(`[data-part="${part}"]`)
  const held = document.activeElement
  if (held instanceof HTMLElement && held.tabIndex >= 0 && place?.contains(held)) return held
  return control(place) ?? control(element)
}

/**
 * Moves the keyboard's focus to where a change of the tree asks for it, and keeps it where it was in the editor when a change takes away
 * the control that had it. `turn` counts the changes.
 */
export function useFocusRequests(
  box: RefObject<HTMLElement | null>,
  request: FocusRequest | undefined,
  turn: number,
): void {
  const last = useRef<Place>({ node: undefined, part: undefined })

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    // Remembered when it comes, because by the time of the request the control may have lost it already.
    const remember = (event: FocusEvent) => {
      last.current = placeOf(event.target as Element)
    }
    element.addEventListener('focusin', remember)
    return () => element.removeEventListener('focusin', remember)
  }, [box])

  useLayoutEffect(() => {
    const element = box.current
    if (!element || !request) return
    const wanted =
      request.part === 'add'
        ? control(element.querySelector(`[data-add="${request.id}"]`))
        : controlAt(element, { node: request.id, part: request.part === 'field' ? 'field' : last.current.part })
    wanted?.focus()
    // What has the focus already is not scrolled to by getting it, though it may have moved.
    wanted?.scrollIntoView({ block: 'nearest' })
  }, [box, request])

  useLayoutEffect(() => {
    const element = box.current
    // A control that goes takes the focus with it, and the next key would reach nobody.
    if (!element || turn === 0 || document.activeElement !== document.body) return
    ;(controlAt(element, last.current) ?? element).focus({ preventScroll: true })
  }, [box, turn])
}
