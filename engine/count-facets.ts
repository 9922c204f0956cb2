import type { FacetCounts } from './contract.ts'
import type { ArchiveDocument } from './document.ts'
import { type Facet, type FacetField, rowOf } from './facets.ts'

/**
 * How many of some documents have each value of some facets: the most frequent first, of equal ones those behind in the alphabet. So has
 * them Meilisearch, for which values that differ in capitals alone are one as well; it is told as the first document has it.
 */
export function countFacets(
  documents: readonly Pick<ArchiveDocument, FacetField>[],
  facets: readonly Facet[],
): FacetCounts {
  return Object.fromEntries(facets.map((facet) => [facet, countValues(documents, rowOf(facet).field)]))
}

function countValues(documents: readonly Pick<ArchiveDocument, FacetField>[], field: FacetField) {
  const counts = new Map<string, { value: string; count: number }>()
  for (const document of documents) {
    const own = new Map(
      [document[field] ?? []].flat().map((value) => [sameFor(String(value)), String(value)]),
    )
    for (const [key, value] of own) {
      const known = counts.get(key)
      counts.set(key, { value: known?.value ?? value, count: (known?.count ?? 0) + 1 })
    }
  }
  const sorted = [...counts].sort(
    ([key, one], [otherKey, other]) => other.count - one.count || (key < otherKey ? 1 : -1),
  )
  return Object.fromEntries(sorted.map(([, { value, count }]) => [value, count]))
}

function sameFor(value: string): string {
  return value.trim().normalize('NFKD').toLowerCase()
}
