import { expect, test } from 'vitest'
import { analyze } from '../../analysis/analyze.ts'
import { toLatin } from '../../analysis/az/alphabets/to-latin.ts'
import { reachableMegabytes } from '../support/heap.ts'

const TEXTS = 40
const LENGTH = 400_000

test.each(['mededeniyyetleri', 'representation', 'Representation'])(
  'a word that is kept analysed does not keep the text it was cut from: %s',
  (word) => {
    const before = reachableMegabytes()
    for (let at = 0; at < TEXTS; at++) {
      const ending = String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))
      expect(analyze(`${word}${ending} `.padEnd(LENGTH, ' , '), 'en')).toHaveLength(1)
    }
    expect(reachableMegabytes() - before).toBeLessThan((TEXTS * LENGTH) / 1e6 / 4)
  },
)

test('words without stems, names or parts share one empty list, and the others keep no room to grow', () => {
  const [word, number] = analyze('kitab 1918', 'en').map((term) => term.word)
  expect(word?.partTokens).toEqual([])
  expect(word?.partTokens).toBe(number?.partTokens)
  expect(word?.partTokens).toBe(word?.names)
})

test('nor does a word whose reading in Latin letters is kept', () => {
  const before = reachableMegabytes()
  for (let at = 0; at < TEXTS; at++) {
    const ending = String.fromCharCode(0x628 + (at % 10), 0x628 + Math.floor(at / 10))
    expect(toLatin(`کیتابخاناچیلیق${ending} `.padEnd(LENGTH, ' . ')).length).toBeGreaterThan(0)
  }
  expect(reachableMegabytes() - before).toBeLessThan((TEXTS * LENGTH) / 1e6 / 4)
})
