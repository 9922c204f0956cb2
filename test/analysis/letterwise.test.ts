import { expect, test } from 'vitest'
import { normalisePersian } from '../../analysis/fa/letters.ts'
import { letterwise } from '../../analysis/letterwise.ts'
import { fold, normalise } from '../../analysis/normalize.ts'

test('goes letter by letter, and is asked once for each', () => {
  const asked: string[] = []
  const upper = letterwise(
    (text) => {
      asked.push(text)
      return text.toUpperCase()
    },
    () => true,
  )
  expect(upper('bakı')).toBe('BAKI')
  expect(upper('abbas')).toBe('ABBAS')
  expect(asked).toEqual(['b', 'a', 'k', 'ı', 's'])
})

test('a word with a letter that belongs to its neighbours is changed as a whole', () => {
  const composed = letterwise(
    (text) => text.normalize('NFC'),
    (letter) => letter !== '\u0307',
  )
  expect(composed('i\u0307l')).toBe('i\u0307l'.normalize('NFC'))
  expect(composed('I\u0307l')).toBe('İl')
  expect(composed('')).toBe('')
})

/** Of no table: a word with it is changed as a whole. */
const FAR = '中'
const LETTERS = [...Array(0x700).keys()].map((code) => String.fromCharCode(code))
const PAIRS = [
  ...'aəıİIşÇñйіا\u0621آۀهةيكئی\u064B\u0654\u0301\u0307\u0323ۭ٪۵5ﷲﬁ\u200C\u00AD\u0640'.normalize('NFC'),
]

test.each([
  ['fold', fold],
  ['normalise', normalise],
  ['normalisePersian', normalisePersian],
] as const)(
  '%s gives for every letter, and for two side by side, what it gives for the word as a whole',
  (_, change) => {
    const words = [...LETTERS, ...PAIRS.flatMap((one) => PAIRS.map((other) => `x${one}${other}x`))]
    for (const word of words)
      expect(change(`${word}b${FAR}`), JSON.stringify(word)).toBe(change(`${word}b`) + FAR)
  },
)
