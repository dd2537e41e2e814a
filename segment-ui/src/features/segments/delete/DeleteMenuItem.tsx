import { Menu } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'

interface DeleteMenuItemProps {
  /** What opens the menu. */
  opener: RefObject<HTMLButtonElement | null>
  onDelete: () => void
}

/** The last entry of a segment's menu. What asks for the name, once it is cancelled, gives the focus back to what opened the menu. */
export function DeleteMenuItem({ opener, onDelete }: DeleteMenuItemProps) {
  const { t } = useTranslation()
  return (
    <Menu.Item
      c="var(--mantine-color-error)"
      leftSection={<IconTrash size={15} aria-hidden />}
      onClick={() => {
        // A dialog gives the focus back to what had it: this item, which goes with its menu.
        opener.current?.focus()
        onDelete()
      }}
    >
      {t('segments.delete')}
    </Menu.Item>
  )
}
