/** What clients of Meilisearch would never send: bodies that are nearly right, and garbage in each of their fields. */

import fc from 'fast-check'

const FILTERS = [
  'language = az',
  'language IN [az, fa] AND year >= 2010',
  'NOT (source = APA OR date < 2018-08)',
  'source STARTS WITH "a"',
  'date 2001 TO 2020-12-31',
  'solarYear EXISTS',
  'language = "az\\" OR id EXISTS OR language = \\"en"',
  `${'('.repeat(60)}language = az${')'.repeat(60)}`,
  `${'NOT '.repeat(5_000)}language = az`,
  `id IN [${'a,'.repeat(500)}]`,
  'date = 99999999',
  'year > 2018 AND',
  'stemsText = x',
  '_geoRadius(1, 2, 3)',
  'source CONTAINS a',
  '\u0000 = \uFFFF',
]

const SORTS = ['date:desc', 'date:asc', 'date', 'title:asc', ':asc', '_geoPoint(1,2):asc', '']

const number = fc.constantFrom(0, 1, 5, 20, 999, 10_000, 10_001, 2 ** 31, 2 ** 53, 1e308, -1, -0, 0.5)
const attributes = fc.array(
  fc.constantFrom('*', 'id', 'title', 'text', 'text:3', 'text:x', 'hash', 'stemsText', ''),
  {
    maxLength: 4,
  },
)
const facet = fc.constantFrom(
  'language',
  'source',
  'year',
  'month',
  'solarYear',
  'solarMonth',
  '*',
  'title',
  '',
)

/**
 * Bodies for the endpoint with an id of the OpenAPI document, as JSON.
 *
 * @param text hostile and harmless texts
 */
export function meilisearchBody(id: string, text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const bodies: Record<string, fc.Arbitrary<unknown>> = {
    meilisearchSearch: search(text),
    meilisearchMultiSearch: fc.record(
      {
        queries: fc.array(search(text, fc.constantFrom('axtar', 'axtar', 'axtar', 'other')), {
          maxLength: 4,
        }),
      },
      { requiredKeys: [] },
    ),
    meilisearchFacetSearch: fc.record(
      {
        facetName: facet,
        facetQuery: fc.oneof(text, fc.constantFrom('a', 'نف', null)),
        q: text,
        filter: filterOf(text),
        exhaustiveFacetCount: fc.boolean(),
        limit: number,
      },
      { requiredKeys: ['facetName'] },
    ),
  }
  return (bodies[id] ?? fc.jsonValue()).map((body) => JSON.stringify(body))
}

function filterOf(text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const one = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...FILTERS) }, text)
  return fc.oneof(one, fc.array(fc.oneof(one, fc.array(one, { maxLength: 3 })), { maxLength: 3 }))
}

/** Every field as it should be; now and then one is anything. */
function search(text: fc.Arbitrary<string>, indexUid?: fc.Arbitrary<string>): fc.Arbitrary<object> {
  const fields = {
    q: fc.oneof(text, fc.constantFrom('Lavrov', 'title:Bakı', 'Putin OR neft', 'before:yesterday', null)),
    offset: number,
    limit: number,
    page: number,
    hitsPerPage: number,
    attributesToRetrieve: attributes,
    attributesToCrop: attributes,
    cropLength: number,
    cropMarker: text,
    attributesToHighlight: attributes,
    highlightPreTag: text,
    highlightPostTag: text,
    showMatchesPosition: fc.boolean(),
    showRankingScore: fc.boolean(),
    filter: filterOf(text),
    sort: fc.array(fc.constantFrom(...SORTS), { maxLength: 2 }),
    facets: fc.array(facet, { maxLength: 3 }),
    matchingStrategy: fc.constantFrom('last', 'all', 'frequency'),
  }
  const odd = fc.oneof(
    { weight: 12, arbitrary: fc.constant({}) },
    fc.dictionary(
      fc.constantFrom(
        ...Object.keys(fields),
        'vector',
        'hybrid',
        'distinct',
        'locales',
        '__proto__',
        'toString',
      ),
      fc.jsonValue({ maxDepth: 2 }),
      { maxKeys: 1 },
    ),
  )
  const some = fc
    .subarray(Object.keys(fields) as (keyof typeof fields)[], { maxLength: 5 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, fields[name]]))))
  return fc.tuple(some, odd, indexUid ?? fc.constant(undefined)).map(([given, strange, uid]) => ({
    ...(uid === undefined ? {} : { indexUid: uid }),
    ...given,
    ...strange,
  }))
}
