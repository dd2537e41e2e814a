import { Button, Modal, Textarea } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../texts/format'
import { isDone } from '../keys'
import classes from './IdValues.module.css'

interface IdListDialogProps {
  opened: boolean
  values: readonly string[]
  onClose: () => void
  onApply: (text: string) => void
  /** Whether the dialog about commas is open on top. Escape then closes only that one. */
  asking: boolean
}

/** A long list of IDs as plain text, one on each line, to view, copy and replace. */
export function IdListDialog({ opened, values, onClose, onApply, asking }: IdListDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      closeOnEscape={!asking}
      title={t('ids.allTitle', { formatted: formatNumber(values.length) })}
    >
      <IdList values={values} onClose={onClose} onApply={onApply} />
    </Modal>
  )
}

function IdList({ values, onClose, onApply }: Omit<IdListDialogProps, 'opened' | 'asking'>) {
  const { t } = useTranslation()
  const clipboard = useClipboard()
  // The browser keeps the text: React would have to process all 100,000 lines with each key.
  const field = useRef<HTMLTextAreaElement>(null)
  const [text] = useState(() => values.join('\n'))
  const current = () => field.current?.value ?? text
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (!isDone(event)) return
    event.preventDefault()
    onApply(current())
  }

  return (
    <div className={classes.dialog}>
      <Textarea
        ref={field}
        label={t('ids.allHint')}
        rows={14}
        defaultValue={text}
        spellCheck={false}
        onKeyDown={onKeyDown}
        data-autofocus
      />
      <div className={classes.actions}>
        <Button variant="subtle" color="gray" onClick={() => clipboard.copy(current())}>
          {clipboard.copied ? t('ids.copied') : t('ids.copy')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button onClick={() => onApply(current())}>{t('ids.apply')}</Button>
      </div>
    </div>
  )
}
