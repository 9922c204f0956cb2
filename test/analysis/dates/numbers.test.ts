import { expect, test } from 'vitest'
import {
  azerbaijaniNumbers,
  englishOrdinals,
  numberOf,
  numberPattern,
  persianCardinals,
  persianOrdinals,
} from '../../../analysis/dates/numbers.ts'
import { fold } from '../../../analysis/fa/date-words.ts'

const same = (words: string) => words

test.each([
  [azerbaijaniNumbers(same), 'Azerbaijani'],
  [englishOrdinals, 'English'],
  [persianCardinals(fold), 'Persian cardinals'],
  [persianOrdinals(fold), 'Persian ordinals'],
])('every day of a month has its words: %#', (numbers, _language) => {
  expect([...new Set(numbers.values())].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 31 }, (_, index) => index + 1),
  )
})

test.each([
  ['25', 25, 'digits'],
  ['بیست و پنجم', 25, 'apart'],
  ['بیستوپنجم', 25, 'glued'],
  ['سی ام', 30, 'thirtieth'],
  ['سوم', 3, 'third'],
  ['صدم', undefined, 'no day'],
])('%s → %s: %s', (words, value, _note) => expect(numberOf(persianOrdinals(fold), fold(words))).toBe(value))

test('a pattern finds the longest number, in one word or more', () => {
  const pattern = new RegExp(`^(?:${numberPattern(englishOrdinals, /^(twenty|thirty)()(?=.)/)})`)
  expect(pattern.exec('twenty-first of')?.[0]).toBe('twenty-first')
  expect(pattern.exec('twenty first of')?.[0]).toBe('twenty first')
  expect(pattern.exec('sixteenth')?.[0]).toBe('sixteenth')
})
