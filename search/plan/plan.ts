/**
 * From a query to what the engine is asked. A document is found when one of these parts holds in it:
 *
 * | part     | each word of the query is …                              | weight |
 * |----------|-----------------------------------------------------------|--------|
 * | surface  | there as it is spelled (folded)                           | 1      |
 * | stems    | there in any form; one part for each language it may be   | .9     |
 * | prefix   | there as spelled, the last as the beginning of a word     | .8     |
 * | names    | there as a name in any spelling or script, by its sound   | ≤ .5   |
 *
 * Weights and their reasons are in weights.ts. Exclusions stand in every part.
 */
import { wholeWord } from '../../analysis/engine-tokens.ts'
import type { Clause, Part, Where } from '../../engine/contract.ts'
import type { VocabularyWord } from '../../engine/vocabulary.ts'
import { isStopWord, type Query, type QueryWord, readWords } from '../query/query.ts'
import { BEGUN, FORMS, SPELLED, WORDLESS } from '../weights.ts'
import {
  ANYWHERE,
  clausesOf,
  exactly,
  phraseClause,
  placed,
  STEMS,
  SURFACE,
  signedToken,
  type Tokens,
  typedClauses,
  wholeToken,
} from './clauses.ts'
import { stemReadings } from './stems.ts'

/** What a part is for; other rooms have theirs. */
export type PartKind =
  | 'surface'
  | 'stems'
  | 'prefix'
  | 'names'
  | 'pattern'
  | 'translations'
  | 'corrected'
  | 'misread'
  | 'everything'

/**
 * The parts that find every word of a query.
 *
 * @param words the words that decide, at most as many as a part may have
 * @param whole of names that look like forms of other words, what is searched instead of their stems
 */
export function wordParts(
  query: Query,
  words: readonly QueryWord[],
  whole: ReadonlyMap<QueryWord, string> = new Map(),
): Part[] {
  const isTyping = words.at(-1)?.isPrefix === true && words.at(-1) === query.words.at(-1)
  const isSigned = words.some((word) => signedToken(word) !== undefined)
  const parts = [
    partOf(query, 'surface', words, meantTokens, isSigned ? { of: ['surface', 'stems'] } : SURFACE),
  ]
  const stems: Where = whole.size > 0 ? { of: ['stems', 'names'] } : STEMS
  for (const tokens of stemReadings(words)) {
    const stem: Tokens = (word) => {
      const own = whole.get(word) ?? signedToken(word)
      return own === undefined ? tokens(word) : [own]
    }
    parts.push(partOf(query, 'stems', words, stem, stems, FORMS))
  }
  if (isTyping) parts.push(partFor(query, 'prefix', typedClauses(words, whereOf(words, SURFACE)), BEGUN))
  return parts
}

/** The word as it is spelled; where its signs are meant, also a form of it with them. */
function meantTokens(word: QueryWord): string[] {
  const signed = signedToken(word)
  return signed === undefined ? [wholeToken(word)] : [wholeToken(word), signed]
}

/**
 * The parts that find every word of a query, some of them corrected: as spelled, and where one word is, in any form. Of several the
 * forms meet by chance in texts of something else; documents with some of them are ranked instead (`relax/`).
 */
export function correctedParts(
  query: Query,
  words: readonly QueryWord[],
  correction: { words: ReadonlyMap<QueryWord, VocabularyWord>; weight: number },
): Part[] {
  const corrected = new Map([...correction.words].map(([word, close]) => [word, [wholeWord(close.word)]]))
  const meant = words.map((word) => {
    const close = correction.words.get(word)
    return close === undefined ? word : wordFor(word, close.written)
  })
  return [
    partOf(query, 'corrected', words, (word) => corrected.get(word), SURFACE, correction.weight),
    ...(corrected.size > 1 ? [] : stemReadings(meant)).map((tokens) =>
      partOf(query, 'corrected', meant, tokens, STEMS, FORMS * correction.weight),
    ),
  ]
}

/** Another word in the place of one, in each language that this may be of. */
function wordFor(word: QueryWord, written: string): QueryWord {
  const [read] = readWords(
    written,
    word.readings.map(({ language }) => language ?? 'und'),
  )
  return read === undefined ? word : { ...read, inTitle: word.inTitle }
}

/** The words of a query that decide: without stop words, unless there are no others. */
export function decidingWords(query: Query): QueryWord[] {
  const deciding = query.words.filter((word) => word.inTitle || !isStopWord(word))
  return deciding.length === 0 && query.phrases.length === 0 ? query.words : deciding
}

/** The part that finds every document, but for what is excluded. */
export function everyDocument(query: Query): Part {
  return { kind: 'everything', all: [], none: exclusions(query), filter: query.filter }
}

/** The same beside parts that ask for words: what they find comes first. */
export function everyOtherDocument(query: Query): Part {
  return { ...everyDocument(query), weight: WORDLESS }
}

/** One part of a search: each word by its tokens, under the conditions of the query. */
export function partOf(
  query: Query,
  kind: PartKind,
  words: readonly QueryWord[],
  tokens: Tokens,
  where: Where,
  weight = SPELLED,
): Part {
  return partFor(query, kind, clausesOf(words, tokens, whereOf(words, where)), weight)
}

/** Beside words of the title the others may stand anywhere: all are ranked by the same. */
function whereOf(words: readonly QueryWord[], where: Where): Where {
  return words.some(({ inTitle }) => inTitle) ? ANYWHERE : where
}

/** What asks for some clauses under the conditions of a query: its phrases, addresses and exclusions. Beside these they may hold anywhere. */
export function partFor(query: Query, kind: string, clauses: readonly Clause[], weight = SPELLED): Part {
  const conditions = [
    ...query.phrases.map((phrase) => phraseClause(phrase, ANYWHERE)),
    ...(query.tokens ?? []).map((token) => exactly(token, ANYWHERE)),
  ]
  const none = exclusions(query)
  const isAlone = conditions.length + none.length === 0
  const asked = isAlone ? clauses : clauses.map(anywhere)
  return { kind, all: [...conditions, ...asked], none, weight, filter: query.filter }
}

function anywhere<Asked extends Clause>(clause: Asked): Asked {
  return { ...clause, in: { ...clause.in, of: ANYWHERE.of } }
}

function exclusions(query: Query): Clause[] {
  const words = query.excludedWords.flatMap((word) =>
    excludedTokens(word).map((token): Clause => ({ kind: 'token', token, in: placed(word, ANYWHERE) })),
  )
  const addresses = (query.excludedTokens ?? []).map((token) => exactly(token, ANYWHERE))
  const phrases = query.excludedPhrases.map((phrase) => phraseClause(phrase, ANYWHERE))
  const all = [...words, ...addresses, ...phrases]
  return [...new Map(all.map((clause) => [JSON.stringify(clause), clause])).values()]
}

function excludedTokens(word: QueryWord): string[] {
  if (word.pattern !== undefined) return word.pattern.words.map(wholeWord)
  const signed = signedToken(word)
  if (signed !== undefined) return [signed]
  return [wholeToken(word), ...word.readings.flatMap(({ stemTokens }) => stemTokens.slice(0, 1))]
}
