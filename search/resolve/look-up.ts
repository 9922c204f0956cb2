/** What a query needs from the archive before it can be asked: the words that its patterns may be, and where its words stand near. */
import { decodeWord, encodeWord } from '../../analysis/engine-tokens.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import { tokensOf } from '../../engine/search-fields.ts'
import type { VocabularyWord } from '../../engine/vocabulary.ts'
import { clausesOf, counting, SURFACE, spelled, wholeToken } from '../plan/clauses.ts'
import { choicesCount, MAX_PATTERN_PARTS } from '../plan/pattern-parts.ts'
import type { Near, Query, QueryWord } from '../query/query.ts'
import { fits, longer, MAX_PATTERN_WORDS, type Pattern } from '../query/wildcards.ts'
import { RequestError } from '../request-error.ts'
import type { ResolvedQuery } from './resolve-query.ts'

/** Words that begin alike and are asked for: first few, since each costs the engine; where there are more, many; then longer beginnings. */
const FEW_CANDIDATES = 50
const MAX_CANDIDATES = 1_000
/** Beginnings that are asked for, for one word. */
const MAX_BEGINNINGS = 400
/** Documents that hold all words of a phrase with a distance, at most; each is looked into. */
const MAX_LOOKED_INTO = 1_000

const TITLE_FIELDS: readonly SurfaceField[] = ['surfaceTitle']
const SURFACE_FIELDS: readonly SurfaceField[] = ['surfaceTitle', 'surfaceText']
type SurfaceField = 'surfaceTitle' | 'surfaceText'

/**
 * Look up what alternatives need; those that need nothing cost nothing.
 *
 * @throws RequestError naming `q` where a pattern or a distance would be too much work
 */
export async function lookUp(
  engine: Engine,
  alternatives: readonly ResolvedQuery[],
): Promise<ResolvedQuery[]> {
  return Promise.all(
    alternatives.map(async (alternative) => {
      const { query } = alternative
      const patterned = [...query.words, ...query.excludedWords].filter(
        ({ pattern }) => pattern !== undefined,
      )
      if (patterned.length > 0) await findPatternWords(engine, query, patterned)
      return query.near === undefined
        ? alternative
        : { ...alternative, query: await withPlaces(engine, query) }
    }),
  )
}

/** Sets `words` of the patterns. What ends in `*` and is asked for only once is found without: the engine knows beginnings. */
async function findPatternWords(engine: Engine, query: Query, words: readonly QueryWord[]): Promise<void> {
  const open = query.words.findLast(({ pattern }) => pattern?.isOpen === true)
  const looked = words.filter((word) => word !== open)
  await Promise.all(
    looked.map(async (word) => {
      if (word.pattern === undefined) return
      const found = await fittingWords(engine, word.pattern)
      if (found === undefined) throw tooMany(word)
      word.pattern = { ...word.pattern, words: found }
    }),
  )
  if (choicesCount(query.words) > MAX_PATTERN_PARTS) throw tooMany(words[0])
}

/** All words of the archive that fit a pattern; undefined where they are too many, or too many to look through. */
async function fittingWords(engine: Engine, { beginning, glob }: Pattern): Promise<string[] | undefined> {
  const fitting = new Set<string>()
  let asked = 0
  let beginnings = [beginning]
  while (beginnings.length > 0) {
    asked += beginnings.length
    if (asked > MAX_BEGINNINGS) return undefined
    let cut = beginnings
    for (const limit of [FEW_CANDIDATES, MAX_CANDIDATES]) {
      const found = await engine.vocabulary.beginning(cut.map(encodeWord), limit)
      for (const { word } of found.flat()) if (fits(decodeWord(word), glob)) fitting.add(word)
      if (fitting.size > MAX_PATTERN_WORDS) return undefined
      cut = cut.filter((begun, at) => isCut(begun, found[at] ?? [], limit))
    }
    beginnings = cut.flatMap((begun) => longer(begun, glob))
    if (cut.length > 0 && beginnings.length === 0) return undefined
  }
  return [...fitting]
}

/** Whether more words begin so than were given; behind them an engine may give words that only nearly do. */
function isCut(beginning: string, words: readonly VocabularyWord[], limit: number): boolean {
  return words.length >= limit && words.at(-1)?.word.startsWith(encodeWord(beginning)) === true
}

function tooMany(word: QueryWord | undefined): RequestError {
  return new RequestError(
    {
      q: `expected a word with wildcards to be at most ${MAX_PATTERN_WORDS} words of the archive; write more letters of ${word?.text ?? 'it'}`,
    },
    'wildcard',
  )
}

/** The query narrowed to the documents that have its words near one another. */
async function withPlaces(engine: Engine, query: Query): Promise<Query> {
  const all: Filter[] = query.filter === undefined ? [] : [query.filter]
  const none: Filter[] = []
  for (const near of query.near ?? []) {
    const keys = await keysOf(engine, near, query.filter ?? {})
    if (!near.isExcluded) all.push(keys.length === 0 ? { any: [] } : { keys })
    else if (keys.length > 0) none.push({ keys })
  }
  return { ...query, filter: { all, none } }
}

/** The keys of the documents in which some words stand near one another, as they are spelled. */
async function keysOf(engine: Engine, { words, distance }: Near, filter: Filter): Promise<string[]> {
  const tokens = words.map(wholeToken)
  const fields = words[0]?.inTitle === true ? TITLE_FIELDS : SURFACE_FIELDS
  const part = counting(clausesOf(words, spelled, SURFACE))
  const [found = []] = await engine.first([part], filter, MAX_LOOKED_INTO + 1, [])
  if (found.length > MAX_LOOKED_INTO) {
    throw new RequestError({
      q: `expected at most ${MAX_LOOKED_INTO} documents with all words of “${words.map(({ text }) => text).join(' ')}”~${distance}; add a word, a field or a filter`,
    })
  }
  const documents = await engine.fetch(
    found.map(({ key }) => key),
    fields,
  )
  const isNear = (document: Pick<ArchiveDocument, SurfaceField>) =>
    fields.some((field) => standNear(tokensOf(document[field]), tokens, distance))
  return documents.filter(isNear).map(({ key }) => key)
}

/**
 * Whether words stand in a text with at most so many others among them, in any order.
 *
 * @param tokens of the text, in order
 * @example standNear(['a', 'x', 'b'], ['b', 'a'], 1) // true
 */
export function standNear(tokens: readonly string[], words: readonly string[], distance: number): boolean {
  const needed = countsOf(words)
  const places = tokens.flatMap((token, at) => (needed.has(token) ? [{ token, at }] : []))
  const inside = new Map<string, number>()
  let missing = words.length
  let first = 0
  for (const { token, at } of places) {
    const count = (inside.get(token) ?? 0) + 1
    inside.set(token, count)
    if (count <= (needed.get(token) ?? 0)) missing--
    for (let start = places[first]; start !== undefined && missing === 0; start = places[++first]) {
      if (at - start.at + 1 - words.length <= distance) return true
      const left = (inside.get(start.token) ?? 0) - 1
      inside.set(start.token, left)
      if (left < (needed.get(start.token) ?? 0)) missing++
    }
  }
  return false
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
