import { slugOf } from '../../analysis/slug.ts'
import { sourceNamed } from '../../analysis/sources/source-names.ts'
import { isFacet } from '../../engine/facets.ts'
import type { Lifetime } from '../../flow/lifetime.ts'
import { FACETS, type Facet } from '../../search/answers.ts'
import type { Find } from '../../search/search.ts'
import { MeilisearchError } from './errors.ts'
import { searchFields } from './fields.ts'
import { requestOf } from './request.ts'
import { checked, objectOf, stringOf } from './values.ts'

/** What a facet has to offer for what was typed. */
export type FacetAnswer = {
  facetHits: { value: string; count: number }[]
  facetQuery: string | null
  processingTimeMs: number
}

/** Values that one answer offers, as in Meilisearch. */
const MAX_FACET_HITS = 100

/** Fields of a search that say which documents are meant. Clients send the others along; nobody looks at them. */
const READ = new Set([
  'q',
  'filter',
  'matchingStrategy',
  'vector',
  'media',
  'hybrid',
  'attributesToSearchOn',
  'rankingScoreThreshold',
  'locales',
])

/** The values of a facet that have a word beginning as typed, of the documents that a search finds, the most frequent first. */
export async function facetAnswer(
  find: Find,
  index: string,
  body: unknown,
  lifetime: Lifetime,
): Promise<FacetAnswer> {
  const { facetName, facetQuery, exhaustiveFacetCount = false, ...others } = objectOf(body, '')
  if (facetName === undefined)
    throw new MeilisearchError('missing_facet_search_facet_name', 'Missing field `facetName`')
  const name = stringOf(facetName, '.facetName', 'invalid_facet_search_facet_name')
  const typed =
    facetQuery === undefined || facetQuery === null
      ? null
      : stringOf(facetQuery, '.facetQuery', 'invalid_facet_search_query')
  if (!isFacet(name))
    throw new MeilisearchError(
      'invalid_facet_search_facet_name',
      `Attribute \`${name}\` is not facet-searchable. Available facet-searchable attributes patterns are: \`${FACETS.toSorted().join(', ')}\`.`,
    )
  checked(
    'boolean',
    exhaustiveFacetCount,
    '.exhaustiveFacetCount',
    'invalid_facet_search_exhaustive_facet_count',
  )
  const asked = Object.fromEntries(Object.entries(others).filter(([field]) => READ.has(field)))
  const request = requestOf({ ...searchFields(asked), facets: [name], limit: 0 }, index)
  const { facetDistribution, processingTimeMs } = await find(request, lifetime)
  const beginning = `-${slugOf(typed ?? '')}`
  const facetHits = Object.entries(facetDistribution[name])
    .filter(([value]) => `-${slugOf(value)}`.includes(beginning) || isCalled(name, value, typed))
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_FACET_HITS)
  return { facetHits, facetQuery: typed, processingTimeMs }
}

/** Whether one of the other names of a value begins so: whoever types `ایرنا` means what is counted as `IRNA`. */
function isCalled(facet: Facet, value: string, typed: string | null): boolean {
  const beginning = slugOf(typed ?? '')
  return facet === 'source' && sourceNamed(value).slugs.some((slug) => slug.startsWith(beginning))
}
