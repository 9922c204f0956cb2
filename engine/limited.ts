/** An archive as a reader sees it who may see some of its collections: what he asks and what he is told know of nothing else. */

import { wholeWord } from '../analysis/engine-tokens.ts'
import { slugOf } from '../analysis/slug.ts'
import type { ArchiveDocument, VocabularyWord } from './document.ts'
import type { Engine } from './engine.ts'
import type { FieldTest, Filter } from './filter.ts'
import type { EngineAnswer, EngineQuery } from './meilisearch/search.ts'

/** What an engine is asked when it is searched. */
export type ReadableEngine = Pick<
  Engine,
  'search' | 'count' | 'find' | 'closeWords' | 'get' | 'select' | 'list' | 'stats'
>

/**
 * Narrow an engine to the documents of some collections. Other collections that these belong to are left out, with the path of what belongs to several; words that no such document has are not known.
 *
 * @param slugs of the collections
 */
export function limitedTo(engine: Engine, slugs: readonly string[]): Engine {
  const limit: Filter = { collections: slugs }
  const within = (filter: Filter): Filter => ({ all: [limit, restricted(filter, slugs)] })
  const asked = (queries: readonly EngineQuery[]) =>
    queries.map((query) =>
      query.filter === undefined ? query : { ...query, filter: restricted(query.filter, slugs) },
    )
  const shown = <T extends Partial<ArchiveDocument>>(document: T) => shownOf(document, slugs)
  const count: Engine['count'] = (queries, filter) => engine.count(asked(queries), within(filter))
  const select: Engine['select'] = async (filter, most, fields) => {
    const documents = await engine.select(within(filter), most, fields)
    return documents.map(shown)
  }
  const everything: EngineQuery = { text: '', fields: ['surfaceTitle'] }
  const readable: ReadableEngine = {
    search: async (request) => {
      const { queries, filter, fields } = request
      const all = {
        ...request,
        queries: asked(queries),
        filter: within(filter),
        fields: fields,
      }
      const answer = await engine.search(all)
      return {
        ...answer,
        hits: answer.hits.map((hit) => ({ ...hit, document: shown(hit.document) })),
        facets: facetsOf(answer.facets, slugs),
      }
    },
    count,
    find: async (queries, filter, most, fields) => {
      const found = await engine.find(asked(queries), within(filter), most, fields)
      return found.map((documents) => documents.map(shown))
    },
    closeWords: async (words, most) => heldOnly(await engine.closeWords(words, most), count),
    get: async (key) => {
      const document = await engine.get(key)
      const isIn = document?.collectionSlugs?.some((slug) => slugs.includes(slug))
      return document === undefined || isIn !== true ? undefined : shown(document)
    },
    select,
    list: async () => {
      throw new TypeError('Documents of some collections are selected, not listed')
    },
    stats: async () => {
      const [documents = 0] = await count([everything], {})
      return { documents, isIndexing: false, bytes: 0 }
    },
  }
  return { ...engine, ...readable }
}

/** When the newest of the documents came that an engine shows, as an ISO time; that of others may not be told. */
export async function newestArrival(engine: ReadableEngine): Promise<string> {
  const { hits } = await engine.search({
    queries: [{ text: '', fields: ['surfaceTitle'] }],
    filter: {},
    sort: 'added',
    offset: 0,
    limit: 1,
    facets: [],
    fields: ['added'],
  })
  return new Date(hits[0]?.document.added ?? 0).toISOString()
}

/** A filter that asks for no other collections: of a document that may be seen, too, it is not told whether it is in one. */
function restricted(filter: Filter, slugs: readonly string[]): Filter {
  const { collections = [], all, any, none, test, ...rest } = filter
  const allowed = collections.filter((slug) => slugs.includes(slug))
  const inside = (filters: readonly Filter[]) => filters.map((one) => restricted(one, slugs))
  const isImpossible = collections.length > 0 && allowed.length === 0
  return {
    ...rest,
    ...(allowed.length > 0 && { collections: allowed }),
    all: [
      ...inside(all ?? []),
      ...(test === undefined ? [] : [testedWithin(test, slugs)]),
      ...(isImpossible ? [{ any: [] }] : []),
    ],
    ...(any !== undefined && { any: inside(any) }),
    ...(none !== undefined && { none: inside(none) }),
  }
}

/** Names of other collections are none that a document could have; how they begin says nothing either. */
function testedWithin(test: FieldTest, slugs: readonly string[]): Filter {
  if (test.field !== 'collections' || test.kind === 'is') return { test }
  if (test.kind !== 'oneOf') return { any: [] }
  return { test: { ...test, values: test.values.filter((name) => slugs.includes(slugOf(name))) } }
}

function shownOf<T extends Partial<ArchiveDocument>>(document: T, slugs: readonly string[]): T {
  const visible = (names: readonly string[]) => names.filter((name) => slugs.includes(slugOf(name)))
  const { collections, found } = document
  return {
    ...document,
    ...(collections !== undefined && { collections: visible(collections) }),
    // Its file may lie in the folder of another collection.
    ...(collections !== undefined && visible(collections).length < collections.length && { path: null }),
    ...(found?.collections !== undefined && {
      found: { ...found, collections: visible(found.collections) },
    }),
  }
}

function facetsOf(facets: EngineAnswer['facets'], slugs: readonly string[]): EngineAnswer['facets'] {
  const { collection } = facets
  if (collection === undefined) return facets
  const visible = Object.entries(collection).filter(([name]) => slugs.includes(slugOf(name)))
  return { ...facets, collection: Object.fromEntries(visible) }
}

/** The vocabulary is that of the whole archive: only words that are in a document which may be seen. */
async function heldOnly(
  found: readonly VocabularyWord[][],
  count: Engine['count'],
): Promise<VocabularyWord[][]> {
  const words = [...new Set(found.flat().map(({ word }) => word))]
  const counts = await count(
    words.map((word) => ({ text: `"${wholeWord(word)}"`, fields: ['surfaceTitle', 'surfaceText'] })),
    {},
  )
  const held = new Set(words.filter((_, at) => (counts[at] ?? 0) > 0))
  return found.map((candidates) => candidates.filter(({ word }) => held.has(word)))
}
