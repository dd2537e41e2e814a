import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconChevronsLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Pager.module.css'

interface PagerProps {
  /** Undefined on the first page. */
  onFirst?: () => void
  onPrevious?: () => void
  /** Undefined on the last page. */
  onNext?: () => void
}

/** Leads through pages whose number nobody knows: the server reads on from a key and never counts pages. */
export function Pager({ onFirst, onPrevious, onNext }: PagerProps) {
  const { t } = useTranslation()
  if (!onFirst && !onNext) return null
  return (
    <nav className={classes.pager} aria-label={t('paging.label')}>
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        disabled={!onFirst}
        onClick={onFirst}
        leftSection={<IconChevronsLeft size={15} aria-hidden />}
      >
        {t('paging.first')}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={!onPrevious}
        onClick={onPrevious}
        leftSection={<IconChevronLeft size={15} aria-hidden />}
      >
        {t('paging.previous')}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={!onNext}
        onClick={onNext}
        rightSection={<IconChevronRight size={15} aria-hidden />}
      >
        {t('paging.next')}
      </Button>
    </nav>
  )
}
