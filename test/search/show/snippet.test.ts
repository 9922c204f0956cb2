import { expect, test } from 'vitest'
import type { Mark } from '../../../search/show/highlight.ts'
import { bestWindow, fragments, snippet } from '../../../search/show/snippet.ts'

/** Marks for each place of some words in a text. */
function marksOf(text: string, words: readonly string[]): Mark[] {
  return words
    .flatMap((query) =>
      [...text.matchAll(new RegExp(`\\b${query}\\b`, 'g'))].map(({ index }) => ({
        start: index,
        end: index + query.length,
        query,
        by: 'exact' as const,
      })),
    )
    .sort((one, other) => one.start - other.start)
}

const shown = (pieces: readonly { text: string; match: boolean }[]) =>
  pieces.map(({ text, match }) => (match ? `[${text}]` : text)).join('')

const FILLER = 'word '.repeat(40)

test.each<[string, string, string[], number, string]>([
  ['a short text is shown whole', 'oil and gas', ['gas'], 40, 'oil and [gas]'],
  ['line ends are spaces', 'oil\n\nand  gas', ['gas'], 40, 'oil and [gas]'],
  ['nothing marked: the beginning', 'one two three four five', [], 9, 'one two…'],
  ['an empty text', '', [], 40, ''],
])('%s', (_what, text, words, length, expected) => {
  expect(shown(snippet(text, marksOf(text, words), length))).toBe(expected)
})

test('the window has the most different words, then the most marks, then is the first', () => {
  const text = `oil oil oil ${FILLER} oil gas ${FILLER} gas gas oil`
  const window = bestWindow(marksOf(text, ['oil', 'gas']), 30)
  expect(text.slice(window?.first, window?.last)).toBe('gas gas oil')
  expect(bestWindow([], 30)).toBeUndefined()
})

test('a snippet is cut between words, with a sign at each end, and no longer than asked for', () => {
  const text = `${FILLER}oil price ${FILLER}`
  const pieces = snippet(text, marksOf(text, ['oil', 'price']), 60)
  expect(shown(pieces)).toMatch(/^…(word )+\[oil\] \[price\]( word)+…$/)
  expect(shown(pieces).length).toBeLessThanOrEqual(60 + '…[][]…'.length)
})

test('a text without spaces is cut between whole characters', () => {
  const pieces = snippet('𝒳'.repeat(200), [], 21)
  expect(shown(pieces).isWellFormed()).toBe(true)
})

test('the pieces of a text joined are the text', () => {
  const text = `${FILLER}oil`
  expect(
    fragments(text, marksOf(text, ['oil']))
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
