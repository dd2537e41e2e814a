import { Tooltip } from '@mantine/core'
import { useState, type FocusEvent, type MouseEvent, type ReactNode } from 'react'

interface Tip {
  readonly target: HTMLElement
  readonly text: string
}

interface TipOwner {
  /** Spread on the element around everything with a tip. */
  readonly handlers: {
    onMouseOver: (event: MouseEvent) => void
    onMouseLeave: () => void
    onFocus: (event: FocusEvent) => void
    onBlur: () => void
  }
  /** Render inside that element. */
  readonly tip: ReactNode
}

/**
 * Shows one tooltip for all elements with `data-tip` inside an element: hundreds of separate tooltips make a table slow
 * to render. The tip is visual only; screen readers need the text in another form.
 */
export function useTip(): TipOwner {
  const [tip, setTip] = useState<Tip | null>(null)
  function look(element: EventTarget) {
    const target = (element as Element).closest<HTMLElement>('[data-tip]')
    const text = target?.dataset.tip
    setTip((before) => (before?.target === target ? before : target && text !== undefined ? { target, text } : null))
  }
  return {
    handlers: {
      onMouseOver: ({ target }) => look(target),
      onMouseLeave: () => setTip(null),
      onFocus: ({ target }) => look(target),
      onBlur: () => setTip(null),
    },
    tip: tip && <Tooltip key={tip.text} target={tip.target} label={tip.text} opened multiline maw={360} />,
  }
}
