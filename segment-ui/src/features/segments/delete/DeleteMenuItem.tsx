import { Menu } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'

interface DeleteMenuItemProps {
  /** The button that opens the menu. */
  opener: RefObject<HTMLButtonElement | null>
  onDelete: () => void
}

/**
 * The last item of a segment's menu. If the user cancels the dialog, the focus returns to the button that opened the
 * menu.
 */
export function DeleteMenuItem({ opener, onDelete }: DeleteMenuItemProps) {
  const { t } = useTranslation()
  return (
    <Menu.Item
      c="var(--mantine-color-error)"
      leftSection={<IconTrash size={15} aria-hidden />}
      onClick={() => {
        // A dialog returns the focus to where it was. That would be this item, which disappears with its menu.
        opener.current?.focus()
        onDelete()
      }}
    >
      {t('segments.delete')}
    </Menu.Item>
  )
}
