import { Button, Menu } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { COLUMNS, type PartnerColumn } from '../columns'

interface ColumnsMenuProps {
  columns: readonly PartnerColumn[]
  onChange: (columns: readonly PartnerColumn[]) => void
}

/** Chooses the columns of a partner table. The name column is always shown. */
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
        {COLUMNS.map((column) => (
          <Menu.CheckboxItem
            key={column}
            checked={columns.includes(column)}
            onChange={(shown) => onChange(COLUMNS.filter((it) => (it === column ? shown : columns.includes(it))))}
          >
            {t(`partner.${column}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
