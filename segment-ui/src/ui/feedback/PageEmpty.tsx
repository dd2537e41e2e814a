import { Button } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from './Notice'

/** Replaces an empty page of a list, other than the first. Its rows are gone, but earlier pages still have some. */
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
