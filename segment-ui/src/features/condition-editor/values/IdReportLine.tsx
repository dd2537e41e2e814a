import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../texts/format'
import type { ListNotes } from '../requests/useIdNotes'
import classes from './IdValues.module.css'

/** Reports what happened to pasted IDs, and shows and removes the unknown ones. */
export function IdReportLine({ notes, onDrop }: { notes: ListNotes; onDrop: () => void }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const { report, unknown, unchecked } = notes
  const malformed = report?.malformed ?? []
  const shortened = report?.shortened ?? []
  const parts = [
    report && { text: t('ids.added', { formatted: formatNumber(report.added) }), bad: false },
    unknown.size > 0 && { text: t('ids.unknown', { formatted: formatNumber(unknown.size) }), bad: true },
    malformed.length > 0 && { text: t('ids.malformed', { formatted: formatNumber(malformed.length) }), bad: true },
    shortened.length > 0 && {
      text: t('ids.shortened', { formatted: formatNumber(shortened.length) }),
      bad: true,
    },
    report &&
      report.repeated > 0 && { text: t('ids.repeated', { formatted: formatNumber(report.repeated) }), bad: false },
    report && report.tooMany > 0 && { text: t('ids.tooMany', { formatted: formatNumber(report.tooMany) }), bad: true },
    unchecked && { text: t('ids.notChecked'), bad: true },
  ].filter((part) => typeof part === 'object')
  const doubtful = unknown.size + malformed.length > 0
  return (
    <span className={classes.report}>
      {/* The live region must exist before what it announces. */}
      <span role="status">
        {parts.map(({ text, bad }, index) => (
          <span key={text}>
            {index > 0 && ', '}
            {bad ? <strong>{text}</strong> : text}
          </span>
        ))}
        {shortened.length > 0 && (
          <span className={classes.reason}>
            {t('ids.shortenedReason', { list: listed(shortened), count: shortened.length })}
          </span>
        )}
      </span>
      {doubtful && (
        <Button size="compact-sm" variant="subtle" aria-expanded={shown} onClick={() => setShown((before) => !before)}>
          {shown ? t('ids.hide') : t('ids.show')}
        </Button>
      )}
      {unknown.size > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={onDrop}>
          {t('ids.drop')}
        </Button>
      )}
      {doubtful && shown && (
        <span className={classes.ids} tabIndex={0} role="group" aria-label={t('ids.doubtful')}>
          {unknown.size > 0 && <span>{`${t('ids.unknownList')}: ${[...unknown].join(', ')}`}</span>}
          {malformed.length > 0 && <span>{`${t('ids.malformedList')}: ${malformed.join(', ')}`}</span>}
        </span>
      )}
    </span>
  )
}

/** The first few texts, as a list. */
function listed(texts: readonly string[]): string {
  return texts.length > 3 ? `${texts.slice(0, 3).join('; ')}; …` : texts.join('; ')
}
