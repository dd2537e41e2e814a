import { Button, Tooltip, type ButtonProps } from '@mantine/core'
import { IconFileCheck, IconFolderPlus, IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { drawnDisabled } from '../../../ui/drawnDisabled'
import { useEditor } from '../editor'
import type { NodeId } from '../tree/node'
import { NEW_GROUP, type Limit } from '../tree/size'
import classes from './GroupNode.module.css'

interface AddButtonsProps {
  groupId: NodeId
  /** On which level of the tree the group is. */
  depth: number
  /** See `roomIn`. */
  room: number
  /** Whether the group holds nothing yet. */
  first: boolean
  /** Whether everything added here is about one and the same contract. */
  within: boolean
  invalid: boolean
  /** The element that says what is wrong. */
  notes: string
}

/** Adds a condition or a group at the end of a group, as far as the server takes more. */
export const AddButtons = memo(function AddButtons({
  groupId,
  depth,
  room,
  first,
  within,
  invalid,
  notes,
}: AddButtonsProps) {
  const { t } = useTranslation()
  const { actions, catalogue } = useEditor()
  const leafLimit = limitFor(1)
  const groupLimit = limitFor(NEW_GROUP)
  const quiet = { variant: 'subtle', color: 'gray' } as const
  return (
    <div className={classes.add} data-part="add">
      <AddButton
        limit={leafLimit}
        icon={IconPlus}
        variant={first ? 'filled' : 'light'}
        data-add={groupId}
        data-invalid-focus={invalid || undefined}
        aria-describedby={invalid ? notes : undefined}
        onClick={() => actions.addCondition(groupId)}
      >
        {first ? t('condition.addFirst') : t('condition.add')}
      </AddButton>
      <AddButton limit={groupLimit} icon={IconFolderPlus} {...quiet} onClick={() => actions.addGroup(groupId, false)}>
        {t('condition.addGroup')}
      </AddButton>
      {!within && (
        <AddButton limit={groupLimit} icon={IconFileCheck} {...quiet} onClick={() => actions.addGroup(groupId, true)}>
          {t('condition.addSameContract')}
        </AddButton>
      )}
    </div>
  )

  /** What forbids so many nodes within each other. */
  function limitFor(added: number): Limit | undefined {
    if (room < added) return 'nodes'
    return depth + added > catalogue.limits.depth ? 'depth' : undefined
  }
})

interface AddButtonProps extends ButtonProps {
  limit: Limit | undefined
  icon: typeof IconPlus
  onClick: () => void
  children: string
  'data-add'?: NodeId
  'data-invalid-focus'?: boolean
  'aria-describedby'?: string
}

/** A button that tells why it does nothing, where a limit is reached. */
function AddButton({ limit, icon: AddIcon, onClick, ...others }: AddButtonProps) {
  const { t } = useTranslation()
  const { catalogue } = useEditor()
  const button = (
    <Button
      size="xs"
      leftSection={<AddIcon size={14} aria-hidden />}
      {...drawnDisabled(limit !== undefined)}
      onClick={limit === undefined ? onClick : undefined}
      {...others}
    />
  )
  return limit === undefined ? (
    button
  ) : (
    <Tooltip label={t(`condition.full.${limit}`, { count: catalogue.limits[limit] })}>{button}</Tooltip>
  )
}
