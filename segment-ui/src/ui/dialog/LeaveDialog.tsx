import { Button, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import classes from './dialog.module.css'

interface LeaveDialogProps {
  /** Whether leaving now would lose something. */
  active: boolean
  texts: { readonly title: string; readonly lead: string; readonly stay: string; readonly leave: string }
}

/** Asks for confirmation before unsaved work is lost, both on navigation and on closing the page. */
export function LeaveDialog({ active, texts }: LeaveDialogProps) {
  const blocker = useBlocker({ shouldBlockFn: () => active, enableBeforeUnload: () => active, withResolver: true })
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={texts.title}
      withCloseButton={false}
    >
      <div className={classes.body}>
        <p className={classes.lead}>{texts.lead}</p>
        <div className={classes.actions}>
          <Button variant="default" onClick={() => blocker.proceed?.()}>
            {texts.leave}
          </Button>
          <Button onClick={() => blocker.reset?.()} data-autofocus>
            {texts.stay}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
