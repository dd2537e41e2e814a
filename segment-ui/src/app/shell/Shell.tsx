import { Burger, Drawer } from '@mantine/core'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Exports } from '../../features/export/Exports'
import { accessiblePrograms, mayPush, mayRead } from '../../features/session/access'
import { useMe } from '../../features/session/requests/useMe'
import { NotFound } from '../../ui/feedback/NotFound'
import { OfflineBar } from '../../ui/feedback/OfflineBar'
import { rememberProgram } from './lastProgram'
import { Mark } from '../../ui/Mark'
import { Navigation } from './Navigation'
import { CONTENT } from '../../ui/page/PageTitle'
import { ProgramSwitcher } from './ProgramSwitcher'
import { SchemeToggle } from './SchemeToggle'
import classes from './Shell.module.css'
import { useTitleFocus } from './useTitleFocus'
import { UserMenu } from './UserMenu'

/** The frame of every page of a program: top bar, navigation and content. */
export function Shell() {
  const { t } = useTranslation()
  const { program: key } = useParams({ from: '/programs/$program' })
  const { data: me } = useMe()
  const [menuOpen, setMenuOpen] = useState(false)
  const programs = me ? accessiblePrograms(me) : []
  const program = programs.find((it) => it.key === key)

  useEffect(() => {
    if (program) rememberProgram(program.key)
  }, [program])
  useTitleFocus()

  if (!me) return null
  const pages = { segments: !program || mayRead(me, program), imports: program !== undefined && mayPush(me, program) }
  return (
    <div className={classes.shell}>
      <a
        className={classes.skip}
        href={`#${CONTENT}`}
        onClick={(event) => {
          // The part after # is the address of the page, so the link must not change it.
          event.preventDefault()
          document.getElementById(CONTENT)?.focus()
        }}
      >
        {t('app.skip')}
      </a>
      <header className={classes.top}>
        <Burger
          className={classes.burger}
          size="sm"
          opened={menuOpen}
          onClick={() => setMenuOpen(true)}
          aria-label={t('navigation.open')}
        />
        <Link to="/" className={classes.brand}>
          <Mark size={26} />
          <span className={classes.product}>{t('app.name')}</span>
        </Link>
        <span className={classes.divider} aria-hidden />
        <ProgramSwitcher me={me} programs={programs} current={program} />
        <div className={classes.end}>
          <SchemeToggle />
          <UserMenu me={me} program={program} />
        </div>
      </header>
      <nav className={classes.side} aria-label={t('navigation.label')}>
        <Navigation program={key} {...pages} />
      </nav>
      <Drawer opened={menuOpen} onClose={() => setMenuOpen(false)} size={260} title={t('app.name')}>
        <nav aria-label={t('navigation.label')}>
          <Navigation program={key} {...pages} onNavigate={() => setMenuOpen(false)} />
        </nav>
      </Drawer>
      <main id={CONTENT} tabIndex={-1} className={classes.main}>
        <OfflineBar />
        {program ? (
          <Exports key={key}>
            <Outlet />
          </Exports>
        ) : (
          <NotFound />
        )}
      </main>
    </div>
  )
}
