import { describe, expect, test } from 'vitest'
import { readList, valuesOf, type ValueForm } from '../readList'

/** The values of a list that can be read in only one way. */
function values(text: string, form: ValueForm = 'digits') {
  const entries = readList(text, form)
  expect(entries.filter(({ kind }) => kind !== 'value')).toEqual([])
  return entries.map((entry) => entry.text)
}

/** The two readings of an ambiguous list. */
function asked(text: string) {
  const entries = readList(text, 'digits')
  expect(entries.some(({ kind }) => kind === 'grouped')).toBe(true)
  return { joined: valuesOf(entries, 'joined'), apart: valuesOf(entries, 'apart') }
}

function shortened(text: string, form: ValueForm = 'digits') {
  return readList(text, form).map((entry) => (entry.kind === 'shortened' ? entry.text : { taken: entry.text }))
}

describe('what separates', () => {
  test.each([
    ['new lines', '34000418\n9593446\r\n309794\r12'],
    ['tabs', '34000418\t9593446\t309794\t12'],
    ['semicolons', '34000418;9593446; 309794 ;12'],
    ['commas', '34000418,9593446,309794,12'],
    ['commas with a space', '34000418, 9593446, 309794,\u00a012'],
    ['a column with a comma at the end of each line', '34000418,\n9593446,\n309794,\n12,\n'],
    ['a JSON list', '["34000418", "9593446", "309794", "12"]'],
    ['a JSON list of numbers', '[34000418,9593446,309794,12]'],
    ['a SQL list', "('34000418','9593446', '309794','12')"],
    ['a column of a CSV file', '"34000418"\r\n"9593446"\r\n"309794"\r\n"12"'],
    ['quotes of a text', '“34000418”, “9593446”, ‘309794’, ‘12’'],
    ['line ends of other systems', '34000418\u20289593446\u2029309794\u008512'],
  ])('%s', (_, text) => {
    expect(values(text)).toEqual(['34000418', '9593446', '309794', '12'])
  })

  test('an empty text, and one of separators, holds nothing', () => {
    expect(values('')).toEqual([])
    expect(values(' \n,;\t[ ] "" \u00a0')).toEqual([])
  })

  test('short numbers with commas between them', () => {
    expect(values('1,2,3')).toEqual(['1', '2', '3'])
    expect(values('12,13')).toEqual(['12', '13'])
    expect(values('12,3456')).toEqual(['12', '3456'])
  })

  test('three digits after a comma and a space are a number of their own', () => {
    expect(values('34, 000, 418')).toEqual(['34', '000', '418'])
  })

  test('one long number tells that commas separate', () => {
    expect(values('34000418,123,456')).toEqual(['34000418', '123', '456'])
    expect(values('123,34000418,456')).toEqual(['123', '34000418', '456'])
  })

  test('characters that nobody sees are no part of an ID', () => {
    expect(values('\ufeff34000418\u200b\n\u200e9593446\u2060')).toEqual(['34000418', '9593446'])
  })

  test('spaces that nobody sees separate values, as for the server', () => {
    expect(values('S-7777777\u200bP-25070000\u2060S-1\ufeffS-2\u001fS-3', 'text')).toEqual([
      'S-7777777',
      'P-25070000',
      'S-1',
      'S-2',
      'S-3',
    ])
  })
})

describe('commas between groups of three digits are asked about', () => {
  test('one number', () => {
    expect(asked('34,000,418')).toEqual({ joined: ['34000418'], apart: ['34', '000', '418'] })
    expect(asked('1,234')).toEqual({ joined: ['1234'], apart: ['1', '234'] })
  })

  test('a column of them, with numbers that need no mark', () => {
    expect(asked('34,000,418\n9,593,446\n309,794\n12')).toEqual({
      joined: ['34000418', '9593446', '309794', '12'],
      apart: ['34', '000', '418', '9', '593', '446', '309', '794', '12'],
    })
  })

  test('in the quotes of a CSV file', () => {
    expect(asked('"34,000,418","9,593,446"').joined).toEqual(['34000418', '9593446'])
  })

  test('several in one line, whatever separates them', () => {
    for (const mark of [';', '\t', ', ', ' ', '\u00a0', ',']) {
      expect(asked(`34,000,418${mark}9,593,446`).joined).toEqual(['34000418', '9593446'])
    }
  })
})

describe('a space between digits is asked about', () => {
  test.each([
    ['space', ' '],
    ['no-break space', '\u00a0'],
    ['narrow no-break space', '\u202f'],
    ['thin space', '\u2009'],
    ['figure space', '\u2007'],
  ])('%s', (_, space) => {
    const column = ['34 000 418', '9 593 446'].map((number) => number.replaceAll(' ', space))
    expect(asked(column.join('\n'))).toEqual({
      joined: ['34000418', '9593446'],
      apart: ['34', '000', '418', '9', '593', '446'],
    })
    expect(asked(column.join(', ')).joined).toEqual(['34000418', '9593446'])
    expect(asked(column.join(',')).joined).toEqual(['34000418', '9593446'])
  })

  test('long numbers, too: nobody knows what was meant', () => {
    expect(asked('2500000 2500007')).toEqual({ joined: ['25000002500007'], apart: ['2500000', '2500007'] })
  })

  test('beside other characters a space separates', () => {
    expect(values(' 12 \n Partner 13')).toEqual(['12', 'Partner', '13'])
    expect(values('12 13a')).toEqual(['12', '13a'])
  })
})

describe('what a spreadsheet has shortened is never a number', () => {
  test.each(['8,7E+10', '8.7E+10', '8,7e+10', '9E+18', '1.5E-3', '8,7E10', '8.7'])('%s', (text) => {
    expect(shortened(text)).toEqual([text])
    expect(valuesOf(readList(text, 'digits'), 'apart')).toEqual([])
  })

  test('among others', () => {
    expect(shortened('12,8,7E+10,13')).toEqual([{ taken: '12' }, '8,7E+10', { taken: '13' }])
    expect(shortened('12\n8,7E+10\n13')).toEqual([{ taken: '12' }, '8,7E+10', { taken: '13' }])
    expect(shortened('12 8,7E+10')).toEqual([{ taken: '12' }, '8,7E+10'])
    expect(shortened('34000418.0; 9593446.5')).toEqual(['34000418.0', '9593446.5'])
  })

  test('codes may have a dot, or an E between digits, and are no decimals', () => {
    expect(values('S-1.5, 2024.17, 12E10', 'text')).toEqual(['S-1.5', '2024.17', '12E10'])
    expect(shortened('8,7E+10', 'text')).toEqual(['8,7E+10'])
  })
})

test('dots and apostrophes between digits are no separators', () => {
  expect(values('34.000.418')).toEqual(['34.000.418'])
  expect(values("34'000'418")).toEqual(["34'000'418"])
})

test('codes are separated as numbers are', () => {
  expect(values("S-7777777, 'P-25070000'\nS-1 S-2", 'text')).toEqual(['S-7777777', 'P-25070000', 'S-1', 'S-2'])
})

test('a list of 100,000 lines is read at once', () => {
  const lines = Array.from({ length: 100_000 }, (_, index) => String(10_000_000 + index))
  const before = performance.now()
  expect(readList(lines.join('\n'), 'digits')).toHaveLength(100_000)
  expect(readList(lines.join(','), 'digits')).toHaveLength(100_000)
  expect(readList(lines.join(' '), 'digits')).toHaveLength(1)
  expect(performance.now() - before).toBeLessThan(5_000)
})
