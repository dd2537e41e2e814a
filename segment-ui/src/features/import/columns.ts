/** What a column can mean for a partner. */
export const PARTNER_TARGETS = ['partnerId', 'name', 'prospectingStage', 'groups', 'contracts'] as const

/** What a column can mean for a contract, of which each row then has one. */
export const CONTRACT_TARGETS = ['contractId', 'contractStage', 'templateTerm', 'startDate', 'endDate'] as const

export type Target = (typeof PARTNER_TARGETS)[number] | (typeof CONTRACT_TARGETS)[number]

const TARGETS: readonly Target[] = [...PARTNER_TARGETS, ...CONTRACT_TARGETS]

/** What each column of a file means, in their order; null for one that is left out. A target stands at most once. */
export type Mapping = readonly (Target | null)[]

/** Headers that say what they mean, without case and without what is neither letter nor digit. */
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

/** What the headers of a file say, the header names of our own CSV files among them. */
export function guessMapping(header: readonly string[]): Mapping {
  const names = header.map((cell) => cell.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))
  const columns = new Map<number, Target>()
  for (const target of TARGETS) {
    // A better word wins over one further to the left.
    for (const word of KNOWN[target]) {
      const column = names.findIndex((name, index) => name === word && !columns.has(index))
      if (column === -1) continue
      columns.set(column, target)
      break
    }
  }
  return header.map((_, index) => columns.get(index) ?? null)
}

/** The mapping with another meaning of one column. A column that meant the same before is left out. */
export function mapColumn(mapping: Mapping, column: number, target: Target | null): Mapping {
  return mapping.map((before, index) => {
    if (index === column) return target
    return before === target ? null : before
  })
}

/** What no file can do without, and this one lacks: partner ID and name; and of a contract its ID and stage. */
export function missingTargets(mapping: Mapping): Target[] {
  const needed: Target[] = ['partnerId', 'name']
  if (CONTRACT_TARGETS.some((target) => mapping.includes(target))) needed.push('contractId', 'contractStage')
  return needed.filter((target) => !mapping.includes(target))
}

/** What the partners of a file lose because it has no column for it. */
export type Removal = 'prospectingStage' | 'groups' | 'contracts' | 'templateTerm' | 'startDate' | 'endDate'

/** Which dates the contracts of the column `contracts` have. */
export interface Dated {
  readonly startDate: boolean
  readonly endDate: boolean
}

/** What partners lose that are replaced by those of a file. */
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
