import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../texts/format'
import type { Report } from '../report'
import classes from './Import.module.css'

const FIGURES = ['created', 'updated', 'unchanged', 'rejected'] as const

/** How many partners of a file are new, changed, unchanged and skipped. */
export function Figures({ report }: { report: Report }) {
  const { t } = useTranslation()
  return (
    <dl className={classes.figures}>
      {FIGURES.map((figure) => (
        <div key={figure} data-figure={figure} data-some={report[figure] > 0 || undefined}>
          <dt>{t(`import.figure.${figure}`)}</dt>
          <dd>{formatNumber(report[figure])}</dd>
        </div>
      ))}
    </dl>
  )
}
