import { Menu, UnstyledButton } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconCheck, IconSelector } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Me, Program } from '../api/types'
import { homeOf } from './home'
import classes from './ProgramSwitcher.module.css'

interface ProgramSwitcherProps {
  me: Me
  programs: readonly Program[]
  current: Program | undefined
}

/** Which program is shown, and the way to the caller's other programs. */
export function ProgramSwitcher({ me, programs, current }: ProgramSwitcherProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton
          className={classes.button}
          aria-label={t('navigation.program', { name: current?.name ?? '–' })}
        >
          <span className={classes.name}>{current?.name ?? '–'}</span>
          <IconSelector size={15} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('navigation.programs')}</Menu.Label>
        {programs.map((program) => (
          <Menu.Item
            key={program.key}
            onClick={() => void navigate(homeOf(me, program))}
            rightSection={program.key === current?.key ? <IconCheck size={15} aria-hidden /> : undefined}
            aria-current={program.key === current?.key || undefined}
          >
            {program.name}
            <span className={classes.key}>{program.key}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
