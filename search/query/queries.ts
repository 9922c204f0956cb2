/** Reading a whole query: words, phrases and exclusions, operators and brackets, fields, wildcards, addresses. */

import { joinedDesignators } from '../../analysis/designators.ts'
import type { DocumentLanguage } from '../../analysis/language.ts'
import { addressToken, isAddress } from '../../engine/address.ts'
import { RequestError } from '../request-error.ts'
import { alternativesOf } from './alternatives.ts'
import { narrowingsOf, spokenIn, toFilter } from './narrowings.ts'
import { isEmptyQuery, isNarrowed, type Query, type QueryWord, readWords } from './query.ts'
import { syntaxOf } from './syntax.ts'
import type { Term } from './tokens.ts'
import { type TypedText, typedText } from './typed-text.ts'
import { beginsOpenly, MIN_BEGINNING, patternOf } from './wildcards.ts'

/** Phrases and words of the title that one alternative may have; the engine reads ten words or phrases of a query. */
const MAX_CONDITIONS = 10
/** Phrases with a distance; each is looked up by itself. */
const MAX_NEAR = 3
/** Other words that may stand among those of a phrase. */
const MAX_DISTANCE = 50

/**
 * Read a query into its alternatives: a document is found by any of them.
 *
 * @param languages the languages that are searched; empty for all
 * @throws RequestError naming `q` for a field with a wrong value, and for more than can be asked at once
 * @example parseQueries('(Putin OR Lavrov) title:Bakı -source:APA', [])
 */
export function parseQueries(text: string, languages: readonly DocumentLanguage[]): Query[] {
  if (isAddress(text)) return addressQueries(text, languages)
  const typed = typedText(text)
  const { tokens, notUnderstood } = syntaxOf(typed.text)
  const reading = { typed, languages }
  const [first, ...others] = alternativesOf(tokens).map((terms) => queryOf(terms, reading))
  const queries =
    first === undefined ? [] : [notUnderstood.length === 0 ? first : { ...first, notUnderstood }, ...others]
  // Words of letters that the analysis does not know say nothing; an alternative of them would be every document.
  const asking = queries.filter((query) => !isEmptyQuery(query) || isNarrowed(query))
  return asking.length > 0 ? asking : queries.slice(0, 1)
}

/** The same for where a query only helps: one with an error is read as mere words. */
export function parseQueriesLeniently(text: string, languages: readonly DocumentLanguage[]): Query[] {
  try {
    return parseQueries(text, languages)
  } catch (error) {
    if (error instanceof RequestError) return [wordsOf(text, languages)]
    throw error
  }
}

/** A text as a query of its words and nothing else. */
export function wordsOf(text: string, languages: readonly DocumentLanguage[]): Query {
  return {
    ...NOTHING,
    words: readWords(text, languages),
    phrases: [],
    excludedWords: [],
    excludedPhrases: [],
  }
}

/** Alternatives as one query, for what only looks at words and phrases; one alone stays as it is. */
export function togetherOf(queries: readonly Query[]): Query {
  const [only, ...others] = queries
  if (only !== undefined && others.length === 0) return only
  return {
    words: queries.flatMap(({ words }) => words),
    phrases: queries.flatMap(({ phrases }) => phrases),
    excludedWords: [],
    excludedPhrases: [],
    isQuestion: false,
  }
}

const NOTHING = { words: [], phrases: [], excludedWords: [], excludedPhrases: [], isQuestion: false }

/** The document that has the address, and those that name it. */
function addressQueries(text: string, languages: readonly DocumentLanguage[]): Query[] {
  const token = addressToken(text)
  const phrase = readWords(text.replace(/^(?:https?:)?\/\/(?:www\.)?/i, ''), languages)
  return [
    ...(token === undefined ? [] : [{ ...NOTHING, tokens: [token] }]),
    ...(phrase.length === 0 ? [] : [{ ...NOTHING, phrases: [phrase] }]),
  ]
}

type Reading = { typed: TypedText; languages: readonly DocumentLanguage[] }

function queryOf(terms: readonly Term[], { typed, languages }: Reading): Query {
  const narrowings = narrowingsOf(terms)
  const narrowed = new Set(narrowings.map(({ term }) => term))
  const rest = terms.filter((term) => !narrowed.has(term))
  const spoken = spokenIn(narrowings, languages)
  const isQuestion = rest.some((term) => isFreeWord(term) && isQuestionEnd(term, rest, typed))
  const query: Query = { words: [], phrases: [], excludedWords: [], excludedPhrases: [], isQuestion }
  const words = (term: Term) =>
    readWords(only([term], typed), spoken, typed.places).map((word) => ({
      ...word,
      inTitle: term.field === 'title',
    }))
  query.words = freeWords(rest, typed, spoken)
  for (const term of rest) if (!isFreeWord(term)) addTerm(query, term, words(term), typed)
  // What is still typed must come last: the engine takes only the last word for a beginning.
  query.words.sort((one, other) => Number(one.isPrefix) - Number(other.isPrefix))
  checkConditions(query)
  return narrowings.length === 0 ? query : { ...query, filter: toFilter(narrowings) }
}

/** Whether a term is mere words, which are read together: `می شود` is one. */
function isFreeWord(term: Term): boolean {
  const { field, isQuoted, isExcluded, isPattern, text } = term
  return field === undefined && !isQuoted && !isExcluded && !isPattern && !MAIL.test(text)
}

/** Whether the last word that is asked for ends a question; fields may stand behind it. */
function isQuestionEnd(term: Term, terms: readonly Term[], { text }: TypedText): boolean {
  const last = terms.toSorted((one, other) => one.start - other.start).at(-1)
  return term === last && /^[^\s]*\?\s*(?:\S+:|[-!+]|$)/u.test(text.slice(term.end - 1))
}

/** The parts of `name@example.az` stand side by side. */
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

function freeWords(
  terms: readonly Term[],
  typed: TypedText,
  languages: readonly DocumentLanguage[],
): QueryWord[] {
  const free = terms.filter(isFreeWord)
  const required = free.filter(({ isRequired }) => isRequired)
  const words = readWords(joinedDesignators(only(free, typed)), languages, typed.places).map((word) =>
    required.some((term) => holds(term, word, typed)) ? { ...word, isRequired: true } : word,
  )
  const last = words.at(-1)
  const lastTerm = free.at(-1)
  if (last !== undefined && lastTerm?.isLast === true && last.end === typed.places.at(-1))
    last.isPrefix = !beginsOpenly(lastTerm.text)
  return words
}

function holds({ start, end }: Term, word: QueryWord, { places }: TypedText): boolean {
  return (places[start] ?? 0) <= word.start && word.start < (places[end] ?? 0)
}

/** The text with nothing in it but some of its terms, each in its place. */
function only(terms: readonly Term[], { text }: TypedText): string {
  let kept = ''
  for (const { start, end } of terms.toSorted((one, other) => one.start - other.start)) {
    kept = kept.padEnd(start) + text.slice(Math.max(start, kept.length), end)
  }
  return kept
}

/** A word that is not quoted may stand in any form; where it is several, none of them may be left out. */
function addTerm(query: Query, term: Term, words: QueryWord[], typed: TypedText): void {
  if (term.field === 'url') addAddress(query, term)
  else if (term.isPattern) addPattern(query, term, words, typed)
  else if (term.distance !== undefined && words.length > 1) addNear(query, term, words)
  else addWords(query, term, words)
}

function addWords(query: Query, term: Term, words: QueryWord[]): void {
  const last = words.at(-1)
  if (last === undefined) return
  const isPhrase = term.isQuoted || term.field !== 'title'
  if (term.isExcluded) {
    if (words.length === 1 && !(term.isQuoted && term.field === 'title')) query.excludedWords.push(last)
    else query.excludedPhrases.push(words)
  } else if (isPhrase) query.phrases.push(words)
  else {
    last.isPrefix = term.isLast && term.text.endsWith(last.text)
    query.words.push(...words)
  }
}

function addAddress(query: Query, { text, isExcluded }: Term): void {
  const token = addressToken(text)
  if (token === undefined) throw new RequestError({ q: `url: expected the address of a page, got ${text}` })
  if (isExcluded) query.excludedTokens = [...(query.excludedTokens ?? []), token]
  else query.tokens = [...(query.tokens ?? []), token]
}

/** @throws RequestError where too few letters stand before the first wildcard */
function addPattern(query: Query, term: Term, words: readonly QueryWord[], { places }: TypedText): void {
  const text = term.text.replace(/^[^\p{L}\p{N}]+/u, '')
  const pattern = patternOf(text)
  const [first] = words
  if (pattern === undefined || first === undefined) {
    throw new RequestError(
      {
        q: `expected at least ${MIN_BEGINNING} letters before * or ?, got ${term.text}`,
      },
      'wildcard',
    )
  }
  const word = { ...first, text, end: (places[term.end - 1] ?? term.end - 1) + 1, pattern }
  if (term.isExcluded) query.excludedWords.push(word)
  else query.words.push(word)
}

function addNear(query: Query, term: Term, words: QueryWord[]): void {
  const distance = term.distance ?? 0
  if (distance > MAX_DISTANCE) {
    throw new RequestError({
      q: `expected at most ${MAX_DISTANCE} words between those of a phrase, got ${distance}`,
    })
  }
  query.near = [...(query.near ?? []), { words, distance, isExcluded: term.isExcluded }]
  if (!term.isExcluded) query.words.push(...words.map((word) => ({ ...word, isRequired: true })))
}

/** @throws RequestError for more than the engine can be asked at once */
function checkConditions({ phrases, words, near = [], tokens = [] }: Query): void {
  if (phrases.length + tokens.length + words.filter(({ inTitle }) => inTitle).length > MAX_CONDITIONS) {
    throw new RequestError({ q: `expected at most ${MAX_CONDITIONS} phrases and words of the title` })
  }
  if (near.length > MAX_NEAR) {
    throw new RequestError({ q: `expected at most ${MAX_NEAR} phrases with a distance` })
  }
}
