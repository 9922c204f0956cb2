import { expect, test } from 'vitest'
import { AZERBAIJANI_STOPWORDS } from '../../../analysis/az/stopwords.ts'

test.each(['ve', 'bu', 'ucun', 'ile', 'lakin', 'hemcinin'])('%s is one', (word) => {
  expect(AZERBAIJANI_STOPWORDS.has(word)).toBe(true)
})

test.each([
  ['olan', 'folds like ölən'],
  ['sen', 'folds like şən'],
  ['on', 'ten, and ön'],
  ['il', 'year'],
  ['yol', 'road'],
])('%s is none: %s', (word) => expect(AZERBAIJANI_STOPWORDS.has(word)).toBe(false))

test('all are folded, and as few as a search can do with', () => {
  for (const word of AZERBAIJANI_STOPWORDS) expect(word).toMatch(/^[a-z]+$/)
  expect(AZERBAIJANI_STOPWORDS.size).toBeLessThan(160)
})
