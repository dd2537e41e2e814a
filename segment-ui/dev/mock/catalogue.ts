import type { Fields } from '../../src/api/types'

const CONTRACT_STAGES = [
  ['NONE', 'None', 'the partner has no contract at all'],
  ['AWAITING_PUBLISHER_APPROVAL', 'Awaiting Publisher Approval', 'the partner has not yet accepted your proposal'],
  ['AWAITING_ADVERTISER_APPROVAL', 'Awaiting Advertiser Approval', 'the partner waits for your approval'],
  ['PUBLISHER_DECLINED', 'Publisher Declined', 'the partner declined your proposal'],
  ['ADVERTISER_DECLINED', 'Advertiser Declined', "you declined the partner's contract"],
  ['JOINED', 'Joined', 'joined to the program'],
  ['EXPIRED', 'Expired', 'the contract has expired'],
  ['AWAITING_CONTRACT_START', 'Awaiting Contract Start', 'an upcoming contract'],
  ['ARCHIVED', 'Archived', 'you archived the template term'],
  ['SUSPENDED', 'Suspended', 'you suspended the contract'],
  ['CANCELLED', 'Cancelled', 'you cancelled the contract'],
] as const

const PROSPECTING_STAGES = [
  ['NONE', 'None', 'not a prospect: no stage is set'],
  ['NEW', 'New', 'tagged as a prospect, not yet contacted'],
  ['OUTREACH', 'Outreach', 'you sent an email or a proposal, no answer yet'],
  ['NEGOTIATING', 'Negotiating', 'answered, no terms agreed yet'],
  ['REJECTED_BY_PARTNER', 'Rejected by Partner', 'the partner rejected your proposal'],
  ['REJECTED_BY_YOU', 'Rejected by You', 'you rejected the partner'],
  ['JOINED', 'Joined', 'joined to the program'],
  ['EXPIRED', 'Expired', 'contracts expired'],
  ['SUSPENDED', 'Suspended', 'contracts suspended'],
] as const

function codes(rows: readonly (readonly [string, string, string])[], noneFits: boolean) {
  return rows.map(([code, label, description]) => ({
    code,
    label,
    description,
    inSameContract: noneFits || code !== 'NONE',
  }))
}

const many = (valueKind: 'code' | 'partnerGroup' | 'templateTerm' | 'partner' | 'id') =>
  [
    { id: 'isAnyOf', label: 'is any of', valueKind, values: 'many' },
    { id: 'isNoneOf', label: 'is none of', valueKind, values: 'many' },
  ] as const
const set = [
  { id: 'isSet', label: 'is set', values: 'none' },
  { id: 'isNotSet', label: 'is not set', values: 'none' },
] as const
const text = (id: string, label: string) => ({ id, label, valueKind: 'text', values: 'one' }) as const

/** The field catalogue as the server describes it. */
export const FIELDS: Fields = {
  fields: [
    {
      id: 'contractStage',
      label: 'Contract Stage',
      section: 'Contract',
      contractField: true,
      operators: [...many('code')],
      codes: codes(CONTRACT_STAGES, false),
    },
    {
      id: 'partnerGroup',
      codes: [],
      label: 'Partner Group',
      section: 'Partner',
      contractField: false,
      operators: [
        ...many('partnerGroup'),
        { id: 'isAllOf', label: 'is all of', valueKind: 'partnerGroup', values: 'many' },
        ...set,
      ],
    },
    {
      id: 'prospectingStage',
      label: 'Prospecting Stage',
      section: 'Partner',
      contractField: false,
      operators: [...many('code')],
      codes: codes(PROSPECTING_STAGES, true),
    },
    {
      id: 'contractId',
      codes: [],
      label: 'Contract ID',
      section: 'Contract',
      contractField: true,
      operators: [...many('id'), text('startsWith', 'starts with')],
    },
    {
      id: 'partnerName',
      codes: [],
      label: 'Partner Name',
      section: 'Partner',
      contractField: false,
      operators: [
        ...many('partner'),
        text('is', 'is'),
        text('isNot', 'is not'),
        text('contains', 'contains'),
        text('doesNotContain', 'does not contain'),
        text('startsWith', 'starts with'),
        text('endsWith', 'ends with'),
      ],
    },
    {
      id: 'partnerId',
      codes: [],
      label: 'Partner ID',
      section: 'Partner',
      contractField: false,
      operators: [...many('id')],
    },
    {
      id: 'templateTerm',
      codes: [],
      label: 'Partner Template Term',
      section: 'Contract',
      contractField: true,
      operators: [
        ...many('templateTerm'),
        ...set,
        text('nameContains', 'name contains'),
        text('nameDoesNotContain', 'name does not contain'),
      ],
    },
  ],
  limits: { depth: 16, nodes: 500, values: 100_000, textLength: 255, idLength: 64 },
}
