import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Partner } from '../../../api/types'
import tags from '../../../app/tags.module.css'
import classes from './PartnerTable.module.css'

const SHOWN = 3

/** A partner's groups; the first few by name, the others on hover. */
export function GroupList({ groups }: { groups: Partner['groups'] }) {
  const { t } = useTranslation()
  if (groups.length === 0) return <span className={classes.nothing}>{t('partner.nothing')}</span>
  const hidden = groups.slice(SHOWN)
  return (
    <ul className={tags.tags}>
      {groups.slice(0, SHOWN).map((group) => (
        <li
          key={group.id}
          className={`${tags.tag} ${classes.tag}`}
          data-archived={group.archived || undefined}
          title={group.archived ? t('partner.archived') : undefined}
        >
          {group.name}
        </li>
      ))}
      {hidden.length > 0 && (
        <li>
          <Tooltip label={hidden.map(({ name }) => name).join(', ')} multiline maw={360}>
            <span className={`${tags.tag} ${classes.tag}`} tabIndex={0} role="note">
              {t('partner.more', { number: hidden.length })}
            </span>
          </Tooltip>
        </li>
      )}
    </ul>
  )
}
