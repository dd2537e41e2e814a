import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { drawnDisabled } from '../../../ui/drawnDisabled'
import { useEditor } from '../editor'
import { KeysHelp } from './KeysHelp'
import classes from './Toolbar.module.css'

interface ToolbarProps {
  canUndo: boolean
  canRedo: boolean
}

/** Actions for the tree as a whole. */
export function Toolbar({ canUndo, canRedo }: ToolbarProps) {
  const { actions } = useEditor()
  return (
    <div className={classes.tools}>
      <Step does="undo" possible={canUndo} onStep={actions.undo} />
      <Step does="redo" possible={canRedo} onStep={actions.redo} />
      <KeysHelp />
    </div>
  )
}

interface StepProps {
  does: 'undo' | 'redo'
  possible: boolean
  onStep: () => void
}

/** Undo or Redo. */
function Step({ does, possible, onStep }: StepProps) {
  const { t } = useTranslation()
  const StepIcon = does === 'undo' ? IconArrowBackUp : IconArrowForwardUp
  return (
    <Tooltip label={t(`editor.${does}`)}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t(`editor.${does}`)}
        {...drawnDisabled(!possible)}
        onClick={onStep}
      >
        <StepIcon size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  )
}
