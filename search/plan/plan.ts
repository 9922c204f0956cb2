/**
 * From a query to what the engine is asked. A document is found when one of these parts holds in it:
 *
 * | part     | each word of the query is …                              | weight |
 * |----------|-----------------------------------------------------------|--------|
 * | surface  | there as it is spelled (folded)                           | 1      |
 * | stems    | there in any form; one part for each language it may be   | .9     |
 * | prefix   | there as spelled, the last as the beginning of a word     | .8     |
 * | names    | there as a name in any spelling or script                 | .5     |
 *
 * Weights between .67 and 1 put stems behind all exact hits and before weaker ones. Exclusions stand in every part,
 * and then every part searches every field, since the engine excludes only in the fields it searches. So it does for words
 * of the title, which stand marked among the names.
 */
import { analyze } from '../../analysis/analyze.ts'
import { isSigned, signedStem } from '../../analysis/az/signs.ts'
import { encodeTitleWord, wholeWord } from '../../analysis/engine-tokens.ts'
import { LANGUAGES, type Language, languagesIn } from '../../analysis/language.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import { SEARCH_FIELDS, type SearchField, type VocabularyWord } from '../../engine/document.ts'
import type { EngineQuery } from '../../engine/meilisearch/search.ts'
import { isStopWord, type Query, type QueryWord } from '../query/query.ts'

/** Meilisearch reads the first ten words of a query and silently drops the rest. */
export const MAX_WORDS = 10

const STEM_WEIGHT = 0.9
const PREFIX_WEIGHT = 0.8
/** Of an alternative without words, beside others that have some. */
const WORDLESS_WEIGHT = 0.1

export const SURFACE_FIELDS: readonly SearchField[] = ['surfaceTitle', 'surfaceText']
export const STEM_FIELDS: readonly SearchField[] = ['stemsTitle', 'stemsText']
const WHOLE_FIELDS: readonly SearchField[] = [...STEM_FIELDS, 'names']

/** What stands for one word of the query in one part: a token, several that are all needed, or `''` for nothing. */
export type Tokens = (word: QueryWord) => string | undefined

/**
 * The parts that find every word of a query.
 *
 * @param words the words that decide, at most MAX_WORDS
 * @param whole of names that look like forms of other words, what is searched instead of their stems
 */
export function wordParts(
  query: Query,
  words: readonly QueryWord[],
  whole: ReadonlyMap<QueryWord, string> = new Map(),
): EngineQuery[] {
  const isTyping = words.at(-1)?.isPrefix === true && words.at(-1) === query.words.at(-1)
  const exact = words.some((word) => signedToken(word) !== undefined)
  const fields = exact ? [...SURFACE_FIELDS, ...STEM_FIELDS] : SURFACE_FIELDS
  const parts = [part(query, words, meantToken, fields, 1, false)]
  const stemFields = whole.size > 0 ? WHOLE_FIELDS : STEM_FIELDS
  for (const tokens of stemReadings(words)) {
    const stem: Tokens = (word) => whole.get(word) ?? signedToken(word) ?? tokens(word)
    parts.push(part(query, words, stem, stemFields, STEM_WEIGHT, false))
  }
  if (isTyping) parts.push(part(query, words, typedTokens(words), SURFACE_FIELDS, PREFIX_WEIGHT, true))
  return parts
}

/** The token of a short word in letters with signs, which means no word that is written without them: `iş`, not `is`. */
export function signedToken({ text, readings }: QueryWord): string | undefined {
  for (const reading of readings) {
    const token = isSigned(reading.written, text) ? signedStem(reading) : undefined
    if (token !== undefined) return token
  }
  return undefined
}

/** The word as it is spelled; where its signs are meant, also a form of it with them. */
function meantToken(word: QueryWord): string {
  return [wholeToken(word), signedToken(word) ?? ''].join(' ').trim()
}

/** The parts that find every word of a query, some of them corrected: as spelled, and in any form. */
export function correctedParts(
  query: Query,
  words: readonly QueryWord[],
  correction: { words: ReadonlyMap<QueryWord, VocabularyWord>; weight: number },
): EngineQuery[] {
  const corrected = new Map([...correction.words].map(([word, close]) => [word, wholeWord(close.word)]))
  const stems = new Map(
    [...correction.words].map(([word, { written }]) => [word, correctedStem(word, written)]),
  )
  const surface: Tokens = (word) => corrected.get(word) ?? wholeToken(word)
  return [
    part(query, words, surface, SURFACE_FIELDS, correction.weight, false),
    ...stemReadings(words).map((tokens) => {
      const stem: Tokens = (word) => (corrected.has(word) ? stems.get(word) : tokens(word))
      return part(query, words, stem, STEM_FIELDS, STEM_WEIGHT * correction.weight, false)
    }),
  ]
}

function correctedStem({ readings }: QueryWord, written: string): string | undefined {
  return analyze(written, readings[0]?.language ?? 'und')[0]?.word.stemTokens[0]
}

/** The words of a query that decide: without stop words, unless there are no others. */
export function decidingWords(query: Query): QueryWord[] {
  const deciding = query.words.filter((word) => word.inTitle || !isStopWord(word))
  return deciding.length === 0 && query.phrases.length === 0 ? query.words : deciding
}

/** The part that finds every document, but for what is excluded. */
export function everyDocument(query: Query): EngineQuery {
  return narrowed({ text: exclusions(query).join(' '), fields: SEARCH_FIELDS }, query)
}

/** The same beside parts that ask for words: what they find comes first. */
export function everyOtherDocument(query: Query): EngineQuery {
  return { ...everyDocument(query), weight: WORDLESS_WEIGHT }
}

/** One part of a search: each word by a token, under the conditions of the query. */
export function part(
  query: Query,
  words: readonly QueryWord[],
  tokens: Tokens,
  fields: readonly SearchField[],
  weight: number,
  isTyping: boolean,
): EngineQuery {
  const asked = words.map((word) => titleToken(word, tokens(word) ?? wholeToken(word)))
  const where = words.some(({ inTitle }) => inTitle) ? SEARCH_FIELDS : fields
  return { ...queryFor(query, asked, where, isTyping), weight }
}

/**
 * What asks for some tokens under the conditions of a query: its phrases and exclusions. A space at the end keeps the
 * engine from taking the last token for a prefix.
 */
export function queryFor(
  query: Query,
  tokens: readonly string[],
  fields: readonly SearchField[],
  isTyping = false,
): EngineQuery {
  const conditions = [
    ...query.phrases.map((phrase) => quoted(phrase)),
    ...(query.tokens ?? []).map((token) => `"${token}"`),
    ...exclusions(query),
  ]
  const text = [...conditions, ...tokens].filter((token) => token !== '').join(' ')
  const where = conditions.length === 0 ? fields : SEARCH_FIELDS
  return narrowed({ text: isTyping ? text : `${text} `, fields: where }, query)
}

function narrowed(asked: EngineQuery, { filter }: Query): EngineQuery {
  return filter === undefined ? asked : { ...asked, filter }
}

function exclusions(query: Query): string[] {
  const words = query.excludedWords.flatMap((word) => {
    if (word.pattern !== undefined)
      return word.pattern.words.map((token) => titleToken(word, wholeWord(token)))
    const signed = signedToken(word)
    const stems = word.readings.flatMap(({ stemTokens }) => stemTokens.slice(0, 1))
    const tokens = signed === undefined ? [wholeToken(word), ...stems] : [signed]
    return tokens.map((token) => titleToken(word, token))
  })
  const excluded = [...new Set(words), ...(query.excludedTokens ?? []), ...query.excludedPhrases.map(quoted)]
  return excluded.map((one) => `-${one}`)
}

function quoted(phrase: readonly QueryWord[]): string {
  return `"${phrase.map((word) => titleToken(word, wholeToken(word))).join(' ')}"`
}

/** A token of a word, or several, marked where the word is asked for in the title. */
export function titleToken({ inTitle }: QueryWord, tokens: string): string {
  if (!inTitle || tokens === '') return tokens
  return tokens.split(' ').map(encodeTitleWord).join(' ')
}

/** The word as it is spelled, as the vocabulary has it. */
export function surfaceToken(word: QueryWord): string {
  return word.readings[0]?.token ?? ''
}

/** The word as it is spelled, as the surface fields have it. */
export function wholeToken(word: QueryWord): string {
  return wholeWord(surfaceToken(word))
}

/** Words as they are spelled, the last as the beginning of one. */
export function typedTokens(words: readonly QueryWord[]): (word: QueryWord) => string {
  return (word) => (word === words.at(-1) ? surfaceToken(word) : wholeToken(word))
}

/** Languages of one script, which a word does not tell apart. */
const RIVALS = LANGUAGES.filter((language) => languagesIn(LANGUAGE_RULES[language].scripts[0]).length > 1)

/**
 * The ways to stem all words of a query: in each language that a word can be, with the second key (a Persian verb) where
 * a word has one, and with the parts of a compound in its place. Most queries have one or two.
 */
export function stemReadings(words: readonly QueryWord[]): Tokens[] {
  const languages = new Set(words.flatMap(({ readings }) => readings.map(({ language }) => language)))
  const rivals = RIVALS.filter((language) => languages.has(language))
  const choices: (Language | undefined)[] = rivals.length > 0 ? rivals : [undefined]
  const ways = choices.flatMap((language): Tokens[] => [
    (word) => stemToken(word, language, 0),
    (word) => stemToken(word, language, 1),
    (word) => partTokens(word) ?? stemToken(word, language, 0),
  ])
  return distinctWays(words, ways).filter((tokens) => words.some((word) => tokens(word) !== undefined))
}

/** The stem of a word in a language, or in its own where it can't be that; `rank` 1 is a second stem, if it has one. */
export function stemToken(word: QueryWord, language: Language | undefined, rank: number): string | undefined {
  const reading = word.readings.find((candidate) => candidate.language === language) ?? word.readings[0]
  return reading?.stemTokens[rank] ?? reading?.stemTokens[0]
}

/** The stems of the words of a compound, for documents that write it with a space. */
function partTokens({ readings }: QueryWord): string | undefined {
  const parts = readings[0]?.partTokens ?? []
  return parts.length > 1 ? parts.join(' ') : undefined
}

/** Ways that ask the engine for different words. */
function distinctWays(words: readonly QueryWord[], ways: readonly Tokens[]): Tokens[] {
  return [
    ...new Map(ways.map((tokens) => [words.map((word) => tokens(word) ?? '').join(' '), tokens])).values(),
  ]
}
