import { Tooltip } from '@mantine/core'
import { useState, type FocusEvent, type MouseEvent, type ReactNode } from 'react'

interface Tip {
  readonly target: HTMLElement
  readonly text: string
}

interface TipOwner {
  /** For the element around everything that has a tip. */
  readonly handlers: {
    onMouseOver: (event: MouseEvent) => void
    onMouseLeave: () => void
    onFocus: (event: FocusEvent) => void
    onBlur: () => void
  }
  /** To stand inside of that element. */
  readonly tip: ReactNode
}

/**
 * One tooltip for all elements with `data-tip` in an element, because a table with hundreds of tooltips of their own is felt when
 * it is drawn. Whoever cannot see the tip has to be told otherwise.
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
