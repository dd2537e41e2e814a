import { expect, test } from 'vitest'
import { FIELDS } from '../../../../dev/mock/catalogue'
import { makeData } from '../../../../dev/mock/data'
import { holds } from '../../../../dev/mock/evaluate'

const OPERATORS = FIELDS.fields.flatMap(({ id, operators }) => operators.map((operator) => ({ field: id, operator })))

test.each(OPERATORS)('the mock answers for $field $operator.id', ({ field, operator }) => {
  const values = operator.values === 'none' ? undefined : ['2026-12-31']
  const condition = { field, operator: operator.id, values }
  expect(makeData(50).partners.filter((partner) => holds(condition, partner)).length).toBeLessThanOrEqual(50)
})
