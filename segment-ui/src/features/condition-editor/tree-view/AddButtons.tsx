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
  /** The group's level in the tree. */
  depth: number
  /** See `roomIn`. */
  room: number
  /** Whether the group is empty. */
  first: boolean
  /** Whether the group is inside a same-contract group. */
  within: boolean
  invalid: boolean
  /** ID of the element with the error text. */
  notes: string
}

/** Adds a condition or a group at the end of a group, within the server's limits. */
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

  /** The limit that prevents adding nodes, `added` of them nested in each other. */
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

/** A button that is disabled at a limit and says why. */
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
