/** How many documents any of some parts finds. */
import type { Clause, Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'

/** A clause that an engine can count beside others. */
type Plain = Exclude<Clause, { kind: 'anyToken' | 'prefix' }>

/** Ways to be found whose overlaps are counted one by one: three have seven, which cost less than a request of their own. */
const MOST_COUNTED = 3

/**
 * How many documents any of the parts finds. Few ways to be found are counted with their overlaps (inclusion and exclusion), since counts
 * go to the engine together with others.
 *
 * @example countAny(engine, {}, [oil, neft]) // documents with oil and those with neft, less those with both
 */
export async function countAny(engine: Engine, filter: Filter, anyOf: readonly Part[]): Promise<number> {
  const overlaps = overlapsOf(anyOf, engine.limits.clauses)
  if (overlaps !== undefined) {
    const counts = await engine.countEach(
      overlaps.map(({ part }) => part),
      filter,
    )
    return overlaps.reduce((sum, { sign }, at) => sum + sign * (counts[at] ?? 0), 0)
  }
  const { total } = await engine.ask(
    { anyOf, filter, order: 'relevance', offset: 0, limit: 0, facets: [] },
    [],
  )
  return total
}

/** Whether parts are counted together with other counts. */
export function isCounted(anyOf: readonly Part[], { clauses }: Engine['limits']): boolean {
  return overlapsOf(anyOf, clauses) !== undefined
}

type Overlap = { part: Part; sign: 1 | -1 }

/** What is counted for the documents that any of the parts finds; undefined where that is not to be told by overlaps. */
function overlapsOf(anyOf: readonly Part[], mostClauses: number): Overlap[] | undefined {
  const ways = anyOf.flatMap(waysOf)
  const [first] = anyOf
  if (first === undefined || ways.length > MOST_COUNTED || ways.includes(undefined)) return undefined
  if (
    anyOf.some((part) => !hasSameConditions(part, first)) ||
    !standInOnePlace(ways.flatMap((way) => way ?? []))
  )
    return undefined
  const overlaps = subsetsOf(ways).map((some): Overlap => {
    const all = [
      ...new Map(some.flatMap((way) => way ?? []).map((one) => [JSON.stringify(one), one])).values(),
    ]
    return {
      part: { kind: 'counting', all, none: first.none, filter: first.filter },
      sign: some.length % 2 === 1 ? 1 : -1,
    }
  })
  return overlaps.every(({ part }) => sizeOf(part) <= mostClauses) ? overlaps : undefined
}

/** The ways to choose one token of each choice; an undefined one where the part finds what no overlap tells. */
function waysOf({ all, atLeast }: Part): (Plain[] | undefined)[] {
  if (atLeast !== undefined || all.length === 0) return [undefined]
  let ways: (Plain[] | undefined)[] = [[]]
  for (const clause of all) {
    if (clause.kind === 'prefix') return [undefined]
    const choices: Plain[] =
      clause.kind === 'anyToken'
        ? clause.tokens.map((token) => ({ kind: 'token', token, in: clause.in }))
        : [clause]
    ways = ways.flatMap((way) => choices.map((choice) => [...(way ?? []), choice]))
  }
  return ways
}

function hasSameConditions(one: Part, other: Part): boolean {
  return JSON.stringify([one.none, one.filter]) === JSON.stringify([other.none, other.filter])
}

/** Whether no token is looked for in different places: an engine may look for all words of an overlap in the places of each. */
function standInOnePlace(clauses: readonly Plain[]): boolean {
  const places = new Map<string, string>()
  return clauses.every((clause) => {
    const place = JSON.stringify(clause.in)
    const tokens = clause.kind === 'phrase' ? clause.tokens : [clause.token]
    return tokens.every((token) => {
      const known = places.get(token) ?? place
      places.set(token, place)
      return known === place
    })
  })
}

function subsetsOf<Item>(items: readonly Item[]): Item[][] {
  const subsets: Item[][] = []
  for (const item of items) subsets.push(...subsets.map((some) => [...some, item]), [item])
  return subsets
}

function sizeOf({ all, none }: Part): number {
  return [...all, ...none].reduce((sum, one) => sum + (one.kind === 'phrase' ? one.tokens.length : 1), 0)
}
