import { Button, Modal, TextInput } from '@mantine/core'
import { useEffect, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { hasStatus, isUnreachable } from '../../../api/problem'
import type { SegmentItem } from '../../../api/types'
import { tell } from '../../../ui/feedback/messages'
import { useDeleteSegment } from '../requests/useDeleteSegment'
import classes from '../../../ui/dialog/dialog.module.css'
import { nameKey } from '../../../texts/compare'

interface DeleteSegmentDialogProps {
  program: string
  /** The segment to delete; null while the dialog is closed. */
  segment: SegmentItem | null
  onClose: () => void
  /** Must also move the focus. */
  onDeleted: () => void
}

/** Deletes a segment after the user has typed its name: colleagues may use it, and there is no undo. */
export function DeleteSegmentDialog({ program, segment, onClose, onDeleted }: DeleteSegmentDialogProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const { mutate, error, isPending, isSuccess, reset } = useDeleteSegment(program)

  useEffect(() => {
    if (segment) {
      setTyped('')
      reset()
    }
  }, [segment, reset])

  const confirmed = segment !== null && nameKey(typed) === nameKey(segment.name)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!segment || !confirmed) return
    mutate(
      { id: segment.id, etag: `"${segment.version}"` },
      {
        onSuccess: () => {
          tell(t('remove.done', { name: segment.name }))
          onClose()
          onDeleted()
        },
      },
    )
  }

  return (
    // After a deletion, the element that opened the dialog is gone and cannot get the focus back.
    <Modal opened={segment !== null} onClose={onClose} title={t('remove.title')} returnFocus={!isSuccess}>
      <form onSubmit={submit} className={classes.body}>
        <p className={classes.lead}>{t('remove.lead', { name: segment?.name ?? '' })}</p>
        <TextInput
          label={t('remove.confirm')}
          placeholder={segment?.name}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={error ? message(error) : undefined}
          autoComplete="off"
          data-autofocus
        />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={!confirmed} loading={isPending}>
            {t('remove.submit')}
          </Button>
        </div>
      </form>
    </Modal>
  )

  function message(failure: Error): string {
    if (hasStatus(failure, 412)) return t('remove.changed')
    return isUnreachable(failure) ? t('failure.unreachableNow') : failure.message
  }
}
