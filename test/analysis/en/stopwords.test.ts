import { expect, test } from 'vitest'
import { ENGLISH_STOPWORDS } from '../../../analysis/en/stopwords.ts'

test('stop words are lower-case and folded, or they would never be met', () => {
  for (const word of ENGLISH_STOPWORDS) expect(word).toMatch(/^[a-z]+$/)
})

test.each(['the', 'of', 'and', 'which', 'dont'])('%s is one', (word) => {
  expect(ENGLISH_STOPWORDS.has(word)).toBe(true)
})

test.each(['us', 'first', 'against', 'new', 'who'.toUpperCase(), ''])('%j is none', (word) => {
  expect(ENGLISH_STOPWORDS.has(word)).toBe(false)
})
