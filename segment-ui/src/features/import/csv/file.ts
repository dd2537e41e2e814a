import { isBlank, trimmed } from '../../../texts/compare'
import { EndlessCellError, guessSeparator, readRows, type Row, type Separator } from './rows'
import { detectEncoding, isBinary, readText, type Encoding } from './text'

/** Why a file cannot be read. */
export type FileFault = 'empty' | 'binary' | 'encoding' | 'noRows' | 'gone'

export class FileError extends Error {
  readonly fault: FileFault

  constructor(fault: FileFault) {
    super(`The file cannot be read: ${fault}`)
    this.name = 'FileError'
    this.fault = fault
  }
}

/** A CSV file with a header row. */
export interface CsvFile {
  readonly file: File
  readonly encoding: Encoding
  readonly separator: Separator
  readonly header: Row
  /** The first rows below the header. */
  readonly sample: readonly Row[]
}

/** What the user chose instead of the detected value. */
export interface Reading {
  readonly encoding?: Encoding
  readonly separator?: Separator
}

const SAMPLE = 200

/**
 * Opens a file: detects encoding and separator, and reads the first rows.
 *
 * @throws FileError if it cannot be read; `encoding` if the user has to choose the encoding
 * @throws EndlessCellError
 */
export async function openCsv(file: File, reading: Reading = {}): Promise<CsvFile> {
  if (file.size === 0) throw new FileError('empty')
  try {
    if (await isBinary(file)) throw new FileError('binary')
    const encoding = reading.encoding ?? (await detectEncoding(file))
    if (encoding === undefined) throw new FileError('encoding')
    const separator = reading.separator ?? guessSeparator(await beginningOf(file, encoding))
    const [header, ...sample] = await firstRows({ file, encoding, separator })
    if (!header) throw new FileError('empty')
    if (sample.length === 0) throw new FileError('noRows')
    return { file, encoding, separator, header, sample }
  } catch (error) {
    throw error instanceof FileError || error instanceof EndlessCellError ? error : faultOf(error)
  }
}

/** Reads the rows below the header in batches. */
export async function* dataRows(csv: CsvFile): AsyncGenerator<Row[]> {
  try {
    for await (const rows of readRows(readText(csv.file, csv.encoding), csv.separator)) {
      yield rows.filter(({ number }) => number > csv.header.number)
    }
  } catch (error) {
    throw error instanceof EndlessCellError ? error : faultOf(error)
  }
}

function faultOf(error: unknown): unknown {
  if (error instanceof TypeError) return new FileError('encoding')
  return error instanceof DOMException ? new FileError('gone') : error
}

async function beginningOf(file: Blob, encoding: Encoding): Promise<string> {
  for await (const piece of readText(file, encoding)) if (!isBlank(piece)) return trimmed(piece)
  return ''
}

async function firstRows({
  file,
  encoding,
  separator,
}: Pick<CsvFile, 'file' | 'encoding' | 'separator'>): Promise<Row[]> {
  const found: Row[] = []
  for await (const rows of readRows(readText(file, encoding), separator)) {
    found.push(...rows.slice(0, SAMPLE + 1 - found.length))
    if (found.length > SAMPLE) break
  }
  return found
}
