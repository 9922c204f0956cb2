import { expect, test } from 'vitest'
import type { ArchiveDocument } from '../../../engine/document.ts'
import { nameFeatures, wordFeatures } from '../../../search/related/features.ts'
import {
  candidateKeys,
  datePrior,
  relatives,
  signsOf,
  tokensIn,
  withoutReprints,
} from '../../../search/related/score.ts'

const feature = (text: string, ...tokens: string[]) => ({ text, tokens, times: 1 })
const document = (key: string, words: string, dates: Partial<ArchiveDocument> = {}) =>
  ({ key, stemsTitle: '', stemsText: words, dateStart: null, dateEnd: null, ...dates }) as ArchiveDocument

test('what few documents have says more, and what no other has says nothing', () => {
  const features = [feature('often', 'a'), feature('never', 'b'), feature('seldom', 'c', 'd')]
  const frequencies = new Map([
    ['a', 500],
    ['b', 0],
    ['c', 20],
    ['d', 2],
  ])
  const signs = signsOf(features, frequencies, 1_000)
  expect(signs.map(({ text }) => text)).toEqual(['seldom', 'often'])
  expect([...(signs[0]?.tokens.keys() ?? [])]).toEqual(['c', 'd'])
})

test('a name is as rare in an archive of five documents as in one of three hundred', () => {
  const [small, large] = [5, 300].map((total) => signsOf([feature('x', 'x')], new Map([['x', 1]]), total))
  expect(small).toEqual(large)
})

test('candidates that hold more of what is rare come first', () => {
  const frequencies = new Map([
    ['a', 1],
    ['b', 90],
  ])
  const signs = signsOf([feature('a', 'a'), feature('b', 'b')], frequencies, 300)
  const holders = new Map([
    ['a', ['one', 'both']],
    ['b', ['other', 'both']],
  ])
  expect(candidateKeys(signs, holders)).toEqual(['both', 'one', 'other'])
})

test('documents are compared by what they share; one word in common is chance, a long text has much by chance', () => {
  const frequencies = new Map(['a', 'b', 'c'].map((token) => [token, 3]))
  const signs = signsOf([feature('A', 'a'), feature('B', 'b'), feature('C', 'c')], frequencies, 1_000)
  const found = relatives(
    signs,
    [
      document('one', 'a x y'),
      document('two', 'a b x'),
      document('all', 'a b c'),
      document('long', `a b c ${Array.from({ length: 200 }, (_, at) => `w${at}`).join(' ')}`),
    ],
    ({ stemsText }) => tokensIn(stemsText),
  )
  expect(found.map(({ document: { key } }) => key)).toEqual(['all', 'two', 'long'])
  expect(found[0]?.shared).toEqual(['A', 'B', 'C'])
})

test.each([
  [20180801, 20180801, 20180803, 20180803, 1.3, 'two days'],
  [20180801, 20180831, 20180815, 20180815, 1.3, 'a day in a month'],
  [20180801, 20180801, 20180821, 20180821, 1, 'weeks'],
  [20180801, 20180801, 20190801, 20190801, 0.75, 'a year'],
  [20180801, 20180801, null, null, 1, 'no date'],
])('dates %i–%i and %s–%s weigh %d: %s', (start, end, otherStart, otherEnd, prior, _note) => {
  const one = { dateStart: start, dateEnd: end }
  const other = { dateStart: otherStart, dateEnd: otherEnd }
  expect([datePrior(one, other), datePrior(other, one)]).toEqual([prior, prior])
})

test('a reprint of the document or of one that is listed is left out', () => {
  const relative = (key: string, words: string) => ({ document: document(key, words), score: 1, shared: [] })
  const found = [
    relative('copy', 'a b c d e f g h i'),
    relative('first', 'q r s t u'),
    relative('again', 'q r s t u'),
    relative('other', 'a b q r'),
  ]
  const kept = withoutReprints(found, document('own', 'a b c d e f g h i j'))
  expect(kept.map(({ document: { key } }) => key)).toEqual(['first', 'other'])
})

test('numbers and translated names of a text meet those of its translation', () => {
  const tokens = (title: string, language: 'az' | 'en' | 'fa') =>
    new Set(nameFeatures({ title, text: '', language }).flatMap((feature) => feature.tokens))
  const az = tokens('Lavrov 2018-ci ildə Rusiya nazirliyində', 'az')
  const fa = tokens('لاوروف در سال ۲۰۱۸ در روسیه', 'fa')
  const en = tokens('Lavrov in Russia, 2018', 'en')
  expect([...az].filter((token) => fa.has(token) && en.has(token))).toEqual(['ƨxrussia', '2018'])
})

test('words are features by their stems; stop words are none, those of the title come first', () => {
  const features = wordFeatures({
    title: 'Pipelines',
    text: 'The oil and the pipeline of the oil',
    language: 'en',
  })
  expect(features.map(({ text, times }) => [text, times])).toEqual([
    ['Pipelines', 3],
    ['oil', 2],
  ])
})

test('a document without words has no features', () => {
  const empty = { title: '', text: ' … ', language: 'und' } as const
  expect([nameFeatures(empty), wordFeatures(empty)]).toEqual([[], []])
})
