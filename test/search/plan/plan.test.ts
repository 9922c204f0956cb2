import { describe, expect, test } from 'vitest'
import { correctedParts, decidingWords, everyDocument, wordParts } from '../../../search/plan/plan.ts'
import { parseQueries } from '../../../search/query/queries.ts'
import { told } from '../archive.ts'

/** The one alternative of a query, in which nobody is typing any more unless it is said. */
function queryOf(text: string, isTyping = false) {
  const [query] = parseQueries(text, [])
  if (query === undefined) throw new Error(`${text} asks for nothing`)
  if (!isTyping) for (const word of query.words) word.isPrefix = false
  return query
}

const partsOf = (text: string, isTyping = false) => {
  const query = queryOf(text, isTyping)
  return wordParts(query, decidingWords(query)).map(told)
}

describe('the parts of a query', () => {
  test.each<[string, string[]]>([
    ['neft, qaz', ['surface 1: neft qaz', 'stems 0.9: az:neft az:qaz', 'stems 0.9: en:neft en:qaz']],
    ['oil of Baku', ['surface 1: oil baku', 'stems 0.9: az:oil az:baku', 'stems 0.9: en:oil en:baku']],
    [
      '"oil price" gas',
      ['surface 1: "oil price" gas', 'stems 0.9: "oil price" az:gas', 'stems 0.9: "oil price" en:gas'],
    ],
    [
      'oil -gas',
      [
        'surface 1: oil -gas -az:gas -en:gas',
        'stems 0.9: az:oil -gas -az:gas -en:gas',
        'stems 0.9: en:oil -gas -az:gas -en:gas',
      ],
    ],
    ['title:oil gas', ['surface 1: ^oil gas', 'stems 0.9: ^az:oil az:gas', 'stems 0.9: ^en:oil en:gas']],
    ['"oil price" -"two words"', ['surface 1: "oil price" -"two words"']],
    ['2018', ['surface 1: 2018', 'stems 0.9: 2018']],
  ])('%s', (text, expected) => expect(partsOf(text)).toEqual(expected))

  test('a last word that is typed is also the beginning of one', () => {
    expect(partsOf('oil pri', true).at(-1)).toBe('prefix 0.8: oil pri*')
    expect(partsOf('oil pri', false).join()).not.toContain('*')
  })

  test('short words with signs are those, and no others', () => {
    expect(partsOf('iş')[0]).not.toBe(partsOf('is')[0])
  })

  test('without words everything is found but what is left out', () => {
    expect(told(everyDocument(queryOf('-gas')))).toBe('everything 1: -gas -az:gas -en:gas')
  })

  test('corrected words take the place of what was typed, in all forms', () => {
    const query = queryOf('Lavrv oil')
    const [word] = query.words
    if (word === undefined) throw new Error('there is a word')
    const words = new Map([[word, { word: 'lavrov', written: 'lavrov' }]])
    const parts = correctedParts(query, query.words, { words, weight: 0.5 }).map(told)
    expect(parts[0]).toBe('corrected 0.5: lavrov oil')
    expect(new Set(parts).size).toBe(parts.length)
    expect(parts.every((part) => !part.includes('lavrv '))).toBe(true)
  })
})

test.each([
  ['the price of oil', 'price oil'],
  ['to be', 'to be'],
  ['və neft', 'neft'],
])('of %s the words %s decide', (text, expected) => {
  expect(
    decidingWords(queryOf(text))
      .map((word) => word.text)
      .join(' '),
  ).toBe(expected)
})
