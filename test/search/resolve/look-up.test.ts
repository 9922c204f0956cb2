import { expect, test } from 'vitest'
import { standNear } from '../../../search/resolve/look-up.ts'

test.each([
  ['a b', 'a b', 0, true],
  ['b a', 'a b', 0, true],
  ['a x y b', 'a b', 2, true],
  ['a x y b', 'a b', 1, false],
  ['a x a b', 'a b', 0, true],
  ['a x x x a b', 'a a', 3, true],
  ['a x', 'a a', 5, false],
  ['a x c y b', 'a b c', 2, true],
  ['', 'a', 5, false],
])('%s, %s, %i: %s', (text, words, distance, expected) =>
  expect(standNear(text.split(' '), words.split(' '), distance)).toBe(expected),
)
