import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze } from '../../analysis/analyze.ts'
import {
  decodeWord,
  encodeName,
  encodeStem,
  encodeTitleWord,
  encodeWord,
  readableToken,
  wholeWord,
} from '../../analysis/engine-tokens.ts'
import { LANGUAGES } from '../../analysis/language.ts'
import { fold, MARK_LETTERS } from '../../analysis/normalize.ts'

const PRIVATE_USE = /^[\uE000-\uF8FF]+$/u

test.each([
  ['munasibet', 'Latin'],
  ['2018', 'digits'],
  ['', 'nothing'],
  ['ελλας', 'a script the engine does not split'],
])('%s is left as it is: %s', (word) => expect(encodeWord(word)).toBe(word))

test.each([
  ['روسیه', 'Persian'],
  ['الهام', 'the engine would split off ال'],
  ['اس300', 'with digits'],
])('%s is moved to private use, letter by letter: %s', (word) => {
  const coded = encodeWord(word)
  expect(coded).toMatch(PRIVATE_USE)
  expect(coded).toHaveLength(word.length)
  expect(decodeWord(coded)).toBe(word)
})

test.each([
  [wholeWord('lavrov'), 'lavrov'],
  [wholeWord(encodeWord('لاوروف')), 'لاوروف'],
  [encodeStem('munasibet', 'az'), 'az:munasibet'],
  [encodeStem('minister', 'en'), 'en:minister'],
  [encodeStem('کتاب', 'fa'), 'fa:کتاب'],
  [encodeName('lavrov'), 'name:lavrov'],
  [encodeName('لاوروف'), 'name:لاوروف'],
  ['2018', '2018'],
])('%s is read as %s', (token, expected) => expect(readableToken(token)).toBe(expected))

test('a prefix of a word is a prefix of its code', () => {
  expect(encodeWord('روسیه').startsWith(encodeWord('روس'))).toBe(true)
})

test.each([
  ['munasibet', 'az', 'ȝzzmunasibet'],
  ['minister', 'en', 'ȝxxminister'],
  ['2018', 'az', '2018'],
  ['2018', 'fa', '2018'],
] as const)('the stem %s (%s) is written %s', (stem, language, coded) => {
  expect(encodeStem(stem, language)).toBe(coded)
})

test('a Persian stem is marked, and read back without its mark', () => {
  const coded = encodeStem('vرفت', 'fa')
  expect(coded).toMatch(PRIVATE_USE)
  expect(decodeWord(coded.slice(1))).toBe('vرفت')
})

test('the same stem of two languages is two tokens, and no word', () => {
  const tokens = LANGUAGES.map((language) => encodeStem('bank', language))
  expect(new Set([...tokens, encodeWord('bank')]).size).toBe(LANGUAGES.length + 1)
})

test('every folded word of letters that Axtar knows comes back', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcxyz019ابپتثچژکگیءئؤ') }).map(fold)
  fc.assert(
    fc.property(word, (surface) => {
      expect(decodeWord(encodeWord(surface))).toBe(surface)
      expect(encodeWord(surface)).toHaveLength(surface.length)
    }),
  )
})

test('different words have different codes', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abz09ابپ') })
  fc.assert(
    fc.property(word, word, (left, right) => {
      expect(encodeWord(left) === encodeWord(right)).toBe(left === right)
      for (const language of LANGUAGES)
        expect(encodeStem(left, language) === encodeStem(right, language)).toBe(left === right)
    }),
  )
})

test('a word of a title is of one script, whatever its letters, and a beginning stays one', () => {
  for (const token of [encodeWord('باکو'), encodeStem('باکو', 'fa'), 'თბილისი', '東京', 'ελλας', '𐍈', 'bakı'])
    expect(encodeTitleWord(token)).toMatch(PRIVATE_USE)
  for (const token of ['baki', encodeStem('baki', 'az'), '2018'])
    expect(encodeTitleWord(token)).toBe(`ƕ${token}`)
  expect(encodeTitleWord(encodeWord('باکو')).startsWith(encodeTitleWord(encodeWord('باک')))).toBe(true)
  for (const language of LANGUAGES) expect(encodeStem('a', language).startsWith('ƕ')).toBe(false)
})

test('no text has a word with a letter that marks something, in whatever case or company', () => {
  const marks = Object.values(MARK_LETTERS)
  const letters = [
    ...marks,
    ...marks.map((mark) => mark.toUpperCase()),
    '\uF8FE',
    '\uF000',
    '\uE641',
    'a',
    'İ',
    'ب',
    'б',
    '\u0301',
    '7',
  ]
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters) }), (text) => {
      for (const language of LANGUAGES) {
        for (const { word } of analyze(text, language)) {
          // What is moved to private use was a letter of Arabic script, one by one.
          expect(encodeWord(fold(decodeWord(word.token)))).toBe(word.token)
          for (const mark of marks) expect(decodeWord(word.token).toLowerCase()).not.toContain(mark)
          expect(word.surface).not.toMatch(/[\uE000-\uF8FF]/u)
        }
      }
    }),
  )
})

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof decodeWord(encodeWord(text))).toBe('string')
      for (const language of LANGUAGES) expect(typeof encodeStem(text, language)).toBe('string')
    }),
  )
})
