import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Removal } from '../columns'
import classes from './Import.module.css'

interface WholeNoticeProps {
  /** What the partners lose because the file has no column for it. */
  removed: readonly Removal[]
  accepted: boolean
  onAccept: (accepted: boolean) => void
}

/** Warns that partners are replaced as a whole, and asks for consent if the file lacks some of their data. */
export function WholeNotice({ removed, accepted, onAccept }: WholeNoticeProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.whole}>
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        <h3>{t('import.whole.title')}</h3>
        <p>{t('import.whole.lead')}</p>
        {removed.length > 0 && (
          <>
            <p>{t('import.whole.lost')}</p>
            <ul>
              {removed.map((removal) => (
                <li key={removal}>{t(`import.whole.removal.${removal}`)}</li>
              ))}
            </ul>
            <label className={classes.accept}>
              <input type="checkbox" checked={accepted} onChange={(event) => onAccept(event.currentTarget.checked)} />
              {t('import.whole.accept')}
            </label>
          </>
        )}
      </div>
    </div>
  )
}
