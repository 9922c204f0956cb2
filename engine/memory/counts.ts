import type { FacetCounts } from '../contract.ts'
import type { ArchiveDocument } from '../document.ts'
import { type Facet, rowOf } from '../facets.ts'

/** How many documents have each value of some facets. */
export function countsOf(documents: readonly ArchiveDocument[], facets: readonly Facet[]): FacetCounts {
  return Object.fromEntries(
    facets.map((facet) => {
      const counts: Record<string, number> = {}
      for (const document of documents)
        for (const value of [document[rowOf(facet).field] ?? []].flat().map(String))
          counts[value] = (counts[value] ?? 0) + 1
      return [facet, counts]
    }),
  )
}
