import { describe, expect, test } from 'vitest'
import { FIELDS } from '../../../../dev/mock/catalogue'
import { contractsOf, listOf, textOf } from '../cells'
import { codeReader, type StageCodes } from '../codes'
import { guessMapping, mapColumn, missingTargets, removals } from '../columns'
import { datesOf, PartnerReader, valueAt, type FilePartner } from '../partners'

const codesOf = (id: string) => codeReader(FIELDS.fields.find((field) => field.id === id)?.codes ?? [])
const CODES: StageCodes = { prospecting: codesOf('prospectingStage'), contract: codesOf('contractStage') }
const NO_DATES = { startDate: false, endDate: false }

/** Reads partners from rows below a header. The first row has number 2. */
function read(header: string[], ...rows: string[][]): FilePartner[] {
  const reader = new PartnerReader(guessMapping(header), CODES)
  const read = rows.map((cells, index) => ({ number: index + 2, cells, unreadable: false }))
  return [...reader.read(read), ...reader.end()]
}

const documents = (...input: Parameters<typeof read>) => read(...input).map(({ document }) => document)

describe('columns', () => {
  test('the names of our own files and of common ones are known', () => {
    expect(guessMapping(['partnerId', 'name', 'prospectingStage', 'groups', 'groupNames', 'contracts'])).toEqual([
      'partnerId',
      'name',
      'prospectingStage',
      'groups',
      null,
      'contracts',
    ])
    expect(
      guessMapping([
        'Partner ID',
        'Partner name',
        'Contract ID',
        'Contract Stage',
        'Template term',
        'Start date',
        'END_DATE',
        'Remarks',
      ]),
    ).toEqual(['partnerId', 'name', 'contractId', 'contractStage', 'templateTerm', 'startDate', 'endDate', null])
  })

  test('the width and case of the letters of a header do not count, nor white space', () => {
    expect(guessMapping(['\ufeffＰａｒｔｎｅｒ\u00a0ＩＤ', '\u200bNAME\u2060'])).toEqual(['partnerId', 'name'])
  })

  test('a header that stands twice counts once; a better word wins', () => {
    expect(guessMapping(['ID', 'Name', 'Name', 'Partner ID'])).toEqual([null, 'name', null, 'partnerId'])
  })

  test('a meaning moves from column to column', () => {
    expect(mapColumn(['partnerId', 'name', null], 2, 'name')).toEqual(['partnerId', null, 'name'])
    expect(mapColumn(['partnerId', null, null], 2, null)).toEqual(['partnerId', null, null])
  })

  test('what is missing is named', () => {
    expect(missingTargets([null])).toEqual(['partnerId', 'name'])
    expect(missingTargets(['partnerId', 'name'])).toEqual([])
    expect(missingTargets(['partnerId', 'name', 'startDate'])).toEqual(['contractId', 'contractStage'])
  })

  test('what partners would lose is named', () => {
    expect(removals(['partnerId', 'name'], NO_DATES)).toEqual(['prospectingStage', 'groups', 'contracts'])
    expect(removals(['prospectingStage', 'groups', 'contracts'], NO_DATES)).toEqual(['startDate', 'endDate'])
    expect(removals(['prospectingStage', 'groups', 'contracts'], { startDate: true, endDate: true })).toEqual([])
    expect(removals(['prospectingStage', 'groups', 'contractId', 'contractStage', 'endDate'], NO_DATES)).toEqual([
      'templateTerm',
      'startDate',
    ])
  })
})

describe('cells', () => {
  test('the apostrophe that keeps a spreadsheet from running a cell is dropped, another one is not', () => {
    expect(textOf("'=SUM(A1)")).toBe('=SUM(A1)')
    expect(textOf("'-5 %")).toBe('-5 %')
    expect(textOf("'t Winkeltje")).toBe("'t Winkeltje")
    expect(textOf("''=x")).toBe("'=x")
    expect(textOf("a;'=x\n'-1")).toBe('a;=x\n-1')
    expect(textOf(`a;'"=x;'b`)).toBe(`a;"=x;'b`)
  })

  test('lists with what would be formulas', () => {
    expect(listOf(String.raw`17;'+8;A\;'=C`)).toEqual(['17', '+8', 'A;=C'])
  })

  test('lists, with and without backslashes', () => {
    expect(listOf('17; 18;;')).toEqual(['17', '18'])
    expect(listOf(String.raw`a\;b;c\:d;e\\;f\g`)).toEqual(['a;b', 'c:d', 'e\\', String.raw`f\g`])
    expect(listOf('')).toEqual([])
  })

  test('contracts', () => {
    expect(contractsOf(String.raw`S-1:JOINED:42;S\:2:EXPIRED:`)).toEqual([
      ['S-1', 'JOINED', '42'],
      ['S:2', 'EXPIRED', ''],
    ])
    expect(contractsOf(' ')).toEqual([])
  })
})

describe('partners', () => {
  test('a row of our own file is a partner', () => {
    const header = ['partnerId', 'name', 'prospectingStage', 'groups', 'groupNames', 'contracts']
    expect(documents(header, ['7', "'=Acme", 'NEW', '17;18', 'Coupon;Blog', 'S-1:JOINED:42;S-2:EXPIRED:'])).toEqual([
      {
        type: 'partner',
        partnerId: '7',
        name: '=Acme',
        prospectingStage: 'NEW',
        groups: ['17', '18'],
        contracts: [
          { contractId: 'S-1', stage: 'JOINED', templateTerm: '42' },
          { contractId: 'S-2', stage: 'EXPIRED' },
        ],
      },
    ])
  })

  test('stages are known by code and label in any case; None is no stage; what is unknown is left to the server', () => {
    const header = ['partnerId', 'name', 'prospectingStage', 'contracts']
    const [a, b, c] = documents(
      header,
      ['1', 'A', 'rejected BY partner', 'S-1:joined'],
      ['2', 'B', 'none', 'S-2:none'],
      ['3', 'C', 'Lost', ''],
    )
    expect(a).toMatchObject({ prospectingStage: 'REJECTED_BY_PARTNER', contracts: [{ stage: 'JOINED' }] })
    expect(b?.prospectingStage).toBeUndefined()
    expect(b?.contracts?.[0]?.stage).toBe('NONE')
    expect(c?.prospectingStage).toBe('Lost')
  })

  const SINGLE = ['Partner ID', 'Name', 'Groups', 'Contract ID', 'Contract stage', 'Start date']

  test('rows that follow each other are one partner with several contracts', () => {
    const [one, two, ...more] = documents(
      SINGLE,
      ['1', 'A', '17', 'S-1', 'Joined', '2026-01-01'],
      ['1', '', '18;17', 'S-2', 'Expired', ''],
      ['2', 'B', '', '', '', ''],
    )
    expect(one).toMatchObject({
      name: 'A',
      groups: ['17', '18'],
      contracts: [
        { contractId: 'S-1', stage: 'JOINED', startDate: '2026-01-01' },
        { contractId: 'S-2', stage: 'EXPIRED' },
      ],
    })
    expect(two).toMatchObject({ partnerId: '2', contracts: [] })
    expect(more).toEqual([])
  })

  test('rows without a partner ID are never put together', () => {
    expect(read(SINGLE, ['', 'A', '', '', '', ''], ['', 'B', '', '', '', ''])).toHaveLength(2)
  })

  test('rows of a partner that contradict each other, and what stands beyond the columns, are problems', () => {
    const [one, two] = read(
      SINGLE,
      ['1', 'A', '', '', '', ''],
      ['1', 'B', '', '', '', ''],
      ['2', 'C, Inc', '', '', '', '', 'oops'],
    )
    expect(one?.problems).toEqual([{ row: 3, target: 'name', value: 'B', reason: { code: 'differs', row: 2 } }])
    expect(two?.problems).toEqual([{ row: 4, target: null, value: 'oops', reason: { code: 'extraCells' } }])
    const [three] = read(['partnerId', 'name', 'contracts'], ['3', 'D', 'a:b:c:d:e:f'])
    expect(three?.problems).toMatchObject([{ row: 2, target: 'contracts', reason: { code: 'contractParts' } }])
  })

  test('cells that are missing at the end of a row are empty', () => {
    expect(documents(SINGLE, ['1', 'A'])).toMatchObject([{ name: 'A', groups: [], contracts: [] }])
  })

  test('a pointer leads back to the row and the column', () => {
    const [one] = read(
      SINGLE,
      ['1', '', '17', 'S-1', 'Joined', '2026-01-01'],
      ['1', 'A', '18', '', '', ''],
      ['1', 'A', '', 'S-2', 'Jioned', '1.1.2026'],
    )
    expect(one?.placeOf('/name')).toEqual({ row: 3, target: 'name' })
    expect(one?.placeOf('/groups/1')).toEqual({ row: 3, target: 'groups' })
    expect(one?.placeOf('/contracts/0/stage')).toEqual({ row: 2, target: 'contractStage' })
    expect(one?.placeOf('/contracts/1/startDate')).toEqual({ row: 4, target: 'startDate' })
    expect(one?.placeOf('/partnerId')).toEqual({ row: 2, target: 'partnerId' })
    expect(one?.placeOf('')).toEqual({ row: 2, target: null })
    const listed = read(['partnerId', 'name', 'contracts'], ['1', 'A', 'S-1:Joined;S-2:Jioned'])[0]
    expect(listed?.placeOf('/contracts/1/stage')).toEqual({ row: 2, target: 'contracts' })
    expect(listed && valueAt(listed.document, '/contracts/1/stage')).toBe('Jioned')
  })

  test('white space around cells and entries is none of them', () => {
    const s = '\u200b\u00a0\ufeff'
    const cells = [`${s}1${s}`, `${s}A\u200bB${s}`, `${s}17${s};${s}18`, `${s}new${s}`]
    expect(documents(['partnerId', 'name', 'groups', 'prospectingStage'], cells)).toEqual([
      expect.objectContaining({ partnerId: '1', name: 'A\u200bB', groups: ['17', '18'], prospectingStage: 'NEW' }),
    ])
  })

  test('dates in lists of contracts are seen', () => {
    const dated = read(['partnerId', 'name', 'contracts'], ['1', 'A', 'S-1:Joined:42:2026-01-01'])
    expect(datesOf(dated)).toEqual({ startDate: true, endDate: false })
  })
})
