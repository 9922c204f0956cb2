/** How many documents hold the words of a search themselves, so that a reader can take its total apart. */
import type { Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import { asTyped, partsOf, type ResolvedQuery } from './resolve-query.ts'

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
  const isAll = own.length === partsOf(alternatives, engine.limits).length
  return isAll ? undefined : countOf(engine, filter, own)
}

/** How many documents any of the parts finds. */
export async function countOf(engine: Engine, filter: Filter, anyOf: readonly Part[]): Promise<number> {
  const { total } = await engine.ask(
    { anyOf, filter, order: 'relevance', offset: 0, limit: 0, facets: [] },
    [],
  )
  return total
}
