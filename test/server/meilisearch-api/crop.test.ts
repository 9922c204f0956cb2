import { expect, test } from 'vitest'
import type { Mark } from '../../../search/show/highlight.ts'
import { fragments } from '../../../search/show/snippet.ts'
import { cropped } from '../../../server/meilisearch-api/crop.ts'

const NUMBERS = 'one two three four five six seven eight nine ten, eleven twelve.'

/** Every place of some words as a mark. */
function marksOf(text: string, words: string[]): Mark[] {
  return words
    .flatMap((word) => [...text.matchAll(new RegExp(word, 'g'))])
    .map(({ 0: word, index }): Mark => ({ start: index, end: index + word.length, by: 'exact', query: word }))
    .sort((a, b) => a.start - b.start)
}

const shown = (text: string, words: string[], length: number, marker = '…') => {
  const piece = cropped(text, marksOf(text, words), length, marker)
  return fragments(piece.text, piece.marks)
    .map(({ text, match }) => (match ? `[${text}]` : text))
    .join('')
}

test.each([
  [[], 3, 'one two three…', 'the beginning where nothing is marked'],
  [['seven'], 3, '…six [seven] eight…', 'around the mark'],
  [['seven'], 4, '…five six [seven] eight…', 'one more before than after'],
  [['one'], 3, '[one] two three…', 'not before the beginning'],
  [['twelve'], 3, '…ten, eleven [twelve].', 'not behind the end'],
  [['two', 'nine', 'ten'], 4, '…eight [nine] [ten], eleven…', 'where most words are'],
  [['two', 'nine'], 1, '…[two]…', 'one word'],
  [['seven'], 0, NUMBERS.replace('seven', '[seven]'), 'the whole text'],
  [['seven'], 100, NUMBERS.replace('seven', '[seven]'), 'a text that fits'],
])('%j in %i words: %s (%s)', (words, length, expected) =>
  expect(shown(NUMBERS, words, length)).toBe(expected),
)

test('any marker, in any script; a mark over two words stays whole', () => {
  expect(shown('او گفت که این کار انجام می شود و بس', ['می شود'], 4, '[…]')).toBe('[…]انجام [می شود] و[…]')
})
