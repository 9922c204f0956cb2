import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordTrie } from '../../../engine/meilisearch/word-trie.ts'

/** The restricted Damerau–Levenshtein distance, by its definition. */
function distance(one: string, other: string): number {
  const known = new Map<string, number>()
  const to = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const key = `${i} ${j}`
    const before = known.get(key)
    if (before !== undefined) return before
    const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
    const least = Math.min(
      to(i - 1, j) + 1,
      to(i, j - 1) + 1,
      to(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1),
      isSwapped ? to(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
    )
    known.set(key, least)
    return least
  }
  return to(one.length, other.length)
}

const word = fc
  .array(fc.constantFrom('a', 'b', 'c', '', 'ȝ'), { maxLength: 7 })
  .map((letters) => letters.join(''))

test('all words near one are found, with how far they are, and no others; beside a wrong first letter those one mistake away', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 60 }),
      word,
      fc.constantFrom(0, 1, 2),
      (words, asked, most) => {
        const trie = wordTrie()
        for (const one of words) trie.add({ word: one, written: `${one}!` })
        const found = trie.near(asked, most).map((one) => [one.word, one.written, one.distance])
        const mostFor = (one: string) => (one[0] === asked[0] ? most : Math.min(most, 1))
        const wanted = words
          .filter((one) => one !== '' && distance(asked, one) <= mostFor(one))
          .map((one) => [one, `${one}!`, distance(asked, one)])
        expect(found.sort()).toEqual(wanted.sort())
      },
    ),
    { numRuns: 300 },
  )
})

test('many words, each once, with the numbers in which they came', () => {
  const trie = wordTrie()
  const words = Array.from({ length: 20_000 }, (_, at) => `word${at.toString(36)}`)
  for (const one of [...words, ...words]) trie.add({ word: one, written: one.toUpperCase() })
  expect(trie.size).toBe(20_000)
  expect(trie.near('wordzz', 0)).toEqual([
    { word: 'wordzz', written: 'WORDZZ', distance: 0, number: words.indexOf('wordzz') + 1 },
  ])
  expect(trie.near('wordzz', 1).length).toBeGreaterThan(30)
})
