import { Button, NativeSelect } from '@mantine/core'
import { IconAlertCircle, IconFileImport, IconFileText } from '@tabler/icons-react'
import { useEffect, useId, useState, type ChangeEvent, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import page from '../../../ui/page/page.module.css'
import type { Catalogue } from '../../catalogue/catalogue'
import { FileError, type CsvFile, type Reading } from '../csv/file'
import { SEPARATORS, type Separator } from '../csv/rows'
import type { Encoding } from '../csv/text'
import { useErrorText } from '../useTexts'
import { CellFormat } from './CellFormat'
import classes from './Import.module.css'

const SEPARATOR_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const

interface FileStepProps {
  catalogue: Catalogue
  file: File | undefined
  /** Undefined until the file has been opened. */
  csv: CsvFile | undefined
  /** Why the file cannot be read. */
  fault: unknown
  onOpen: (file: File, reading?: Reading) => void
}

/** Chooses a file or accepts a dropped one, and shows how it is read. */
export function FileStep({ catalogue, file, csv, fault, onOpen }: FileStepProps) {
  const { t } = useTranslation()
  const ofError = useErrorText()
  const [over, setOver] = useState(false)
  const input = useId()

  // If a file is dropped beside the target, the browser would open it instead of this page.
  useEffect(() => {
    const ignore = (event: globalThis.DragEvent) => event.preventDefault()
    window.addEventListener('dragover', ignore)
    window.addEventListener('drop', ignore)
    return () => {
      window.removeEventListener('dragover', ignore)
      window.removeEventListener('drop', ignore)
    }
  }, [])

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const [chosen] = event.currentTarget.files ?? []
    if (chosen) onOpen(chosen)
    // Reset, so that the user can choose the same file again after correcting it.
    event.currentTarget.value = ''
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) onOpen(dropped)
  }

  return (
    <section
      className={`${page.card} ${classes.file}`}
      aria-label={t('import.file')}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={classes.chosen}>
        {file ? (
          <IconFileText size={22} stroke={1.6} aria-hidden />
        ) : (
          <IconFileImport size={22} stroke={1.6} aria-hidden />
        )}
        {file && <strong>{file.name}</strong>}
        <input id={input} className="visually-hidden" type="file" accept=".csv,.tsv,.txt,text/csv" onChange={choose} />
        <label htmlFor={input} className={classes.choose} data-first={file === undefined || undefined}>
          {t(file ? 'import.another' : 'import.choose')}
        </label>
        {!file && <span>{t('import.drop')}</span>}
      </div>
      {!file && <p className={classes.hint}>{t('import.hint')}</p>}
      <div role="status">{file && !csv && fault === undefined && t('import.opening')}</div>
      <div role="alert">
        {fault !== undefined && (
          <p className={classes.fault}>
            <IconAlertCircle size={16} aria-hidden />
            {ofError(fault)}
          </p>
        )}
      </div>
      {file && fault instanceof FileError && fault.fault === 'encoding' && (
        <Button variant="default" onClick={() => onOpen(file, { encoding: 'windows-1252' })}>
          {t('import.asWindows')}
        </Button>
      )}
      {file && csv && (
        <div className={classes.reading}>
          <NativeSelect
            label={t('import.separator')}
            value={csv.separator}
            onChange={(event) =>
              onOpen(file, { encoding: csv.encoding, separator: event.currentTarget.value as Separator })
            }
            data={SEPARATORS.map((value) => ({ value, label: t(`import.separators.${SEPARATOR_NAMES[value]}`) }))}
          />
          <NativeSelect
            label={t('import.encoding')}
            value={csv.encoding}
            onChange={(event) => onOpen(file, { encoding: event.currentTarget.value as Encoding })}
            data={encodingsFor(csv.encoding).map((value) => ({ value, label: t(`import.encodings.${value}`) }))}
          />
        </div>
      )}
      <CellFormat catalogue={catalogue} />
    </section>
  )
}

/** The encodings to choose from. UTF-16 is recognized by its byte order mark, so there is no choice. */
function encodingsFor(encoding: Encoding): readonly Encoding[] {
  return encoding.startsWith('utf-16') ? [encoding] : ['utf-8', 'windows-1252']
}
