/** Queries for generated documents, by kind: words of the documents themselves, frequent and rare ones alike. */

import { type BenchDocument, namesOf } from './documents.ts'
import { pick, randomAt, whole } from './random.ts'
import { SAMPLE_LANGUAGES, type SampleLanguage } from './sample-languages.ts'
import { isFunctionWord } from './words.ts'

export const KINDS = [
  'one word',
  'three words',
  'prefix',
  'phrase',
  'faceted',
  'filtered',
  'other script',
  'typo',
  'typos',
  'question',
  'some words',
] as const
export type Kind = (typeof KINDS)[number]

/** One search: parameters of our API, and the body of a search of Meilisearch that asks for the same. */
export type BenchQuery = { kind: Kind; parameters: Record<string, string>; plain: Record<string, unknown> }

/** The facets of a plain Meilisearch; ours also counts months and the years of two calendars. */
const PLAIN_FACETS = ['language', 'source', 'date']
const ALL_FACETS = 'language,source,year,month,solarYear,solarMonth'
const LETTERS_OF_PREFIX = 4
const WORDS_OF_QUESTION = 8

type Texts = { documents: readonly BenchDocument[]; frequency: Map<string, number> }

/**
 * Queries of a kind, as many from each language.
 *
 * @param documents a sample of those that are searched, and how many of them hold a word
 * @param seed other queries for each
 */
export function queriesOf(
  kind: Kind,
  count: number,
  documents: readonly BenchDocument[],
  seed: number,
): BenchQuery[] {
  const frequency = frequencies(documents)
  return Array.from({ length: count }, (_, at) => {
    const language = SAMPLE_LANGUAGES[at % SAMPLE_LANGUAGES.length] ?? 'en'
    const own = documents.filter((document) => document.language === language)
    return queryOf(kind, { documents: own, frequency }, language, seed * 10_000 + at)
  })
}

/** In how many documents a word is, small letters only: what begins a sentence is not counted twice. */
const known = new WeakMap<readonly BenchDocument[], Map<string, number>>()

function frequencies(documents: readonly BenchDocument[]): Map<string, number> {
  const frequency = known.get(documents) ?? new Map<string, number>()
  if (frequency.size > 0) return frequency
  for (const { text } of documents)
    for (const word of new Set(wordsIn(text))) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  known.set(documents, frequency)
  return frequency
}

const wordsIn = (text: string): string[] => text.split(/[\s.]+/).filter(Boolean)

function queryOf(kind: Kind, texts: Texts, language: SampleLanguage, seed: number): BenchQuery {
  const random = randomAt(seed)
  const document = pick(random, texts.documents)
  const content = contentWords(texts, document)
  // By turns one of the ten most frequent words of a document, one of the middle, one of the rarest.
  const band = Math.floor((seed % 9) / 3) / 3
  // Rarer ones stand in no other document together.
  const together = content.slice(0, Math.ceil(content.length / 3))
  const word = content[Math.floor(content.length * (band + random() / 3))] ?? ''
  switch (kind) {
    case 'one word':
      return asked(kind, word)
    case 'faceted':
      return asked(kind, word, { facets: ALL_FACETS }, { facets: PLAIN_FACETS })
    case 'three words':
      return asked(kind, [0, 1, 2].map(() => pick(random, together)).join(' '))
    case 'prefix':
      return asked(kind, word.slice(0, LETTERS_OF_PREFIX))
    case 'phrase':
      return asked(kind, `"${neighbours(document.text, whole(random, 0, 100))}"`)
    case 'filtered':
      return filtered(word, language, document)
    case 'other script':
      return asked(
        kind,
        namesOf(Number(document.id.slice('news-'.length)))[0]?.[language === 'fa' ? 'az' : 'fa'] ?? '',
      )
    case 'typo':
      return asked(kind, `${mistyped(random, word)} ${pick(random, together)}`)
    case 'typos':
      return asked(kind, [0, 1].map(() => mistyped(random, pick(random, together))).join(' '))
    case 'question':
      return asked(kind, `${sentence(document.text, whole(random, 0, 100))}?`)
    case 'some words':
      return asked(kind, someWords(random, texts, together))
  }
}

/** A word with two letters in its midst exchanged. */
function mistyped(random: () => number, word: string): string {
  const at = whole(random, 1, Math.max(1, word.length - 3))
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
}

/** The first words of a sentence, with those that every text has, as a question has them. */
function sentence(text: string, at: number): string {
  const sentences = text.split(/[.\n]+/).filter((one) => one.trim().split(/\s+/).length >= WORDS_OF_QUESTION)
  const words = (sentences[at % sentences.length] ?? text).trim().split(/\s+/)
  return words.slice(0, WORDS_OF_QUESTION).join(' ')
}

/** Two words of one document with two of another: hardly any holds all four. */
function someWords(random: () => number, texts: Texts, own: readonly string[]): string {
  const others = contentWords(texts, pick(random, texts.documents))
  return [own, own, others, others].map((words) => pick(random, words)).join(' ')
}

/** The content words of a document that some others have too, the most frequent first. */
function contentWords({ frequency }: Texts, { text, language }: BenchDocument): string[] {
  const words = [...new Set(wordsIn(text))].filter(
    (word) => /^\p{Ll}{5,}$|^\p{Lo}{5,}$/u.test(word) && !isFunctionWord(word, language),
  )
  return words.toSorted((a, b) => (frequency.get(b) ?? 0) - (frequency.get(a) ?? 0))
}

/** Two words that stand side by side within a sentence. */
function neighbours(text: string, at: number): string {
  const pairs = text.match(/(?<= )[\p{L}]+ [\p{L}]+(?= )/gu) ?? []
  return pairs[at % pairs.length] ?? ''
}

function filtered(word: string, language: SampleLanguage, { date }: BenchDocument): BenchQuery {
  const from = String(Math.min(Number(date.slice(0, 4)), 2022))
  const to = String(Number(from) + 2)
  const filter = `language = ${language} AND date >= "${from}-01-01" AND date <= "${to}-12-31"`
  return asked('filtered', word, { language, from, to }, { filter })
}

function asked(
  kind: Kind,
  q: string,
  parameters: Record<string, string> = {},
  plain: Record<string, unknown> = {},
): BenchQuery {
  return {
    kind,
    parameters: { q, facets: '', ...parameters },
    plain: { q, limit: 20, matchingStrategy: 'all', ...plain },
  }
}
