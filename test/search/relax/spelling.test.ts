import { beforeAll, describe, expect, test } from 'vitest'
import { readWords } from '../../../search/query/query.ts'
import { correctionsOf } from '../../../search/relax/correct.ts'
import { betterSpelling, closeWords } from '../../../search/relax/spelling.ts'
import { archiveInMemory } from '../archive.ts'

let engine: Awaited<ReturnType<typeof archiveInMemory>>['engine']
let search: Awaited<ReturnType<typeof archiveInMemory>>['search']
beforeAll(async () => {
  const often = Array.from({ length: 6 }, (_, at) => ({
    id: `n${at}`,
    text: 'The minister spoke of strategic partners.',
  }))
  const decisions = Array.from({ length: 6 }, (_, at) => ({
    id: `q${at}`,
    text: 'Şura qərar gözləyir.',
    language: 'az',
  }))
  ;({ engine, search } = await archiveInMemory([
    ...often,
    ...decisions,
    { id: 'qarar', text: 'Qarar bəlli deyil.', language: 'az' },
    { id: 'ancient', text: 'An ancient Minister of Hanor.' },
    { id: 'a', text: 'The ministry of oil. Word 2018, 2019.' },
    { id: 'b', text: 'Nazirlik və nazir Bakıda danışdı.', language: 'az' },
    { id: 'c', text: 'وزیر درباره روابط دو کشور سخن گفت.', language: 'fa' },
  ]))
})

describe('close words', () => {
  test.each<[string, string[]]>([
    ['ministre', ['ministry', 'minister']],
    ['minster', ['minister']],
    ['stratgeic', ['strategic']],
    ['nazrlik', ['nazirlik']],
    ['وزبر', ['وزیر']],
    ['oi', []],
    ['2017', []],
    ['zzzzzz', []],
  ])('of %s are %j', async (typed, expected) => {
    const words = readWords(typed, [])
    const found = [...(await closeWords(engine, words)).values()].flat().map(({ written }) => written)
    expect(found.sort()).toEqual(expected.sort())
  })

  test('a swap of neighbours is one mistake, and the nearest come first', async () => {
    const [found] = [...(await closeWords(engine, readWords('minitser', []))).values()]
    expect(found?.map(({ written, distance }) => [written, distance])[0]).toEqual(['minister', 1])
  })
})

test.each<[string, string | null]>([
  ['stratgic partners', 'strategic partners'],
  ['Minster', 'Minister'],
  ['oil minster', 'oil minister'],
  ['strategic partners', null],
  ['qwertzuiop', null],
])('what is meant by %s is %j', async (text, expected) => {
  expect(await betterSpelling(engine, {}, text, readWords(text, []))).toBe(expected)
})

test('what holds a word with a for ə is shown, and the word with ə is offered', async () => {
  const { hits, didYouMean } = await search('qarar')
  expect(hits.map(({ id }) => id)).toEqual(['qarar'])
  expect(didYouMean).toBe('qərar')
})

test('a word that a document holds is no mistake, unless it may be a slip', async () => {
  expect((await search('Hanor')).didYouMean).toBeNull()
  expect((await search('Helsinki')).totalHits).toBe(0)
})

test('only words that no document has are corrected, likeliest first, and not too many of them', async () => {
  const corrected = async (text: string) =>
    (await correctionsOf(engine, {}, readWords(text, []))).map(({ words, weight }) => [
      [...words.values()].map(({ written }) => written).join(' '),
      weight,
    ])
  expect(await corrected('minster spoke')).toEqual([['minister', expect.any(Number)]])
  expect(await corrected('minister spoke')).toEqual([])
  expect(await corrected('aaaq bbbq cccq dddq')).toEqual([])
})
