/** Reading a whole query: of mere words, or with fields, OR and brackets. */
import type { DocumentLanguage } from '../../analysis/language.ts'
import type { Filter } from '../../engine/filter.ts'
import { RequestError } from '../request.ts'
import { alternativesOf } from './alternatives.ts'
import { narrowingOf } from './fields.ts'
import { isEmptyQuery, parseQuery, type Query, type QueryWord, readWords } from './query.ts'
import { type Term, tokensOf } from './syntax.ts'

/** Phrases and words of the title that one alternative may have; the engine reads ten words or phrases of a query. */
const MAX_CONDITIONS = 10

/** A field that narrows, read. */
type Narrowing = { term: Term; filter: Filter }

/**
 * Read a query into its alternatives: a document is found by any of them. A query of mere words, phrases and exclusions
 * is one alternative, as `parseQuery` reads it.
 *
 * @param languages the languages that are searched; empty for all
 * @throws RequestError naming `q` for a field with a wrong value, and for more than can be asked at once
 * @example parseQueries('(Putin OR Lavrov) title:Bakı -source:APA', [])
 */
export function parseQueries(text: string, languages: readonly DocumentLanguage[]): Query[] {
  const tokens = tokensOf(text)
  if (tokens === undefined) return [parseQuery(text, languages)]
  const queries = alternativesOf(tokens).map((terms) => queryOf(terms, languages))
  // Words of letters that the analysis does not know say nothing; an alternative of them would be every document.
  const asking = queries.filter((query) => !isEmptyQuery(query) || isNarrowed(query))
  return asking.length > 0 ? asking : queries.slice(0, 1)
}

/** The same for where a query only helps: one with an error is read as mere words. */
export function parseQueriesLeniently(text: string, languages: readonly DocumentLanguage[]): Query[] {
  try {
    return parseQueries(text, languages)
  } catch (error) {
    if (error instanceof RequestError) return [parseQuery(text, languages)]
    throw error
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
    isOpen: false,
  }
}

function isNarrowed({ excludedWords, excludedPhrases, filter }: Query): boolean {
  return excludedWords.length + excludedPhrases.length > 0 || filter !== undefined
}

function queryOf(terms: readonly Term[], languages: readonly DocumentLanguage[]): Query {
  const narrowings = terms.flatMap((term) => narrowing(term))
  const spoken = spokenIn(narrowings, languages)
  const narrowed = new Set(narrowings.map(({ term }) => term))
  const rest = terms.filter((term) => !narrowed.has(term))
  const query = parseQuery(freeText(rest.filter(({ field }) => field !== 'title')), spoken)
  for (const term of rest) if (term.field === 'title') addTitle(query, term, spoken)
  // What is still typed must come last: the engine takes only the last word for a beginning.
  query.words.sort((one, other) => Number(one.isPrefix) - Number(other.isPrefix))
  if (query.phrases.length + query.words.filter(({ inTitle }) => inTitle).length > MAX_CONDITIONS) {
    throw new RequestError({ q: `expected at most ${MAX_CONDITIONS} phrases and words of the title` })
  }
  return narrowings.length === 0 ? query : { ...query, filter: filterOf(narrowings) }
}

function narrowing(term: Term): Narrowing[] {
  const { field, text, isQuoted } = term
  const filter = field === undefined || field === 'title' ? undefined : narrowingOf(field, text, isQuoted)
  return filter === undefined ? [] : [{ term, filter }]
}

/** The languages that a query is read in are those that are searched, narrowed by what it says itself. */
function spokenIn(narrowings: readonly Narrowing[], languages: readonly DocumentLanguage[]) {
  return narrowings.reduce<readonly DocumentLanguage[]>((spoken, { term, filter }) => {
    const named = (filter.languages ?? []) as readonly DocumentLanguage[]
    if (term.isExcluded || named.length === 0) return spoken
    return spoken.length === 0 ? named : spoken.filter((language) => named.includes(language))
  }, languages)
}

function filterOf(narrowings: readonly Narrowing[]): Filter {
  const those = (isExcluded: boolean) =>
    narrowings.filter(({ term }) => term.isExcluded === isExcluded).map(({ filter }) => filter)
  return { all: those(false), none: those(true) }
}

/** Terms as a query of mere words has them; a space behind the last says that it is no beginning. */
function freeText(terms: readonly Term[]): string {
  const written = ({ text, isQuoted, isExcluded }: Term) =>
    `${isExcluded ? '-' : ''}${isQuoted ? `"${text}"` : text.replace(/^[-"“”„«»]+/, '')}`
  return terms.map(written).join(' ') + (terms.at(-1)?.isLast === true ? '' : ' ')
}

/** A word that is not quoted may stand in any form; where it is several, none of them may be left out. */
function addTitle(query: Query, term: Term, languages: readonly DocumentLanguage[]): void {
  const words = readWords(term.text, languages).map((word): QueryWord => ({ ...word, inTitle: true }))
  const last = words.at(-1)
  if (last === undefined) return
  if (term.isExcluded) {
    if (words.length === 1 && !term.isQuoted) query.excludedWords.push(last)
    else query.excludedPhrases.push(words)
  } else if (term.isQuoted) query.phrases.push(words)
  else {
    last.isPrefix = term.isLast && term.text.endsWith(last.text)
    query.words.push(...words)
  }
}
