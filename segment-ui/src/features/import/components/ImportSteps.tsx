import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LeaveDialog } from '../../../ui/dialog/LeaveDialog'
import type { Catalogue } from '../../catalogue/catalogue'
import { codeReader, type StageCodes } from '../codes'
import { guessMapping, mapColumn, type Mapping } from '../columns'
import { openCsv, type CsvFile, type Reading } from '../csv/file'
import { useImport } from './useImport'
import { CheckResult } from './CheckResult'
import { FileStep } from './FileStep'
import classes from './Import.module.css'
import { ImportResult } from './ImportResult'
import { MappingStep } from './MappingStep'
import { Progress } from './Progress'

interface Opened {
  readonly csv: CsvFile
  readonly mapping: Mapping
  /** Whether the user has accepted what the partners lose. */
  readonly accepted: boolean
}

interface ImportStepsProps {
  program: string
  /** Whether the caller can also view segments. */
  reads: boolean
  catalogue: Catalogue
}

/** The steps of an import: file, columns, check and result. */
export function ImportSteps({ program, reads, catalogue }: ImportStepsProps) {
  const { t } = useTranslation()
  const [file, setFile] = useState<File>()
  const [opened, setOpened] = useState<Opened>()
  const [fault, setFault] = useState<unknown>()
  const opening = useRef(0)
  const check = useImport(program, true)
  const taken = useImport(program, false)
  const codes = useMemo<StageCodes>(
    () => ({
      prospecting: codeReader(catalogue.field('prospectingStage')?.codes ?? []),
      contract: codeReader(catalogue.field('contractStage')?.codes ?? []),
    }),
    [catalogue],
  )

  async function open(chosen: File, reading?: Reading) {
    opening.current += 1
    const turn = opening.current
    check.reset()
    taken.reset()
    setFile(chosen)
    setFault(undefined)
    if (reading === undefined) setOpened(undefined)
    try {
      const csv = await openCsv(chosen, reading)
      if (opening.current === turn) setOpened({ csv, mapping: guessMapping(csv.header.cells), accepted: false })
    } catch (error) {
      if (opening.current !== turn) return
      setOpened(undefined)
      setFault(error)
    }
  }

  function change(next: Opened) {
    check.reset()
    setOpened(next)
  }

  const input = opened && { csv: opened.csv, mapping: opened.mapping, codes }
  const running = taken.task?.state === 'running'
  return (
    <div className={classes.steps}>
      {taken.task === undefined && (
        <FileStep
          catalogue={catalogue}
          file={file}
          csv={opened?.csv}
          fault={fault}
          onOpen={(chosen, reading) => void open(chosen, reading)}
        />
      )}
      {opened && input && taken.task === undefined && (
        <>
          <MappingStep
            key={`${opened.csv.encoding} ${opened.csv.separator}`}
            csv={opened.csv}
            mapping={opened.mapping}
            accepted={opened.accepted}
            codes={codes}
            onMap={(column, target) =>
              change({ ...opened, mapping: mapColumn(opened.mapping, column, target), accepted: false })
            }
            onAccept={(accepted) => change({ ...opened, accepted })}
            onCheck={() => check.start(input)}
            checking={check.task?.state === 'running'}
          />
          {check.task?.state === 'running' && (
            <Progress title={t('import.check.running')} task={check.task} onCancel={check.reset} />
          )}
          {check.task && check.task.state !== 'running' && (
            <CheckResult
              csv={opened.csv}
              mapping={opened.mapping}
              task={check.task}
              onImport={() => taken.start(input)}
            />
          )}
        </>
      )}
      {taken.task?.state === 'running' && (
        <Progress title={t('import.running')} lead={t('import.cancelLead')} task={taken.task} onCancel={taken.cancel} />
      )}
      {opened && input && taken.task && taken.task.state !== 'running' && (
        <ImportResult
          program={program}
          reads={reads}
          csv={opened.csv}
          mapping={opened.mapping}
          task={taken.task}
          onAgain={() => taken.start(input)}
          onNext={() => {
            check.reset()
            taken.reset()
            setOpened(undefined)
            setFile(undefined)
          }}
        />
      )}
      <LeaveDialog active={running} texts={t('import.leave', { returnObjects: true })} />
    </div>
  )
}
