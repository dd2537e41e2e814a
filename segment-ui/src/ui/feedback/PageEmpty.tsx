import { Button } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from './Notice'

/** Stands on a page of a list, other than the first, whose rows are gone meanwhile: those on the pages before it are not. */
export function PageEmpty({ title, onFirst }: { title: string; onFirst: (() => void) | undefined }) {
  const { t } = useTranslation()
  return (
    <Notice icon={IconFileOff} title={title}>
      <Button variant="default" onClick={onFirst}>
        {t('paging.toFirst')}
      </Button>
    </Notice>
  )
}
