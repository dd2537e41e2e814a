import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import progress from '../../../ui/progress.module.css'
import { formatNumber, formatShare } from '../../../texts/format'
import type { Task } from './useImport'
import classes from './Import.module.css'
import { Section } from './Section'

interface ProgressProps {
  title: string
  lead?: string
  task: Extract<Task, { state: 'running' }>
  onCancel: () => void
}

/** Progress of a check or an import. Screen readers hear every tenth. */
export function Progress({ title, lead, task, onCancel }: ProgressProps) {
  const { t } = useTranslation()
  const { row, lastRow } = task.progress
  const text =
    lastRow === undefined
      ? t('import.reading', { formatted: formatNumber(row) })
      : t('import.progress', { formatted: formatNumber(row), total: formatNumber(lastRow) })
  const tenths = lastRow === undefined ? 0 : Math.floor((10 * row) / lastRow)
  return (
    <Section title={title} lead={lead}>
      <div className={classes.progress}>
        <progress
          className={progress.bar}
          aria-label={title}
          aria-valuetext={text}
          // Without a value, the progress bar is indeterminate.
          {...(lastRow !== undefined && { value: row, max: lastRow })}
        />
        <span>{text}</span>
        <Button variant="default" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
      </div>
      <div role="status" className="visually-hidden">
        {tenths > 0 && t('import.percent', { percent: formatShare(tenths, 10) })}
      </div>
      <div role="status">
        {task.waiting !== undefined && (
          <p className={classes.waiting}>
            <IconCloudOff size={16} aria-hidden />
            {t(`import.waiting.${task.waiting}`)}
          </p>
        )}
      </div>
    </Section>
  )
}
