import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import table from '../../../ui/table/table.module.css'
import { formatNumber } from '../../../texts/format'
import { fileNameOf, saveFile } from '../../../ui/saveFile'
import { textOf } from '../cells'
import type { Mapping } from '../columns'
import type { CsvFile } from '../csv/file'
import type { Problem } from '../partners'
import { problemsFile } from '../problemsFile'
import type { Report } from '../report'
import { useProblemText } from '../useTexts'
import classes from './Import.module.css'

const SHOWN = 50

interface ProblemsProps {
  csv: CsvFile
  mapping: Mapping
  report: Report
}

/** The problems of a file, by row number and column name, to view and to download. */
export function Problems({ csv, mapping, report: { problems, complete } }: ProblemsProps) {
  const { t } = useTranslation()
  const ofProblem = useProblemText()
  if (problems.length === 0) return null
  const title = t('import.problems.title', { count: problems.length, formatted: formatNumber(problems.length) })
  const head = (['row', 'column', 'value', 'problem'] as const).map((key) => t(`import.problems.${key}`))
  return (
    <div className={classes.problems}>
      <div className={classes.problemsHead}>
        <div>
          <h3 className={classes.subtitle}>{title}</h3>
          <p className={classes.hint}>{t('import.problems.lead')}</p>
        </div>
        <Button variant="default" leftSection={<IconDownload size={15} aria-hidden />} onClick={download}>
          {t('import.problems.download')}
        </Button>
      </div>
      <div className={table.scroll} tabIndex={0} role="region" aria-label={title}>
        <table className={`${table.table} ${classes.problemsTable}`}>
          <thead>
            <tr>
              {head.map((text, index) => (
                <th key={text} scope="col" className={index === 0 ? table.number : undefined}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, SHOWN).map((problem, index) => (
              // A row, or even a cell, can have several problems.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                <td className={table.number} data-word={t('import.problems.row')}>
                  {formatNumber(problem.row)}
                </td>
                <td>{columnOf(problem)}</td>
                <td className={classes.value}>
                  <bdi>{problem.value}</bdi>
                </td>
                <td>{ofProblem(problem)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > SHOWN && (
        <p className={classes.hint}>
          {t(complete ? 'import.problems.first' : 'import.problems.firstIncomplete', {
            formatted: formatNumber(SHOWN),
          })}
        </p>
      )}
    </div>
  )

  function columnOf({ target }: Problem): string {
    return target === null ? '' : textOf(csv.header.cells[mapping.indexOf(target)] ?? '')
  }

  function download() {
    const file = problemsFile(problems, head, (it) => [String(it.row), columnOf(it), it.value, ofProblem(it)])
    saveFile(file, fileNameOf(t('import.problems.file', { name: csv.file.name.replace(/\.[^.]*$/u, '') })))
  }
}
