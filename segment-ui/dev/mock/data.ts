import type { Contract, LookupItem, Partner, Segment } from '../../src/api/types'

/** A repeatable sequence of pseudo-random numbers in [0, 1). */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

const FIRST =
  'Acme Northern Bright Coupon Daily Urban Silver Green Happy Smart Blue Prime Élan Über Wonder Lucky'.split(' ')
const SECOND = 'Deals Media Savings Studio Blog Traffic Rewards Network Creators Offers Digital Voices Partners'.split(
  ' ',
)
const OTHER = ['株式会社ひかり', 'Ελληνικά Νέα', 'Добрые скидки', 'Çiçek Medya', 'مجلة الأضواء', '서울 크리에이터']
const GROUPS =
  'Coupon sites,Cashback,Content creators,Newsletters,Comparison,Influencers EU,Influencers US,Loyalty,Mobile apps,Podcasts'.split(
    ',',
  )
const TERMS = 'Standard 2026,Premium 2026,Standard 2025,Holiday boost,Creator flat fee,Pilot'.split(',')

export interface Data {
  readonly partners: Partner[]
  readonly groups: readonly LookupItem[]
  readonly terms: readonly LookupItem[]
}

/** Plausible partners, with their groups and contracts. */
export function makeData(size: number): Data {
  const next = dice(7)
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T
  const groups = GROUPS.map((name, index) => ({ id: String(index + 11), name, archived: index === 8 }))
  const terms = TERMS.map((name, index) => ({ id: String(index + 40), name, archived: index === 2 }))
  const partners = Array.from({ length: size }, (_, index): Partner => {
    const name = next() < 0.05 ? pick(OTHER) : `${pick(FIRST)} ${pick(SECOND)}`
    const stage =
      next() < 0.55
        ? null
        : pick(['NEW', 'NEW', 'NEW', 'OUTREACH', 'OUTREACH', 'NEGOTIATING', 'JOINED', 'EXPIRED'] as const)
    const contracts = Array.from({ length: Math.floor(next() * next() * 5) }, (_contract, at): Contract => ({
      contractId: `S-${7_000_000 + index * 10 + at}`,
      stage: pick(['JOINED', 'JOINED', 'JOINED', 'EXPIRED', 'EXPIRED', 'CANCELLED', 'SUSPENDED', 'ARCHIVED'] as const),
      templateTerm: next() < 0.15 ? null : pick(terms),
      startDate: '2026-01-01',
      endDate: null,
    }))
    return {
      partnerId: String(2_500_000 + index * 7),
      name: `${name} ${index % 90 === 0 ? '' : (index % 90) + 1}`.trim(),
      prospectingStage: stage,
      groups: groups.filter(() => next() < 0.12),
      contracts,
    }
  })
  const count = (has: (partner: Partner) => boolean) => partners.filter((partner) => has(partner)).length
  return {
    partners,
    groups: groups.map((it) => ({ ...it, partners: count((p) => p.groups.some(({ id }) => id === it.id)) })),
    terms: terms.map((it) => ({
      ...it,
      partners: count((p) => p.contracts.some(({ templateTerm }) => templateTerm?.id === it.id)),
    })),
  }
}

const saved = { version: 1, createdAt: '2026-11-02T09:30:00Z', createdBy: 'manager' }

/** The segments that exist at the start. */
export const SEGMENTS: readonly Omit<Segment, 'summary'>[] = [
  {
    ...saved,
    id: 1,
    name: 'Joined, outside coupon sites',
    description: 'For the weekly newsletter.',
    updatedAt: '2026-11-22T20:12:00Z',
    updatedBy: 'manager',
    condition: {
      match: 'all',
      conditions: [
        { field: 'contractStage', operator: 'isAnyOf', values: ['JOINED'] },
        { match: 'none', conditions: [{ field: 'partnerGroup', operator: 'isAnyOf', values: ['11', '12'] }] },
      ],
    },
  },
  {
    ...saved,
    id: 2,
    name: 'Premium term, joined on that contract',
    description: '',
    updatedAt: '2026-11-21T08:00:00Z',
    updatedBy: 'admin',
    condition: {
      match: 'any',
      conditions: [
        {
          match: 'all',
          on: 'sameContract',
          conditions: [
            { field: 'contractStage', operator: 'isAnyOf', values: ['JOINED'] },
            { field: 'templateTerm', operator: 'isAnyOf', values: ['41', '42'] },
          ],
        },
        { field: 'partnerName', operator: 'contains', values: ['Acme'] },
      ],
    },
  },
  {
    ...saved,
    id: 3,
    name: 'Fresh prospects',
    description: 'New prospects that nobody has written to so far.',
    updatedAt: '2026-11-12T08:00:00Z',
    updatedBy: 'manager',
    condition: {
      match: 'all',
      conditions: [
        { field: 'prospectingStage', operator: 'isAnyOf', values: ['NEW', 'OUTREACH'] },
        { field: 'contractStage', operator: 'isAnyOf', values: ['NONE'] },
      ],
    },
  },
]
