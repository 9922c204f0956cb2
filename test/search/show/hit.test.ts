import { expect, test } from 'vitest'
import { hitOf, titleOf } from '../../../search/show/hit.ts'
import { builtOf } from '../../contract/documents.ts'
import { nothingNamed } from '../named.ts'

const hit = (query: string, given: Parameters<typeof builtOf>[0]) =>
  hitOf({ document: builtOf(given).document, score: 0.123456 }, nothingNamed(query))

test.each<[string, string, string[], string[]]>([
  ['oil', 'Oil prices rose.', ['exact'], ['Oil']],
  ['price', 'Oil prices rose.', ['stem'], ['prices']],
  ['azerbaycan', 'Azərbaycan neft ixrac edir.', ['spelling'], ['Azərbaycan']],
  ['oil price', 'Oil prices rose.', ['exact', 'stem'], ['Oil', 'prices']],
  ['gas', 'Oil prices rose.', [], []],
])('%s is found in “%s” by %j', (query, text, matchedBy, words) => {
  const found = hit(query, { id: 'a', text })
  expect(found.matchedBy).toEqual(matchedBy)
  expect(found.matches.map(({ word }) => word)).toEqual(words)
})

test('a hit has what is known, and null for what is not', () => {
  expect(hit('oil', { id: 'a', title: 'Gas', text: 'Oil', language: 'en', date: '2018-03' })).toMatchObject({
    id: 'a',
    title: 'Gas',
    language: 'en',
    direction: 'ltr',
    date: '2018-03',
    datePrecision: 'month',
    source: null,
    collections: [],
    url: null,
    page: null,
    pages: null,
    score: 0.1235,
    reprints: [],
  })
  expect(hit('نفت', { id: 'b', text: 'قیمت نفت در بازار جهانی افزایش یافت.' }).direction).toBe('rtl')
})

test.each([
  ['a title', 'Gas', 'Oil', 'Gas'],
  ['no title: the beginning of the text', '', 'Oil\nand gas', 'Oil and gas'],
  ['neither: the id', '', '', 'a-1'],
  ['a long beginning is cut between words', '', `${'word '.repeat(30)}end`, `${'word '.repeat(17)}word…`],
])('%s', (_what, title, text, expected) => expect(titleOf({ title, text, id: 'a-1' })).toBe(expected))
