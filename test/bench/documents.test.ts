import { expect, test } from 'vitest'
import { detectDocument } from '../../analysis/detect/detect.ts'
import { type BenchDocument, documents, nameAt, SOURCES } from '../../bench/documents.ts'
import { KINDS, queriesOf } from '../../bench/queries.ts'
import { SAMPLE_LANGUAGES, type SampleLanguage } from '../../bench/sample-languages.ts'

const MANY = [...documents(0, 1_200)]

const inLanguage = (language: SampleLanguage) => MANY.filter((document) => document.language === language)

const wordsIn = ({ text }: BenchDocument) => text.match(/\p{L}+/gu) ?? []

test('the same numbers give the same documents, wherever one begins', () => {
  expect([...documents(0, 1_200)]).toEqual(MANY)
  expect([...documents(700, 3)]).toEqual(MANY.slice(700, 703))
  expect(new Set(MANY.map(({ text }) => text)).size).toBe(MANY.length)
})

test.each(SAMPLE_LANGUAGES)('a third is in %s, and is taken for it', (language) => {
  const own = inLanguage(language)
  expect(own).toHaveLength(MANY.length / SAMPLE_LANGUAGES.length)
  const taken = own.filter(({ text }) => detectDocument(text).language === language)
  expect(taken.length).toBeGreaterThan(own.length * 0.99)
})

test('records have 2 to 3 kB', () => {
  const sizes = MANY.map((document) => Buffer.byteLength(JSON.stringify(document)))
  expect(Math.min(...sizes)).toBeGreaterThan(1_900)
  expect(Math.max(...sizes)).toBeLessThan(3_400)
})

test('dates lie in ten years, sources are ten', () => {
  expect([...new Set(MANY.map(({ date }) => date.slice(0, 4)))].toSorted()).toEqual(
    Array.from({ length: 10 }, (_, at) => String(2015 + at)),
  )
  expect(new Set(MANY.map(({ source }) => source))).toEqual(new Set(SOURCES))
})

// Heaps' law: the vocabulary grows as a power of the text, in real news of .5 to .8; twice the documents have 1.4 to 1.75 times the words.
test.each(SAMPLE_LANGUAGES)('the vocabulary grows like that of real text: %s', (language) => {
  const own = inLanguage(language)
  const wordsOf = (texts: readonly BenchDocument[]) => new Set(texts.flatMap(wordsIn)).size
  const growth = wordsOf(own) / wordsOf(own.slice(0, own.length / 2))
  expect(growth).toBeGreaterThan(1.4)
  expect(growth).toBeLessThan(1.75)
})

test.each(SAMPLE_LANGUAGES)('the most frequent word of all is a small part: %s', (language) => {
  const counts = new Map<string, number>()
  const words = inLanguage(language).flatMap(wordsIn)
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const share = Math.max(...counts.values()) / words.length
  expect(share).toBeGreaterThan(0.02)
  expect(share).toBeLessThan(0.1)
})

test('names are in texts of all languages, each in its own spelling', () => {
  const name = nameAt(3)
  for (const language of SAMPLE_LANGUAGES)
    expect(inLanguage(language).filter(({ text }) => text.includes(name[language])).length).toBeGreaterThan(0)
})

test.each(KINDS)('queries are the same for the same seed, and others for another: %s', (kind) => {
  const queries = queriesOf(kind, 9, MANY, 1)
  expect(queriesOf(kind, 9, MANY, 1)).toEqual(queries)
  expect(queriesOf(kind, 9, MANY, 2)).not.toEqual(queries)
  expect(
    queries.every(({ parameters, plain }) => parameters['q'] !== '' && plain['q'] === parameters['q']),
  ).toBe(true)
})
