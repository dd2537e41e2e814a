import { Link } from '@tanstack/react-router'
import { IconFileImport, IconFilter, IconBolt, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Navigation.module.css'

interface NavigationProps {
  program: string
  /** Whether the caller can see the segments, and the import of partners. */
  segments: boolean
  imports: boolean
  /** Called when the user chooses a page. */
  onNavigate?: () => void
}

/** Partners › Automation › Segments, and Partners › Import partners. */
export function Navigation({ program, segments, imports, onNavigate }: NavigationProps) {
  const { t } = useTranslation()
  return (
    <ul className={classes.list}>
      <li>
        <span className={classes.section}>
          <IconUsers size={16} stroke={1.7} aria-hidden />
          {t('navigation.partners')}
        </span>
        <ul className={classes.list}>
          {segments && (
            <li>
              <span className={classes.topic}>
                <IconBolt size={15} stroke={1.7} aria-hidden />
                {t('navigation.automation')}
              </span>
              <ul className={classes.list}>
                <li>
                  <Link
                    to="/programs/$program/segments"
                    params={{ program }}
                    activeOptions={{ includeSearch: false }}
                    className={classes.link}
                    onClick={onNavigate}
                  >
                    <IconFilter size={15} stroke={1.7} aria-hidden />
                    {t('navigation.segments')}
                  </Link>
                </li>
              </ul>
            </li>
          )}
          {imports && (
            <li>
              <Link
                to="/programs/$program/import"
                params={{ program }}
                className={`${classes.link} ${classes.outer}`}
                onClick={onNavigate}
              >
                <IconFileImport size={15} stroke={1.7} aria-hidden />
                {t('navigation.import')}
              </Link>
            </li>
          )}
        </ul>
      </li>
    </ul>
  )
}
