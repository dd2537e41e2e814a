import { HttpResponse } from 'msw'
import type { Contract, Partner, PartnerLine } from '../../src/api/types'
import { FIELDS } from './catalogue.ts'

const LINES_OF_A_CHUNK = 4_000

interface LineError {
  pointer: string
  code: string
  detail: string
}

const isStage = (field: string, code: string) =>
  code !== 'NONE' && (FIELDS.fields.find(({ id }) => id === field)?.codes?.some((it) => it.code === code) ?? false)

function errorsOf({ partnerId = '', name = '', prospectingStage, contracts = [] }: PartnerLine): LineError[] {
  const errors: LineError[] = []
  const error = (pointer: string, code: string, detail: string) => errors.push({ pointer, code, detail })
  if (!/^[1-9]\d{0,18}$/.test(partnerId))
    error('/partnerId', 'malformed-id', 'A partner ID has at most 19 digits and no leading zero.')
  if (name === '') error('/name', 'required', 'The name is missing or has no visible character.')
  if (prospectingStage !== undefined && !isStage('prospectingStage', prospectingStage)) {
    error('/prospectingStage', 'unknown-code', 'Unknown stage.')
  }
  for (const [index, { contractId, stage }] of contracts.entries()) {
    if (contractId === undefined) error(`/contracts/${index}/contractId`, 'required', 'The ID is missing.')
    if (stage === undefined || !isStage('contractStage', stage))
      error(`/contracts/${index}/stage`, 'unknown-code', 'Unknown stage.')
  }
  return errors
}

/** The partner of a line without errors, whose stages exist. */
function partnerOf({ partnerId = '', name = '', prospectingStage, groups = [], contracts = [] }: PartnerLine): Partner {
  const reference = (id: string) => ({ id, name: id, archived: false })
  return {
    partnerId,
    name,
    prospectingStage: (prospectingStage ?? null) as Partner['prospectingStage'],
    groups: groups.map(reference),
    contracts: contracts.map(({ contractId = '', stage = '', templateTerm, startDate, endDate }) => ({
      contractId,
      stage: stage as Contract['stage'],
      templateTerm: templateTerm === undefined ? null : reference(templateTerm),
      startDate: startDate ?? null,
      endDate: endDate ?? null,
    })),
  }
}

/** Applies lines of partner data and reports in NDJSON, as the server does. */
export function sync(body: string, partners: Partner[], dryRun: boolean) {
  const lines = body.split('\n')
  const answer: object[] = []
  for (let from = 0; from < lines.length; from += LINES_OF_A_CHUNK) {
    const chunk = lines.slice(from, from + LINES_OF_A_CHUNK)
    const counts = { received: chunk.length, created: 0, updated: 0, unchanged: 0, deleted: 0, rejected: 0 }
    const errors: (LineError & { line: number })[] = []
    for (const [index, line] of chunk.entries()) {
      const document = JSON.parse(line) as PartnerLine
      const wrong = errorsOf(document)
      const known = partners.findIndex(({ partnerId }) => partnerId === document.partnerId)
      const next = partnerOf(document)
      if (wrong.length > 0) {
        counts.rejected += 1
        errors.push(...wrong.map((error) => ({ ...error, line: from + index + 1 })))
      } else if (known === -1) {
        counts.created += 1
        if (!dryRun) partners.push(next)
      } else if (JSON.stringify(partners[known]) === JSON.stringify(next)) counts.unchanged += 1
      else {
        counts.updated += 1
        if (!dryRun) partners[known] = next
      }
    }
    answer.push({ type: 'chunk', line: from + chunk.length, ...counts, revision: 1, errors })
  }
  const end = {
    type: 'end',
    line: lines.length,
    received: lines.length,
    created: 0,
    updated: 0,
    unchanged: 0,
    deleted: 0,
    rejected: 0,
    revision: 1,
    errors: [],
  }
  return new HttpResponse([...answer, end].map((line) => `${JSON.stringify(line)}\n`).join(''), {
    headers: { 'Content-Type': 'application/x-ndjson' },
  })
}
