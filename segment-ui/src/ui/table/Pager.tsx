import { Button, type ButtonProps } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconChevronsLeft } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { drawnDisabled } from '../drawnDisabled'
import page from '../page/page.module.css'
import classes from './Pager.module.css'

interface PagerProps {
  /** Undefined on the first page. */
  onFirst?: () => void
  onPrevious?: () => void
  /** Undefined on the last page. */
  onNext?: () => void
}

/** Pages through a list of unknown length: the server continues from a key and never counts pages. */
export function Pager({ onFirst, onPrevious, onNext }: PagerProps) {
  const { t } = useTranslation()
  if (!onFirst && !onNext) return null
  return (
    <nav className={classes.pager} aria-label={t('paging.label')}>
      <Button
        variant="subtle"
        color="gray"
        {...leadingTo(onFirst)}
        leftSection={<IconChevronsLeft size={15} aria-hidden />}
      >
        {t('paging.first')}
      </Button>
      <Button variant="default" {...leadingTo(onPrevious)} leftSection={<IconChevronLeft size={15} aria-hidden />}>
        {t('paging.previous')}
      </Button>
      <Button variant="default" {...leadingTo(onNext)} rightSection={<IconChevronRight size={15} aria-hidden />}>
        {t('paging.next')}
      </Button>
    </nav>
  )
}

/** Props of a pager button, for a page that may not exist. */
function leadingTo(go: (() => void) | undefined) {
  return {
    size: 'xs',
    ...drawnDisabled(go === undefined),
    onClick: (event: MouseEvent) => {
      if (!go) return
      go()
      // Scroll to the top of the new page. A reader who used the pager has scrolled past it.
      event.currentTarget.closest(`.${page.card}`)?.firstElementChild?.scrollIntoView({ block: 'nearest' })
    },
  } satisfies ButtonProps & Record<string, unknown>
}
