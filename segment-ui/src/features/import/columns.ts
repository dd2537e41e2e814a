import { normalForm } from '../../texts/compare'

/** What a column can contain about a partner. */
export const PARTNER_TARGETS = ['partnerId', 'name', 'prospectingStage', 'groups', 'contracts'] as const

/** What a column can contain about a contract. Each row then has one contract. */
export const CONTRACT_TARGETS = ['contractId', 'contractStage', 'templateTerm', 'startDate', 'endDate'] as const

export type Target = (typeof PARTNER_TARGETS)[number] | (typeof CONTRACT_TARGETS)[number]

const TARGETS: readonly Target[] = [...PARTNER_TARGETS, ...CONTRACT_TARGETS]

/** What each column of a file means, in order; null for a skipped one. No two columns have the same target. */
export type Mapping = readonly (Target | null)[]

/** Known headers, in lower case and with letters and digits only. */
const KNOWN: Readonly<Record<Target, readonly string[]>> = {
  partnerId: ['partnerid', 'id', 'partner'],
  name: ['name', 'partnername'],
  prospectingStage: ['prospectingstage', 'prospectstage', 'prospecting'],
  groups: [
    'groups',
    'groupids',
    'group',
    'groupid',
    'partnergroups',
    'partnergroup',
    'partnergroupids',
    'partnergroupid',
  ],
  contracts: ['contracts'],
  contractId: ['contractid', 'contract'],
  contractStage: ['contractstage'],
  templateTerm: ['templateterm', 'templatetermid', 'partnertemplateterm', 'term', 'termid'],
  startDate: ['startdate', 'contractstart', 'contractstartdate', 'start'],
  endDate: ['enddate', 'contractend', 'contractenddate', 'end'],
}

/** Guesses the columns from their headers. It knows the headers of our own CSV exports. */
export function guessMapping(header: readonly string[]): Mapping {
  const names = header.map((cell) => normalForm(cell).replaceAll(/[^\p{L}\p{N}]/gu, ''))
  const columns = new Map<number, Target>()
  for (const target of TARGETS) {
    // The order of the words decides, not the order of the columns.
    for (const word of KNOWN[target]) {
      const column = names.findIndex((name, index) => name === word && !columns.has(index))
      if (column === -1) continue
      columns.set(column, target)
      break
    }
  }
  return header.map((_, index) => columns.get(index) ?? null)
}

/** Changes the meaning of one column. A column that had this meaning before is skipped. */
export function mapColumn(mapping: Mapping, column: number, target: Target | null): Mapping {
  return mapping.map((before, index) => {
    if (index === column) return target
    return before === target ? null : before
  })
}

/** The required targets that are not mapped: partner ID and name, and the ID and stage of contracts. */
export function missingTargets(mapping: Mapping): Target[] {
  const needed: Target[] = ['partnerId', 'name']
  if (CONTRACT_TARGETS.some((target) => mapping.includes(target))) needed.push('contractId', 'contractStage')
  return needed.filter((target) => !mapping.includes(target))
}

/** What the partners of a file lose because it has no column for it. */
export type Removal = 'prospectingStage' | 'groups' | 'contracts' | 'templateTerm' | 'startDate' | 'endDate'

/** Which dates the contracts in the column `contracts` have. */
export interface Dated {
  readonly startDate: boolean
  readonly endDate: boolean
}

/** What the partners of a file would lose. */
export function removals(mapping: Mapping, dated: Dated): Removal[] {
  const has = (target: Target) => mapping.includes(target)
  const removed: Removal[] = []
  if (!has('prospectingStage')) removed.push('prospectingStage')
  if (!has('groups')) removed.push('groups')
  if (!has('contracts') && !has('contractId')) return [...removed, 'contracts']
  if (!has('contracts') && !has('templateTerm')) removed.push('templateTerm')
  if (!has('startDate') && !dated.startDate) removed.push('startDate')
  if (!has('endDate') && !dated.endDate) removed.push('endDate')
  return removed
}
