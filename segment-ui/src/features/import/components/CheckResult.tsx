import { Button } from '@mantine/core'
import { IconAlertCircle, IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../texts/format'
import type { Mapping } from '../columns'
import type { CsvFile } from '../csv/file'
import type { Task } from './useImport'
import { useErrorText } from '../useTexts'
import { Figures } from './Figures'
import classes from './Import.module.css'
import { Problems } from './Problems'
import { Section } from './Section'

interface CheckResultProps {
  csv: CsvFile
  mapping: Mapping
  task: Exclude<Task, { state: 'running' }>
  onImport: () => void
}

/** The result of the check, and the button that starts the import. */
export function CheckResult({ csv, mapping, task, onImport }: CheckResultProps) {
  const { t } = useTranslation()
  const ofError = useErrorText()
  if (task.state === 'failed') {
    return (
      <Section title={t('import.check.failed')}>
        <p className={classes.fault} role="alert">
          <IconAlertCircle size={16} aria-hidden />
          {ofError(task.error)}
        </p>
      </Section>
    )
  }
  const { report } = task
  const valid = report.created + report.updated + report.unchanged
  const changes = report.created + report.updated
  return (
    <Section title={t('import.check.title')}>
      <Figures report={report} />
      <Problems csv={csv} mapping={mapping} report={report} />
      <div className={classes.actions}>
        {changes > 0 ? (
          <Button leftSection={<IconFileImport size={16} aria-hidden />} onClick={onImport}>
            {t('import.start', { count: changes, formatted: formatNumber(changes) })}
          </Button>
        ) : (
          <p className={classes.obstacle}>{t(valid > 0 ? 'import.nothing' : 'import.nothingValid')}</p>
        )}
      </div>
    </Section>
  )
}
