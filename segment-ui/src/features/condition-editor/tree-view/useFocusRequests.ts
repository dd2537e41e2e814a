import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { FocusRequest } from '../editor'

/** The current or last position of the focus in the editor. */
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

/**
 * The first element that Tab would reach. The remove buttons of tags are excluded: the next key press would remove a
 * value.
 */
function control(within: Element | null | undefined): HTMLElement | null {
  if (!within) return null
  const focusable = ':is(input, button):not([disabled], [tabindex="-1"]), [tabindex="0"]'
  return within.matches(focusable) ? (within as HTMLElement) : within.querySelector<HTMLElement>(focusable)
}

/** The control in a part of a node. If the part has the focus already, its focused control. */
function controlAt(box: HTMLElement, { node, part }: Place): HTMLElement | null {
  const element = node === undefined ? null : box.querySelector(`[data-node="${node}"]`)
  const place = part === undefined ? null : element?.querySelector(`[data-part="${part}"]`)
  const held = document.activeElement
  if (held instanceof HTMLElement && held.tabIndex >= 0 && place?.contains(held)) return held
  return control(place) ?? control(element)
}

/**
 * Moves the focus where a change of the tree requests it. If a change removes the focused control, restores the focus
 * to the same place. `turn` counts the changes.
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
    // Remember it early: by the time of the request, the control may have lost the focus.
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
    // Focusing an element that already has the focus does not scroll to it, but it may have moved.
    wanted?.scrollIntoView({ block: 'nearest' })
  }, [box, request])

  useLayoutEffect(() => {
    const element = box.current
    // A removed control loses the focus, and the next key would reach nothing.
    if (!element || turn === 0 || document.activeElement !== document.body) return
    ;(controlAt(element, last.current) ?? element).focus({ preventScroll: true })
  }, [box, turn])
}
