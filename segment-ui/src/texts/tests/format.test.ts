import { expect, test } from 'vitest'
import { formatAgo } from '../format'

const NOW = new Date(2026, 10, 25, 1, 0)

/** Formats the moment this many hours before one o'clock at night. */
const ago = (hours: number) => formatAgo(new Date(NOW.getTime() - hours * 3_600_000).toISOString(), NOW)

test('within a day, hours and minutes have passed', () => {
  expect(ago(0)).toBe('just now')
  expect(ago(0.5)).toBe('30 minutes ago')
  expect(ago(23)).toBe('23 hours ago')
})

test('beyond a day the calendar counts, and not the hours', () => {
  expect(ago(24)).toBe('yesterday')
  expect(ago(26)).toBe('2 days ago')
  expect(ago(49)).toBe('2 days ago')
  expect(ago(50)).toBe('3 days ago')
})

test('a week ago the date says when', () => {
  expect(ago(6 * 24)).toBe('6 days ago')
  expect(ago(6 * 24 + 2)).toBe('Nov 18, 2026')
  expect(ago(7 * 24)).toBe('Nov 18, 2026')
})
