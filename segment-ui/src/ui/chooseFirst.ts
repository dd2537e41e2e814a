import { useEffect, useRef, type KeyboardEvent } from 'react'
import { isBlank } from '../texts/compare'

/**
 * Lets Enter choose the first option of a searched list; the wrapper of Mantine's `Select` captures the key. Mantine
 * marks the first option when a key is typed. It marks nothing if the options arrive after the text, because the text
 * was pasted or typed quickly, and Enter would have no effect.
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
 * Like {@link chooseFirst}, for a search on the server. While it runs, the list still shows the previous results, so
 * Enter takes effect when the new ones arrive. Call `forget` when a waiting Enter no longer applies: another search, or
 * a closed list.
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

/** The search field in which Enter was pressed, if it contains text. */
export function searchOf({ key, nativeEvent, target }: KeyboardEvent<HTMLElement>): HTMLInputElement | undefined {
  const entered = key === 'Enter' && !nativeEvent.isComposing
  return entered && target instanceof HTMLInputElement && !isBlank(target.value) ? target : undefined
}

/** The first option with this Mantine mark in the open list of a field. */
function optionOf(input: HTMLInputElement, mark: 'selected' | 'active' | 'option'): HTMLElement | undefined {
  if (input.getAttribute('aria-expanded') !== 'true') return undefined
  const list = document.getElementById(input.getAttribute('aria-controls') ?? '')
  return list?.querySelector<HTMLElement>(`[data-combobox-${mark}]`) ?? undefined
}
