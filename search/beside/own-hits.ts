/** How many documents hold the words of a search themselves, so that a reader can take its total apart. */
import type { Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import { asTyped, partsOf, type ResolvedQuery } from '../resolve/resolve-query.ts'

/**
 * The number of documents that hold the words in any form, without other spellings of names and without translations; undefined where the
 * search asks for nothing else, so that they are all it finds.
 *
 * @param filter that of the search
 */
export async function ownHitsOf(
  engine: Engine,
  filter: Filter,
  alternatives: readonly ResolvedQuery[],
): Promise<number | undefined> {
  const own = partsOf(alternatives.map(asTyped), engine.limits)
  const all = partsOf(alternatives, engine.limits)
  if (own.length === all.length) return undefined
  const isOwn = new Set(own.map(keyOf))
  const others = all.filter((part) => !isOwn.has(keyOf(part)))
  // A single word mostly has several forms and other spellings, each of which some documents hold.
  const isSingle = alternatives.every(({ words }) => words.length < 2)
  if (isSingle || others.some(hasChoice)) return countOf(engine, filter, own)
  // Of several words these tell, and go with other counts; only of several parts some documents may hold more than one.
  const counts = await engine.countEach([...others, ...own], filter)
  if (counts.slice(0, others.length).every((count) => count === 0)) return undefined
  return countOfHolding(engine, filter, own)
}

function keyOf({ all, none, filter }: Part): string {
  return JSON.stringify([all, none, filter])
}

function hasChoice({ all, none }: Part): boolean {
  return [...all, ...none].some(({ kind }) => kind === 'anyToken')
}

/** How many documents any of the parts finds. */
export async function countOf(engine: Engine, filter: Filter, anyOf: readonly Part[]): Promise<number> {
  const { total } = await engine.ask(
    { anyOf, filter, order: 'relevance', offset: 0, limit: 0, facets: [] },
    [],
  )
  return total
}

/**
 * The same, where most parts are likely to find nothing: first how many documents each finds, which goes with other counts; only where
 * several find some, they are asked for together.
 */
export async function countOfHolding(
  engine: Engine,
  filter: Filter,
  anyOf: readonly Part[],
): Promise<number> {
  const counts = await engine.countEach(anyOf, filter)
  const holding = anyOf.filter((_part, at) => (counts[at] ?? 0) > 0)
  return holding.length > 1 ? countOf(engine, filter, holding) : Math.max(0, ...counts)
}
