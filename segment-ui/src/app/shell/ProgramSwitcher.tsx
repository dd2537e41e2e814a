import { Popover, TextInput, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconCheck, IconSearch, IconSelector } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me, Program } from '../../api/types'
import { searchOf } from '../../ui/chooseFirst'
import { homeOf } from './home'
import classes from './ProgramSwitcher.module.css'
import { normalForm } from '../../texts/compare'

/** Above this number of programs, the list has a search. */
const SEEN_AT_A_GLANCE = 8

interface ProgramSwitcherProps {
  me: Me
  programs: readonly Program[]
  current: Program | undefined
}

/** Shows the current program, and links to the caller's other programs. */
export function ProgramSwitcher({ me, programs, current }: ProgramSwitcherProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={280} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.button}
          aria-label={t('navigation.program', { name: current?.name ?? '–' })}
          onClick={() => setOpened(!opened)}
        >
          <span className={classes.name}>{current?.name ?? '–'}</span>
          <IconSelector size={15} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={4} onKeyDown={moveOn}>
        <Programs me={me} programs={programs} current={current} onGo={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Links to programs, reached by Tab or the arrow keys. The search matches a part of the name or key. */
function Programs({ me, programs, current, onGo }: ProgramSwitcherProps & { onGo: () => void }) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const wanted = normalForm(search)
  const found = programs.filter(({ name, key }) => normalForm(name).includes(wanted) || key.includes(wanted))

  return (
    <>
      {programs.length > SEEN_AT_A_GLANCE && (
        <TextInput
          type="search"
          size="xs"
          aria-label={t('navigation.findProgram')}
          placeholder={t('navigation.findProgram')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          data-autofocus
          mb={4}
        />
      )}
      <ul className={classes.programs} aria-label={t('navigation.programs')}>
        {found.map((program) => (
          <li key={program.key}>
            <Link
              {...homeOf(me, program)}
              className={classes.program}
              onClick={onGo}
              aria-current={program.key === current?.key || undefined}
            >
              <span>
                {program.name}
                <small>{program.key}</small>
              </span>
              {program.key === current?.key && <IconCheck size={15} aria-hidden />}
            </Link>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className={classes.none} role="status">
          {t('navigation.noProgram')}
        </p>
      )}
    </>
  )
}

/** Arrow keys move from link to link. Enter in the search moves to the first match. */
function moveOn(event: KeyboardEvent<HTMLElement>) {
  const links = [...event.currentTarget.querySelectorAll('a')]
  const at = links.findIndex((link) => link === document.activeElement)
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step !== undefined) {
    event.preventDefault()
    links[Math.max(0, Math.min(at + step, links.length - 1))]?.focus()
  } else if (searchOf(event)) {
    event.preventDefault()
    links[0]?.click()
  }
}
