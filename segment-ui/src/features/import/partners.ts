import type { ContractLine, PartnerLine } from '../../api/types'
import { CONTRACT_PARTS, contractsOf, listOf, textOf } from './cells'
import { NONE } from '../catalogue/none'
import type { StageCodes } from './codes'
import type { Row } from './csv/rows'
import { CONTRACT_TARGETS, type Dated, type Mapping, type Target } from './columns'
import { isBlank } from '../../texts/compare'

/** A place in a file: row number and meaning of the column; null for the row as a whole. */
export interface Place {
  readonly row: number
  readonly target: Target | null
}

/** Problems that the screen itself finds, before the server sees the file. */
export type LocalReason =
  | { readonly code: 'unreadable' }
  | { readonly code: 'extraCells' }
  | { readonly code: 'contractParts' }
  | { readonly code: 'differs'; readonly row: number }
  | { readonly code: 'scattered'; readonly row: number }

/** A problem in a file that prevents a partner from being imported. */
export interface Problem extends Place {
  /** The value in the file, so that the user can find it. */
  readonly value: string
  /** Found by the server, with code and text, or by the screen. */
  readonly reason: LocalReason | { readonly code: 'refused'; readonly error: string; readonly detail: string }
}

/** A partner in a file: consecutive rows with the same partner ID. */
export interface FilePartner {
  readonly id: string
  readonly lastRow: number
  readonly document: PartnerLine
  /** If there are any, the partner is not sent. */
  readonly problems: readonly Problem[]
  /** The place in the file for a JSON Pointer into the document. */
  placeOf(pointer: string): Place
}

const CONTRACT_PROPERTIES: Readonly<Record<string, Target>> = {
  contractId: 'contractId',
  stage: 'contractStage',
  templateTerm: 'templateTerm',
  startDate: 'startDate',
  endDate: 'endDate',
}

const orNone = (text: string | undefined) => (text === undefined || text === '' ? undefined : text)

/** Builds partners from rows according to a mapping. */
export class PartnerReader {
  readonly #columns: ReadonlyMap<Target, number>
  readonly #width: number
  readonly #codes: StageCodes
  #rows: Row[] = []

  constructor(mapping: Mapping, codes: StageCodes) {
    this.#columns = new Map(mapping.flatMap((target, column) => (target === null ? [] : [[target, column] as const])))
    this.#width = mapping.length
    this.#codes = codes
  }

  /** Adds rows, and returns the partners that are now complete. */
  read(rows: readonly Row[]): FilePartner[] {
    const complete: FilePartner[] = []
    for (const row of rows) {
      const [first] = this.#rows
      if (first && (this.idOf(first) === '' || this.idOf(first) !== this.idOf(row))) complete.push(...this.end())
      this.#rows.push(row)
    }
    return complete
  }

  /** Returns the last partner after all rows have been read. */
  end(): FilePartner[] {
    const rows = this.#rows
    this.#rows = []
    return rows.length === 0 ? [] : [this.#partner(rows)]
  }

  idOf(row: Row): string {
    return this.#text(row, 'partnerId') ?? ''
  }

  #cell(row: Row, target: Target): string | undefined {
    const column = this.#columns.get(target)
    return column === undefined ? undefined : row.cells[column]
  }

  #text(row: Row, target: Target): string | undefined {
    const cell = this.#cell(row, target)
    return cell === undefined ? undefined : orNone(textOf(cell))
  }

  #partner(rows: readonly Row[]): FilePartner {
    const first = rows[0]?.number ?? 0
    const problems = rows.flatMap((row) => this.#problemsOf(row))
    const single = (target: 'name' | 'prospectingStage') => this.#single(rows, target, problems)
    const groups: string[] = []
    const groupRows: number[] = []
    const contracts: ContractLine[] = []
    const contractPlaces: { row: number; listed: boolean }[] = []
    for (const row of rows) {
      for (const group of listOf(this.#cell(row, 'groups') ?? '')) {
        if (groups.includes(group)) continue
        groups.push(group)
        groupRows.push(row.number)
      }
      for (const { contract, listed } of this.#contractsOf(row, problems)) {
        contracts.push(contract)
        contractPlaces.push({ row: row.number, listed })
      }
    }
    const name = single('name')
    const stage = single('prospectingStage')
    const code = stage.text === undefined ? undefined : this.#codes.prospecting(stage.text)
    const id = rows[0] ? this.idOf(rows[0]) : ''
    return {
      id,
      lastRow: rows.at(-1)?.number ?? first,
      document: {
        type: 'partner',
        partnerId: orNone(id),
        name: name.text,
        prospectingStage: code === NONE ? undefined : code,
        groups,
        contracts,
      },
      problems,
      placeOf(pointer) {
        const [, property, index, part] = pointer.split('/')
        if (property === 'name') return { row: name.row, target: 'name' }
        if (property === 'prospectingStage') return { row: stage.row, target: 'prospectingStage' }
        if (property === 'groups') return { row: groupRows[Number(index)] ?? first, target: 'groups' }
        if (property === 'contracts') {
          const place = contractPlaces[Number(index)]
          if (!place) return { row: first, target: null }
          return { row: place.row, target: place.listed ? 'contracts' : (CONTRACT_PROPERTIES[part ?? ''] ?? null) }
        }
        return { row: first, target: property === 'partnerId' ? 'partnerId' : null }
      },
    }
  }

  /** The value that all rows of a partner share. Rows with an empty cell do not count. */
  #single(rows: readonly Row[], target: Target, problems: Problem[]): { text: string | undefined; row: number } {
    let found: { text: string; row: number } | undefined
    for (const row of rows) {
      const text = this.#text(row, target)
      if (text === undefined) continue
      found ??= { text, row: row.number }
      if (text !== found.text) problems.push(problem(row, target, text, { code: 'differs', row: found.row }))
    }
    return found ?? { text: undefined, row: rows[0]?.number ?? 0 }
  }

  #contractsOf(row: Row, problems: Problem[]): { contract: ContractLine; listed: boolean }[] {
    const listed = contractsOf(this.#cell(row, 'contracts') ?? '').map((parts) => {
      if (parts.length > CONTRACT_PARTS) {
        problems.push(problem(row, 'contracts', parts.join(':'), { code: 'contractParts' }))
      }
      const [id, stage, term, start, end] = parts
      return { contract: this.#contract(id, stage, term, start, end), listed: true }
    })
    const own = CONTRACT_TARGETS.map((target) => this.#text(row, target))
    if (own.every((text) => text === undefined)) return listed
    const [id, stage, term, start, end] = own
    return [...listed, { contract: this.#contract(id, stage, term, start, end), listed: false }]
  }

  #contract(...[id, stage, term, start, end]: (string | undefined)[]): ContractLine {
    const code = orNone(stage)
    return {
      contractId: orNone(id),
      stage: code === undefined ? undefined : this.#codes.contract(code),
      templateTerm: orNone(term),
      startDate: orNone(start),
      endDate: orNone(end),
    }
  }

  #problemsOf(row: Row): Problem[] {
    if (row.unreadable) return [problem(row, null, '', { code: 'unreadable' })]
    const extra = row.cells.slice(this.#width).filter((cell) => !isBlank(cell))
    return extra.length === 0 ? [] : [problem(row, null, extra.join(', '), { code: 'extraCells' })]
  }
}

function problem(row: Row, target: Target | null, value: string, reason: LocalReason): Problem {
  return { row: row.number, target, value, reason }
}

/** The text at a JSON Pointer in a document; empty if there is none. */
export function valueAt(document: PartnerLine, pointer: string): string {
  let value: unknown = document
  for (const step of pointer.split('/').slice(1)) value = (value as Record<string, unknown> | undefined)?.[step]
  return typeof value === 'string' ? value : ''
}

/** Which dates the contracts of these partners have. */
export function datesOf(partners: readonly FilePartner[]): Dated {
  const has = (date: 'startDate' | 'endDate') =>
    partners.some(({ document }) => document.contracts?.some((contract) => contract[date] !== undefined))
  return { startDate: has('startDate'), endDate: has('endDate') }
}
