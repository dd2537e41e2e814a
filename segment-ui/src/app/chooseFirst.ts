import type { KeyboardEvent } from 'react'

/**
 * Enter chooses the first option of a list that is searched, for the wrapper of Mantine's `Select` to capture. Mantine marks that option
 * when a key is typed, and marks nothing where the list comes only after the text: pasted, or typed faster than it is drawn. Enter would
 * then be lost.
 */
export function chooseFirst(event: KeyboardEvent<HTMLElement>) {
  const input = event.target
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(input instanceof HTMLInputElement) || input.value === '') return
  const option = optionOf(input, 'selected') ?? optionOf(input, 'active') ?? optionOf(input, 'option')
  if (!option) return
  event.preventDefault()
  event.stopPropagation()
  option.click()
}

/** The first option with a mark of Mantine's in the list below a field, if that is open. */
export function optionOf(input: HTMLInputElement, mark: 'selected' | 'active' | 'option'): HTMLElement | undefined {
  if (input.getAttribute('aria-expanded') !== 'true') return undefined
  const list = document.getElementById(input.getAttribute('aria-controls') ?? '')
  return list?.querySelector<HTMLElement>(`[data-combobox-${mark}]`) ?? undefined
}
