import { Button, CopyButton, Modal, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../texts/format'
import classes from './IdValues.module.css'

interface IdListDialogProps {
  opened: boolean
  values: readonly string[]
  onClose: () => void
  onApply: (text: string) => void
}

/** A long list of IDs as plain text, one a line, to look through, copy and replace. */
export function IdListDialog({ opened, values, onClose, onApply }: IdListDialogProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  useEffect(() => {
    if (opened) setText(values.join('\n'))
  }, [opened, values])
  return (
    <Modal opened={opened} onClose={onClose} title={t('ids.allTitle', { formatted: formatNumber(values.length) })}>
      <div className={classes.dialog}>
        <Textarea
          label={t('ids.allHint')}
          rows={14}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          spellCheck={false}
          data-autofocus
        />
        <div className={classes.actions}>
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button variant="subtle" color="gray" onClick={copy}>
                {copied ? t('ids.copied') : t('ids.copy')}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button onClick={() => onApply(text)}>{t('ids.apply')}</Button>
        </div>
      </div>
    </Modal>
  )
}
