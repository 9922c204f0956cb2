/**
 * When no document holds all words of a query: gather those that hold some, and rank them by what they hold. Meilisearch
 * has no measure of how much a word says; ours is the usual one, that rare words say more (inverse document
 * frequency, Spärck Jones 1972).
 */
import { analyze } from '../../analysis/analyze.ts'
import { wholeWord } from '../../analysis/engine-tokens.ts'
import { EVERYTHING, type Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import { counting, exactly, NAMES, SAID, STEMS, SURFACE, surfaceToken, wholeToken } from '../plan/clauses.ts'
import type { QueryNames } from '../query/names.ts'
import type { Query, QueryWord } from '../query/query.ts'
import { lookedForBy } from '../show/openings.ts'
import { stemsFor, type Translations, withNear } from '../translate/translations.ts'
import {
  BY_SOUND_OF_SOME,
  byDistance,
  CLOSE,
  FORM_OF_CLOSE,
  FORMS,
  idf,
  NEAR_MEANING,
  SAME_MEANING,
  SOUNDS_ALIKE,
  SPELLED,
} from '../weights.ts'
import type { Alternative, WeightedFeature } from './features.ts'
import { gather } from './gather.ts'
import { type Ranked, rank } from './rank.ts'
import { type CloseWord, closeWords } from './spelling.ts'

/** Documents that hold some words of a query, best first, and the close words that were taken for others. */
export type Relaxed = {
  ranked: Ranked[]
  close: Map<QueryWord, CloseWord[]>
  /** The words, with how much each says. */
  features: WeightedFeature[]
}

/** Words that are looked at; longer queries are pasted texts, and their rarest words are among the first. */
const MAX_FEATURES = 24

/** The words of a query that are looked at, each once. */
export function lookedAt(words: readonly QueryWord[]): QueryWord[] {
  return [...new Map(words.map((word) => [surfaceToken(word), word])).values()].slice(0, MAX_FEATURES)
}

/** The words that documents hold as they were typed or in another form, whatever else was searched for them. */
export function heldWords(relaxed: Relaxed | undefined): Set<QueryWord> {
  const held = (relaxed?.features ?? []).filter(({ word, alternatives }) => {
    const own = new Set([wholeToken(word), ...word.readings.flatMap(({ stemTokens }) => stemTokens)])
    return alternatives.some(({ token }) => own.has(token))
  })
  return new Set(held.map(({ word }) => word))
}

/**
 * Find documents that hold some of the words. Phrases fall apart into their words; what is excluded stays out.
 *
 * @param also what is gathered as well
 */
export async function relax(
  engine: Engine,
  query: Query,
  filter: Filter,
  words: readonly QueryWord[],
  names: QueryNames,
  translations: Translations,
  also: readonly Part[] = [],
): Promise<Relaxed> {
  const distinct = lookedAt(words)
  const said = new Map(distinct.map((word) => [word, stemsFor(word, translations)]))
  const near = new Map(
    distinct.map((word) => {
      const known = new Set(said.get(word))
      return [word, stemsFor(word, translations, 'near').filter((token) => !known.has(token))]
    }),
  )
  const close = await closeWords(
    engine,
    distinct.filter((word) => said.get(word)?.length === 0),
  )
  const features = await featuresOf(engine, filter, distinct, { names, close, said, near })
  const gathered = await gather(engine, query, filter, features, also)
  const typos = new Map([...close].map(([word, found]) => [word, found.map((one) => one.word)]))
  const tokens = features.flatMap(({ alternatives }) => alternatives.map(({ token }) => token))
  const only = lookedForBy(words, { names, typos, translations: withNear(translations) }, tokens)
  return { ranked: await rank(engine, gathered, features, query, only), close, features }
}

/** A way to hold a word, which may not occur. */
type Way = Omit<Alternative, 'frequency'>

/** What may stand for the words of a query. */
type Instead = {
  names: QueryNames
  close: ReadonlyMap<QueryWord, readonly CloseWord[]>
  /** Stems by which other languages say a word. */
  said: ReadonlyMap<QueryWord, readonly string[]>
  /** Stems of what is near to it. */
  near: ReadonlyMap<QueryWord, readonly string[]>
}

async function featuresOf(
  engine: Engine,
  filter: Filter,
  words: readonly QueryWord[],
  { names, close, said, near }: Instead,
): Promise<WeightedFeature[]> {
  const ways = words.map((word) => [
    ...alternativesOf(word, namesOfWord(word, names), close.get(word) ?? []),
    ...(said.get(word) ?? []).map((token) => ({ token, in: SAID, weight: SAME_MEANING })),
    ...(near.get(word) ?? []).map((token) => ({ token, in: SAID, weight: NEAR_MEANING })),
  ])
  const parts = ways.flat().map((way) => counting([exactly(way.token, way.in)]))
  const [total = 0, ...counts] = await engine.countEach([EVERYTHING, ...parts], filter)
  const frequencies = counts.values()
  return words.map((word, at) => {
    const occurring = (ways[at] ?? [])
      .map((alternative) => ({ ...alternative, frequency: frequencies.next().value ?? 0 }))
      .filter(({ frequency }) => frequency > 0)
    const best = Math.max(0, ...occurring.map(({ weight }) => weight))
    const own = occurring.filter(({ weight }) => weight >= Math.min(best, FORMS))
    const frequency = Math.max(0, ...own.map((alternative) => alternative.frequency))
    return { word, alternatives: occurring, idf: idf(total, frequency) }
  })
}

function namesOfWord(
  word: QueryWord,
  { sounds, aliases }: QueryNames,
): { token: string; distance: number }[] {
  const alike = sounds.get(word) ?? []
  const alias = { token: aliases.get(word)?.token ?? '', distance: 0 }
  return [alias, ...alike].filter(({ token }) => token !== '')
}

function alternativesOf(
  word: QueryWord,
  names: readonly { token: string; distance: number }[],
  close: readonly CloseWord[],
): Way[] {
  const stems = new Set(word.readings.flatMap(({ stemTokens }) => stemTokens))
  const spelled = word.readings.map(({ language }) => language)
  const ways = [
    { token: wholeToken(word), in: SURFACE, weight: SPELLED },
    ...[...stems].map((token) => ({ token, in: STEMS, weight: FORMS })),
    ...names.map(({ token, distance }) => ({
      token,
      in: NAMES,
      weight: byDistance(SOUNDS_ALIKE, distance, BY_SOUND_OF_SOME),
    })),
    ...close.map(({ word, distance }) => ({
      token: wholeWord(word),
      in: SURFACE,
      weight: CLOSE[distance] ?? 0,
    })),
    ...close.flatMap(({ written, distance }) => {
      const tokens = new Set(
        spelled.flatMap((language) =>
          analyze(written, language ?? 'und').flatMap((term) => term.word.stemTokens),
        ),
      )
      return [...tokens].map((token) => ({
        token,
        in: STEMS,
        weight: FORM_OF_CLOSE * (CLOSE[distance] ?? 0),
      }))
    }),
  ]
  return [...new Map(ways.reverse().map((way) => [way.token, way])).values()].reverse()
}
