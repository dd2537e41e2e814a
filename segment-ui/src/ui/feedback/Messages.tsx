import { IconCheck } from '@tabler/icons-react'
import { useMessage } from './messages'
import classes from './Messages.module.css'

/** Container for messages. It is always rendered, because a live region must exist before what it announces. */
export function Messages() {
  const message = useMessage()
  return (
    <div className={classes.place} role="status">
      {message && (
        <p key={message.id} className={classes.message}>
          <IconCheck size={16} aria-hidden />
          {message.text}
        </p>
      )}
    </div>
  )
}
