import { describe, expect, test } from 'vitest'
import { dataRows, FileError, openCsv, type CsvFile, type Reading } from '../csv/file'
import { EndlessCellError, readRows, type Row, type Separator } from '../csv/rows'
import { readText } from '../csv/text'

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield await Promise.resolve(text.slice(from, from + size))
}

async function rowsOf(text: string, separator: Separator = ',', size = text.length): Promise<Row[]> {
  const all: Row[] = []
  for await (const rows of readRows(pieces(text, size), separator)) all.push(...rows)
  return all
}

const cellsOf = async (...input: Parameters<typeof rowsOf>) => (await rowsOf(...input)).map(({ cells }) => cells)

const fileOf = (content: string | Uint8Array<ArrayBuffer>) => new File([content], 'partners.csv')

async function faultOf(content: string | Uint8Array<ArrayBuffer>, reading?: Reading): Promise<string> {
  const error: unknown = await openCsv(fileOf(content), reading).catch((error: unknown) => error)
  return error instanceof FileError ? error.fault : String(error)
}

describe('rows', () => {
  test('quotes hold separators, line ends and quotes', async () => {
    const text = 'a,"b,c","d\r\ne","say ""hi"""\r\n'
    expect(await cellsOf(text)).toEqual([['a', 'b,c', 'd\r\ne', 'say "hi"']])
  })

  test('LF and CR LF in one file, with and without a last line end', async () => {
    expect(await cellsOf('a,b\nc,"d"\r\ne,f')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ])
    expect(await cellsOf('a,b\rc,d\r')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('blank rows are left out, and counted', async () => {
    const rows = await rowsOf('\n\na,b\n \n,\n"c\nd",e\nf,g\n')
    expect(rows.map(({ number }) => number)).toEqual([3, 6, 7])
  })

  test('the same rows however the text is cut to pieces', async () => {
    const text = 'id,name\r\n1,"A ""quoted"", name"\r\n\r\n2,"two\r\nlines"\n3,5" pipe\r\n"4" ,ünïcode 😀\r\n5,last'
    const whole = await rowsOf(text)
    expect(whole.map(({ number }) => number)).toEqual([1, 2, 4, 5, 6, 7])
    for (let size = 1; size < text.length; size += 1) expect(await rowsOf(text, ',', size)).toEqual(whole)
  })

  test('a row whose quotes do not fit is marked, and no other', async () => {
    const rows = await rowsOf('a,b\n"x"y",c\nd,e\n')
    expect(rows.map(({ unreadable }) => unreadable)).toEqual([false, true, false])
    expect((await rowsOf('a,b\n"x,y\n')).map(({ unreadable }) => unreadable)).toEqual([false, true])
  })

  test('a cell that never ends does not take the memory', async () => {
    const text = `a,b\nc,d\n"${'e,f\n'.repeat(800_000)}`
    await expect(rowsOf(text, ',', 500_000)).rejects.toThrow(EndlessCellError)
    await expect(rowsOf(text, ',', 500_000)).rejects.toMatchObject({ row: 3 })
  })
})

describe('files', () => {
  test.each([
    ['comma', 'partnerId,name;x\n1,A', ','],
    ['semicolon', 'partnerId;name;groups\n1;A,B,C,D;2', ';'],
    ['tab', 'partnerId\tname\n1\tA,B', '\t'],
    ['one column', 'partnerId\n1', ','],
    ['quoted', '"a,b";"c,d";e\n1;2;3', ';'],
  ])('the separator is found: %s', async (_, text, separator) => {
    expect((await openCsv(fileOf(text))).separator).toBe(separator)
  })

  test('a byte order mark is no part of the first name', async () => {
    const { header, encoding } = await openCsv(fileOf('\uFEFFpartnerId,name\n1,Ä'))
    expect(header.cells).toEqual(['partnerId', 'name'])
    expect(encoding).toBe('utf-8')
  })

  test('UTF-16, as spreadsheets save “Unicode text”', async () => {
    const text = '\uFEFFpartnerId\tname\r\n1\tÄrger\r\n'
    const bytes = new Uint8Array(Uint16Array.from(text.split(''), (c) => c.charCodeAt(0)).buffer)
    const csv = await openCsv(fileOf(bytes))
    expect(csv).toMatchObject({ encoding: 'utf-16le', separator: '\t' })
    expect(csv.sample[0]?.cells).toEqual(['1', 'Ärger'])
  })

  test('what is not UTF-8 is refused until somebody says what it is', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('partnerId,name\n1,M'),
      0xfc,
      ...new TextEncoder().encode('ller\n'),
    ])
    expect(await faultOf(bytes)).toBe('encoding')
    const csv = await openCsv(fileOf(bytes), { encoding: 'windows-1252' })
    expect(csv.sample[0]?.cells).toEqual(['1', 'Müller'])
  })

  test('a file that is none says why', async () => {
    expect(await faultOf('')).toBe('empty')
    expect(await faultOf('\n\n')).toBe('empty')
    expect(await faultOf('partnerId,name\n\n')).toBe('noRows')
    expect(await faultOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1]))).toBe('binary')
  })

  test('a character whose bytes lie in two pieces of the file stays whole', async () => {
    const long = `${'x'.repeat(1024 * 1024 - 1)}é😀`
    let text = ''
    for await (const piece of readText(fileOf(long), 'utf-8')) text += piece
    expect(text).toBe(long)
  })

  test('the header is the first row that is not blank, wherever that is', async () => {
    const csv: CsvFile = await openCsv(fileOf('\n,\npartnerId,name\n1,A\n\n2,B\n'))
    const numbers: number[] = []
    for await (const rows of dataRows(csv)) numbers.push(...rows.map(({ number }) => number))
    expect(csv.header.number).toBe(3)
    expect(numbers).toEqual([4, 6])
  })
})
