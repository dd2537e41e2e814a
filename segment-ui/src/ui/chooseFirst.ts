import { useEffect, useRef, type KeyboardEvent } from 'react'

/**
 * Enter chooses the first option of a list that is searched, for the wrapper of Mantine's `Select` to capture. Mantine marks that option
 * when a key is typed, and marks nothing where the list comes only after the text: pasted, or typed faster than it is drawn. Enter would
 * then be lost.
 */
export function chooseFirst(event: KeyboardEvent<HTMLElement>) {
  const input = searchOf(event)
  const option = input && (optionOf(input, 'selected') ?? optionOf(input, 'active') ?? optionOf(input, 'option'))
  if (!option) return
  event.preventDefault()
  event.stopPropagation()
  option.click()
}

/**
 * As {@link chooseFirst}, where the server searches: meanwhile the list holds what the search before found, and Enter waits for the right
 * one. `forget` is for what makes a waiting Enter mean nothing any more: another search, a closed list.
 */
export function useChooseFound(searching: boolean) {
  const entered = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (searching || !entered.current) return
    optionOf(entered.current, 'option')?.click()
    entered.current = null
  }, [searching])

  function onKeyDownCapture(event: KeyboardEvent<HTMLElement>) {
    const input = searchOf(event)
    if (!searching) {
      chooseFirst(event)
    } else if (input?.getAttribute('aria-expanded') === 'true') {
      event.preventDefault()
      event.stopPropagation()
      entered.current = input
    }
  }

  function forget() {
    entered.current = null
  }

  return { onKeyDownCapture, forget }
}

/** The field with a search in it, in which Enter was pressed. */
export function searchOf({ key, nativeEvent, target }: KeyboardEvent<HTMLElement>): HTMLInputElement | undefined {
  const entered = key === 'Enter' && !nativeEvent.isComposing
  return entered && target instanceof HTMLInputElement && target.value.trim() !== '' ? target : undefined
}

/** The first option with a mark of Mantine's in the list below a field, if that is open. */
function optionOf(input: HTMLInputElement, mark: 'selected' | 'active' | 'option'): HTMLElement | undefined {
  if (input.getAttribute('aria-expanded') !== 'true') return undefined
  const list = document.getElementById(input.getAttribute('aria-controls') ?? '')
  return list?.querySelector<HTMLElement>(`[data-combobox-${mark}]`) ?? undefined
}
