import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconBoxMargin,
  IconBoxOff,
  IconCopy,
  IconDotsVertical,
  IconFileCheck,
  IconFileStack,
  IconX,
} from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../editor'
import { KEYBOARD } from '../keys'
import type { NodeId } from '../tree/node'
import classes from './NodeMenu.module.css'

interface NodeMenuProps {
  id: NodeId
  kind: 'leaf' | 'group' | 'sameContract'
  label: string
  deleteLabel: string
  above: boolean
  below: boolean
  /** Whether a single contract could satisfy the node, so that wrapping it in a same-contract group makes sense. */
  mayWrapSame: boolean
}

/** Actions for a node: all of them in a menu, and a button to delete it. */
export const NodeMenu = memo(function NodeMenu({
  id,
  kind,
  label,
  deleteLabel,
  above,
  below,
  mayWrapSame,
}: NodeMenuProps) {
  const { t } = useTranslation()
  const names = t(`editor.keyNames.${KEYBOARD}`, { returnObjects: true })
  const { actions } = useEditor()
  return (
    <div className={classes.actions}>
      <Menu width={270}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={label} data-part="menu">
            <IconDotsVertical size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {item(IconCopy, t('condition.menu.duplicate'), () => actions.duplicate(id), names.duplicate)}
          {item(IconArrowUp, t('condition.menu.up'), () => actions.move(id, -1), names.up, !above)}
          {item(IconArrowDown, t('condition.menu.down'), () => actions.move(id, 1), names.down, !below)}
          <Menu.Divider />
          {item(IconBoxMargin, t('condition.menu.wrap'), () => actions.wrap(id), names.wrap)}
          {kind === 'leaf' &&
            mayWrapSame &&
            item(IconFileCheck, t('condition.menu.wrapSame'), () => actions.wrap(id, true))}
          {kind !== 'leaf' && (
            <>
              {kind === 'group' &&
                mayWrapSame &&
                item(IconFileCheck, t('condition.menu.makeSame'), () => actions.setSameContract(id, true))}
              {kind === 'sameContract' &&
                item(IconFileStack, t('condition.menu.makeOrdinary'), () => actions.setSameContract(id, false))}
              {item(IconBoxOff, t('condition.menu.unwrap'), () => actions.unwrap(id), names.unwrap)}
            </>
          )}
          <Menu.Divider />
          {item(IconX, t('condition.menu.delete'), () => actions.remove(id), names.delete)}
        </Menu.Dropdown>
      </Menu>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={deleteLabel}
        data-part="delete"
        onClick={() => actions.remove(id)}
      >
        <IconX size={16} />
      </ActionIcon>
    </div>
  )

  function item(ItemIcon: typeof IconX, text: string, onClick: () => void, key?: string, disabled = false) {
    return (
      <Menu.Item
        leftSection={<ItemIcon size={15} aria-hidden />}
        rightSection={key !== undefined && <kbd className={classes.key}>{key}</kbd>}
        disabled={disabled}
        onClick={onClick}
      >
        {text}
      </Menu.Item>
    )
  }
})
