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
  const latin = [...AZERBAIJANI_STOPWORDS].filter((word) => /^[a-z]+$/.test(word))
  const arabic = [...AZERBAIJANI_STOPWORDS].filter((word) => /^[آ-ی]+$/.test(word))
  expect(latin.length + arabic.length).toBe(AZERBAIJANI_STOPWORDS.size)
  for (const words of [latin, arabic]) expect(words.length).toBeLessThan(160)
})
