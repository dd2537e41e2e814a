import { Button } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../../ui/page/links'
import type { Mapping } from '../columns'
import type { CsvFile } from '../csv/file'
import type { Task } from './useImport'
import { useErrorText } from '../useTexts'
import { Figures } from './Figures'
import classes from './Import.module.css'
import { Problems } from './Problems'
import { Section } from './Section'

interface ImportResultProps {
  program: string
  /** Whether the caller can view segments. */
  reads: boolean
  csv: CsvFile
  mapping: Mapping
  task: Exclude<Task, { state: 'running' }>
  onAgain: () => void
  onNext: () => void
}

/** The result of an import, with links to what the user can do next. */
export function ImportResult({ program, reads, csv, mapping, task, onAgain, onNext }: ImportResultProps) {
  const { t } = useTranslation()
  const ofError = useErrorText()
  const done = task.state === 'done'
  return (
    <Section title={t(`import.${task.state}`)} lead={done ? undefined : t('import.halfway')}>
      <p className={done ? classes.done : classes.fault} role={done ? undefined : 'alert'}>
        {done ? <IconCircleCheck size={16} aria-hidden /> : <IconAlertCircle size={16} aria-hidden />}
        {task.state === 'failed' ? ofError(task.error) : csv.file.name}
      </p>
      <Figures report={task.report} />
      <Problems csv={csv} mapping={mapping} report={task.report} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onNext}>
          {t('import.next')}
        </Button>
        {!done && <Button onClick={onAgain}>{t('import.again')}</Button>}
        {done && reads && (
          <LinkButton to="/programs/$program/segments" params={{ program }}>
            {t('import.toSegments')}
          </LinkButton>
        )}
      </div>
    </Section>
  )
}
