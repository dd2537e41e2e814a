import { useTranslation } from 'react-i18next'
import type { Reference } from '../../../api/types'
import tags from '../../../app/tags.module.css'
import classes from './PartnerTable.module.css'

const SHOWN = 3

/** A partner's groups or terms; the first few by name, the others on hover. */
export function ReferenceList({ references }: { references: readonly Reference[] }) {
  const { t } = useTranslation()
  const hidden = references.slice(SHOWN)
  return (
    <ul className={tags.tags}>
      {references.slice(0, SHOWN).map(({ id, name, archived }) => (
        <li
          key={id}
          className={`${tags.tag} ${classes.tag}`}
          data-archived={archived || undefined}
          title={archived ? t('partner.archived') : undefined}
        >
          {name}
        </li>
      ))}
      {hidden.length > 0 && (
        <li>
          {/* Focusable, because the others must not need a mouse. */}
          <span className={`${tags.tag} ${classes.tag}`} tabIndex={0} role="note" data-tip={hidden.map(({ name }) => name).join(', ')}>
            <span aria-hidden>{t('partner.more', { number: hidden.length })}</span>
            <span className="visually-hidden">{hidden.map(({ name }) => name).join(', ')}</span>
          </span>
        </li>
      )}
    </ul>
  )
}
