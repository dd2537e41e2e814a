import { Button, Menu } from '@mantine/core'
import { IconCheck, IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { COLUMNS, type PartnerColumn } from '../columns'
import classes from './ColumnsMenu.module.css'

interface ColumnsMenuProps {
  columns: readonly PartnerColumn[]
  onChange: (columns: readonly PartnerColumn[]) => void
}

/** Chooses the columns of a table of partners. The name is always there. */
export function ColumnsMenu({ columns, onChange }: ColumnsMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu width={200} closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconColumns3 size={15} aria-hidden />}>
          {t('partner.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {COLUMNS.map((column) => {
          const shown = columns.includes(column)
          return (
            <Menu.Item
              key={column}
              role="menuitemcheckbox"
              aria-checked={shown}
              leftSection={<IconCheck size={15} className={classes.tick} data-on={shown || undefined} aria-hidden />}
              onClick={() => onChange(COLUMNS.filter((it) => (it === column ? !shown : columns.includes(it))))}
            >
              {t(`partner.${column}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
