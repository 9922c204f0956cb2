/** How scans have a query that were found by what recognition may have made of it. */
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import type { MisreadQuery } from '../answers.ts'
import { misreadParts } from '../misread/misread-parts.ts'
import type { ResolvedQuery } from '../resolve/resolve-query.ts'

/**
 * The query as it was read on scans that were found so, each with the number of documents, most first; those that none holds are left out.
 *
 * @param filter that of the search
 */
export async function misreadQueries(
  engine: Engine,
  filter: Filter,
  alternatives: readonly ResolvedQuery[],
): Promise<MisreadQuery[]> {
  const searched = alternatives.flatMap(({ query, words, scans }) =>
    misreadParts(query, words.slice(0, engine.limits.clauses), scans.readings),
  )
  if (searched.length === 0) return []
  const counts = await engine.countEach(
    searched.map(({ part }) => part),
    filter,
  )
  const most = new Map<string, number>()
  for (const [at, { text }] of searched.entries())
    most.set(text, Math.max(most.get(text) ?? 0, counts[at] ?? 0))
  return [...most]
    .map(([text, documents]) => ({ text, documents }))
    .filter(({ documents }) => documents > 0)
    .sort((one, other) => other.documents - one.documents)
}
