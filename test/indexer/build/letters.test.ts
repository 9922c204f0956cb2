import { expect, test } from 'vitest'
import { lettersBefore, lettersIn, placesOfLetters } from '../../../indexer/build/letters.ts'

test('places are found again by letters, where line ends were mended and the top was cut off', () => {
  const source = 'Title\n\nfirst pa-\nge ends.\n\n“Second page.'
  const stored = 'first page ends.\n\n“Second page.'
  const cut = lettersIn(source) - lettersIn(stored)
  const before = lettersBefore(source, [0, source.indexOf('“')]).map((letters) => Math.max(0, letters - cut))
  expect(placesOfLetters(stored, before)).toEqual([0, stored.indexOf('“')])
})

test('places behind the last letter are its end; without letters all are', () => {
  expect(placesOfLetters('ab', [0, 2, 9])).toEqual([0, 2, 2])
  expect(lettersBefore('…', [0, 1])).toEqual([0, 0])
})
