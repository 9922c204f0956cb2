/** Documents that may answer a query without holding all of its words, and which of the words each of them holds. */
import type { Clause, Part, Where } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import { ANYWHERE, exactly } from '../plan/clauses.ts'
import { partFor } from '../plan/plan.ts'
import type { Query } from '../query/query.ts'
import type { Alternative, WeightedFeature } from './features.ts'

/** Keys of documents, and whether one of them holds a word in some way. */
export type Gathered = { keys: string[]; holds: (way: Alternative, key: string) => boolean }

/** Documents that are gathered by all words, by each of the rarest words, and by pairs of them. */
const BY_ALL = 60
const BY_WORD = 30
const RAREST = 8
const RAREST_IN_PAIRS = 5
/** Ways to hold one of them. */
const ALTERNATIVES = 4
const MAX_GATHERED = 200
/** Of so many frequent words the documents mostly are enough; then no more is asked for. */
const MANY_AT_FIRST = 8
/** Words that are asked for together. */
const MOST_AT_ONCE = 10

/** Documents that hold as many of the words as can be, that hold a rare one, or two of the rarest, and what some parts find. */
export async function gather(
  engine: Engine,
  query: Query,
  filter: Filter,
  features: readonly WeightedFeature[],
  also: readonly Part[] = [],
): Promise<Gathered> {
  const known = features.filter(({ alternatives }) => alternatives.length > 0).sort((a, b) => b.idf - a.idf)
  if (known.length === 0) return { keys: [], holds: () => false }
  const best = known.map(({ alternatives }) => bestOf(alternatives).token)
  const rare = known.slice(0, RAREST).flatMap(({ alternatives }) => alternatives.slice(0, ALTERNATIVES))
  const pairs = pairsOf(known.slice(0, RAREST_IN_PAIRS))
  const all = known.flatMap(({ alternatives }) => alternatives)
  const [listed, frequent] = [all.filter(isListed), all.filter((way) => !isListed(way))]
  const asked = (tokens: readonly string[], where: Where) => partFor(query, 'relaxed', clauses(tokens, where))
  const holding = (way: Alternative) => partFor(query, 'relaxed', [exactly(way.token, way.in)])
  const many = rare.filter((way) => !isListed(way))
  const wanted = [
    ...many.map((way) => asked([way.token], way.in)),
    ...pairs.map((pair) => asked(pair, ANYWHERE)),
    ...also,
  ]
  const firstKeys = async (parts: readonly Part[], each: number) =>
    keysOf(await engine.first(parts, filter, each, []))
  const enough = many.length > MANY_AT_FIRST ? MANY_AT_FIRST : wanted.length
  const [[byAll = []], first, lists] = await Promise.all([
    firstKeys([{ ...asked(best.slice(0, MOST_AT_ONCE), ANYWHERE), atLeast: 1 }], BY_ALL),
    firstKeys(wanted.slice(0, enough), BY_WORD),
    engine.holders(listed.map(holding), filter),
  ])
  const holders = new Map(listed.map((way, at) => [way, lists[at] ?? []]))
  const some = [byAll, ...inOrder(rare, holders, first)].flat()
  const isFull = enough === wanted.length || new Set(some).size >= MAX_GATHERED
  const others = isFull ? [] : await firstKeys(wanted.slice(enough), BY_WORD)
  const gathered = isFull ? some : [byAll, ...inOrder(rare, holders, [...first, ...others])].flat()
  const keys = [...new Set(gathered)].slice(0, MAX_GATHERED)
  const among = keys.length === 0 ? [] : await engine.holders(frequent.map(holding), { keys })
  for (const [at, way] of frequent.entries()) holders.set(way, among[at] ?? [])
  const sets = new Map([...holders].map(([way, found]) => [way, new Set(found.map(plainKey))]))
  return { keys, holds: (way, key) => sets.get(way)?.has(plainKey(key)) === true }
}

function keysOf(found: readonly { key: string }[][]): string[][] {
  return found.map((documents) => documents.map(({ key }) => key))
}

/** What is known by some ways, and by what was asked for, in their order; up to what was not asked for yet. */
function inOrder(
  ways: readonly Alternative[],
  known: ReadonlyMap<Alternative, string[]>,
  asked: readonly string[][],
): string[][] {
  const next = asked.values()
  const lists: string[][] = []
  for (const way of ways) {
    const list = known.get(way) ?? next.next().value
    if (list === undefined) return lists
    lists.push(list)
  }
  return [...lists, ...next]
}

/** The tokens of two of some words, but of those of which all documents are gathered: these have the pairs. */
function pairsOf(words: readonly WeightedFeature[]): string[][] {
  const some = words.flatMap(({ alternatives }) => {
    const best = bestOf(alternatives)
    // A number is the same token in each of the places where it is.
    const isWhole = isListed(best) && alternatives.indexOf(best) < ALTERNATIVES && !/^\d+$/.test(best.token)
    return isWhole ? [] : [best.token]
  })
  return some.flatMap((one, at) => some.slice(at + 1).map((other) => [one, other]))
}

/** What so few documents have is asked for with all of them; of a more frequent word it is asked which of the gathered ones have it. */
function isListed({ frequency }: Alternative): boolean {
  return frequency <= BY_WORD
}

/** Keys that differ in capitals alone are told as one. */
function plainKey(key: string): string {
  return key.toLowerCase()
}

function clauses(tokens: readonly string[], where: Where): Clause[] {
  return tokens.map((token) => ({ kind: 'token', token, in: where }))
}

function bestOf(alternatives: readonly Alternative[]): Alternative {
  return alternatives.reduce((best, next) => (next.weight > best.weight ? next : best))
}
