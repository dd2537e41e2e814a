import { Button } from '@mantine/core'
import { IconFileCheck, IconFolderPlus, IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../editor'
import type { NodeId } from '../tree/node'
import classes from './GroupNode.module.css'

interface AddButtonsProps {
  groupId: NodeId
  /** Whether the group holds nothing yet. */
  first: boolean
  /** Whether everything added here is about one and the same contract. */
  within: boolean
  invalid: boolean
  /** The element that says what is wrong. */
  notes: string
}

/** Adds a condition or a group at the end of a group. */
export const AddButtons = memo(function AddButtons({ groupId, first, within, invalid, notes }: AddButtonsProps) {
  const { t } = useTranslation()
  const { actions } = useEditor()
  return (
    <div className={classes.add} data-part="add">
      <Button
        size="xs"
        variant={first ? 'filled' : 'light'}
        data-add={groupId}
        data-invalid-focus={invalid || undefined}
        aria-describedby={invalid ? notes : undefined}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => actions.addCondition(groupId)}
      >
        {first ? t('condition.addFirst') : t('condition.add')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        leftSection={<IconFolderPlus size={14} aria-hidden />}
        onClick={() => actions.addGroup(groupId, false)}
      >
        {t('condition.addGroup')}
      </Button>
      {!within && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<IconFileCheck size={14} aria-hidden />}
          onClick={() => actions.addGroup(groupId, true)}
        >
          {t('condition.addSameContract')}
        </Button>
      )}
    </div>
  )
})
