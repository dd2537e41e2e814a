import { Link } from '@tanstack/react-router'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './page.module.css'

/** Breadcrumbs: Partners › Automation, and on pages below the list a link back to it. */
export function Crumbs({ program, below = false }: { program: string; below?: boolean }) {
  const { t } = useTranslation()
  return (
    <div className={classes.crumbs}>
      <span>{t('navigation.partners')}</span>
      <IconChevronRight size={12} aria-hidden />
      <span>{t('navigation.automation')}</span>
      {below && (
        <>
          <IconChevronRight size={12} aria-hidden />
          <Link to="/programs/$program/segments" params={{ program }}>
            {t('navigation.segments')}
          </Link>
        </>
      )}
    </div>
  )
}
