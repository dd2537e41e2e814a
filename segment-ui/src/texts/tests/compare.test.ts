import { expect, test } from 'vitest'
import { cut, isBlank, nameKey, normalForm, trimmed } from '../compare'
import cases from './compare.cases.json'

/* The server's NormalFormTest and WhiteSpaceTest read the same file. */

const SPACES = new Set(cases.whiteSpace.map((name) => String.fromCodePoint(Number.parseInt(name.slice(2), 16))))

test('each character of the basic plane is white space or not, as for the server', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const character = String.fromCharCode(code)
    const name = `U+${code.toString(16).padStart(4, '0')}`
    expect(isBlank(character), name).toBe(SPACES.has(character))
  }
})

test.each(cases.normalForm)('the normal form of %j is %j', (name, form) => {
  expect(normalForm(name ?? '')).toBe(form)
  expect(normalForm(form ?? '')).toBe(form)
})

test.each(cases.nameKey)('the key of %j is %j', (name, key) => {
  expect(nameKey(name ?? '')).toBe(key)
  expect(nameKey(key ?? '')).toBe(key)
})

test.each(cases.trimmed)('%j is trimmed to %j', (text, expected) => {
  expect(trimmed(text ?? '')).toBe(expected)
})

test('a text is not cut inside a character', () => {
  expect(cut('ab😀', 3)).toBe('ab')
  expect(cut('ab😀', 4)).toBe('ab😀')
  expect(cut('abc', 2)).toBe('ab')
})

test('white space within a long text costs no more than letters', () => {
  const text = `1${' '.repeat(1_000_000)}1`
  expect(trimmed(text)).toBe(text)
})
