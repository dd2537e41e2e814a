import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../texts/format'
import type { IdReport } from '../../ids'
import classes from './IdValues.module.css'

/** Says what became of pasted IDs, shows those that the program does not know, and drops them. */
export function IdReportLine({ report, onDrop }: { report: IdReport; onDrop: () => void }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const { unknown, malformed } = report
  const parts = [
    { text: t('ids.pasted', { formatted: formatNumber(report.pasted) }), bad: false },
    unknown.length > 0 && { text: t('ids.unknown', { formatted: formatNumber(unknown.length) }), bad: true },
    malformed.length > 0 && { text: t('ids.malformed', { formatted: formatNumber(malformed.length) }), bad: true },
    report.repeated > 0 && { text: t('ids.repeated', { formatted: formatNumber(report.repeated) }), bad: false },
    report.tooMany > 0 && { text: t('ids.tooMany', { formatted: formatNumber(report.tooMany) }), bad: true },
    !report.checked && { text: t('ids.notChecked'), bad: true },
  ].filter((part) => part !== false)
  const doubtful = unknown.length + malformed.length > 0
  return (
    <span className={classes.report}>
      <span role="status">
        {parts.map(({ text, bad }, index) => (
          <span key={text}>
            {index > 0 && ', '}
            {bad ? <strong>{text}</strong> : text}
          </span>
        ))}
      </span>
      {doubtful && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={shown}
          onClick={() => setShown((before) => !before)}
        >
          {shown ? t('ids.hide') : t('ids.show')}
        </Button>
      )}
      {unknown.length > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={onDrop}>
          {t('ids.drop')}
        </Button>
      )}
      {shown && (
        <span className={classes.ids} tabIndex={0} role="group" aria-label={t('ids.unknownList')}>
          {unknown.length > 0 && <span>{`${t('ids.unknownList')}: ${unknown.join(', ')} `}</span>}
          {malformed.length > 0 && <span>{`${t('ids.malformedList')}: ${malformed.join(', ')}`}</span>}
        </span>
      )}
    </span>
  )
}
