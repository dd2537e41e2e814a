import { Menu, UnstyledButton } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconChevronDown, IconLogout } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Me, Program } from '../../api/types'
import classes from './UserMenu.module.css'

/** Shows who is logged in, with which role, and offers to log out. */
export function UserMenu({ me, program }: { me: Me; program?: Program }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const roles = me.admin ? (['admin'] as const) : (program?.roles ?? [])

  return (
    <Menu width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={t('navigation.user', { name: me.name })}>
          {/* The style sheet draws it: as text it would be part of the button's name. */}
          <span className={classes.initial} data-initial={me.name.slice(0, 1).toUpperCase()} />
          <span className={classes.name}>{me.name}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <small>{t('navigation.signedInAs')}</small>
          <strong>{me.name}</strong>
          <small>{roles.map((role) => t(`role.${role}`)).join(', ')}</small>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void navigate({ to: '/log-out' })}>
          {t('navigation.logOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
