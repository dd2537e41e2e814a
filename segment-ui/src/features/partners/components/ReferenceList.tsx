import { useTranslation } from 'react-i18next'
import type { Reference } from '../../../api/types'
import tags from '../../../ui/tags.module.css'
import classes from './PartnerTable.module.css'

const SHOWN = 3

/** From this length on, a tag may cut off the name. */
const LONG = 24

/** A partner's groups or terms: the first few by name, the others on hover. */
export function ReferenceList({ references }: { references: readonly Reference[] }) {
  const { t } = useTranslation()
  const hidden = references.slice(SHOWN)
  return (
    <ul className={tags.tags}>
      {references.slice(0, SHOWN).map(({ id, name, archived }) => (
        <li key={id} title={archived ? t('partner.archived') : undefined}>
          <span
            className={`${tags.tag} ${classes.tag}`}
            data-archived={archived || undefined}
            {...(name.length > LONG && tipOf(name))}
          >
            {name}
          </span>
        </li>
      ))}
      {hidden.length > 0 && (
        <li>
          <span className={`${tags.tag} ${classes.tag}`} {...tipOf(hidden.map(({ name }) => name).join(', '))}>
            <span aria-hidden>{t('partner.more', { number: hidden.length })}</span>
            <span className="visually-hidden">{hidden.map(({ name }) => name).join(', ')}</span>
          </span>
        </li>
      )}
    </ul>
  )
}

/** Focusable, so that hidden text does not need a mouse. */
function tipOf(text: string) {
  return { tabIndex: 0, role: 'note', 'data-tip': text }
}
