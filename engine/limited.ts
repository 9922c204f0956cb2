/** An archive as a reader sees it who may see some of its collections: what he asks and what he is told know of nothing else. */

import { wholeWord } from '../analysis/engine-tokens.ts'
import { slugOf } from '../analysis/slug.ts'
import { type Clause, EVERYTHING, type FacetCounts, type Part } from './contract.ts'
import type { ArchiveDocument } from './document.ts'
import type { Engine } from './engine.ts'
import type { FieldTest, Filter } from './filter.ts'
import type { TokenKind } from './search-fields.ts'
import type { VocabularyName, VocabularyWord } from './vocabulary.ts'

/**
 * Narrow an engine to the documents of some collections. Other collections that these belong to are left out, with the path of what
 * belongs to several; words that no such document has are not known.
 *
 * @param slugs of the collections
 */
export function limitedTo(engine: Engine, slugs: readonly string[]): Engine {
  const limit: Filter = { collections: slugs }
  const within = (filter: Filter): Filter => ({ all: [limit, restricted(filter, slugs)] })
  const asked = (parts: readonly Part[]): Part[] =>
    parts.map((part) =>
      part.filter === undefined ? part : { ...part, filter: restricted(part.filter, slugs) },
    )
  const shown = <T extends Partial<ArchiveDocument>>(document: T) => shownOf(document, slugs)
  const answered = <T extends { document: Partial<ArchiveDocument> }>(hits: readonly T[]): T[] =>
    hits.map((hit) => ({ ...hit, document: shown(hit.document) }))
  const countEach: Engine['countEach'] = (parts, filter) => engine.countEach(asked(parts), within(filter))
  const held = (found: readonly VocabularyWord[][]) => heldOnly(found, countEach)
  return {
    ...engine,
    within: (lifetime) => limitedTo(engine.within(lifetime), slugs),
    ask: async (question, fields) => {
      const { anyOf, filter } = question
      const answer = await engine.ask({ ...question, anyOf: asked(anyOf), filter: within(filter) }, fields)
      return { ...answer, hits: answered(answer.hits), facets: facetsOf(answer.facets, slugs) }
    },
    countEach,
    first: async (parts, filter, each, fields) => {
      const found = await engine.first(asked(parts), within(filter), each, fields)
      return found.map((documents) => documents.map(shown))
    },
    holders: (parts, filter) => engine.holders(asked(parts), within(filter)),
    vocabulary: {
      sounding: async (keys, languages) =>
        namesHeld(await engine.vocabulary.sounding(keys, languages), countEach),
      near: async (words, most) => held(await engine.vocabulary.near(words, most)),
      known: async (words) => {
        const found = await engine.vocabulary.known(words)
        const shown = await held(found.map((word) => (word === undefined ? [] : [word])))
        return shown.map(([word]) => word)
      },
      beginning: async (beginnings, most) => held(await engine.vocabulary.beginning(beginnings, most)),
    },
    fetch: async (keys, fields) => {
      const documents = await engine.fetch(keys, [...fields, 'collections', 'collectionSlugs'])
      return documents.filter((document) => isIn(document, slugs)).map(shown)
    },
    part: async (key, number) => {
      const [document] = await engine.fetch([key], ['collectionSlugs'])
      return document !== undefined && isIn(document, slugs) ? engine.part(key, number) : undefined
    },
    page: async (filter, fields, offset, most) => {
      const { items, total } = await engine.page(within(filter), fields, offset, most)
      return { items: items.map(shown), total }
    },
    stats: async () => {
      const [documents = 0] = await countEach([EVERYTHING], {})
      return { documents, isIndexing: false, bytes: 0 }
    },
  }
}

function isIn({ collectionSlugs }: Partial<ArchiveDocument>, slugs: readonly string[]): boolean {
  // Documents of an older index have none.
  return (collectionSlugs ?? []).some((slug) => slugs.includes(slug))
}

/** When the newest of the documents came that an engine shows, as an ISO time; that of others may not be told. */
export async function newestArrival(engine: Engine): Promise<string> {
  const { hits } = await engine.ask(
    { anyOf: [EVERYTHING], filter: {}, order: 'added', offset: 0, limit: 1, facets: [] },
    ['added'],
  )
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

function facetsOf(facets: FacetCounts, slugs: readonly string[]): FacetCounts {
  const { collection } = facets
  if (collection === undefined) return facets
  const visible = Object.entries(collection).filter(([name]) => slugs.includes(slugOf(name)))
  return { ...facets, collection: Object.fromEntries(visible) }
}

/** The names that documents have which may be seen. */
async function namesHeld(
  found: readonly VocabularyName[][],
  countEach: Engine['countEach'],
): Promise<VocabularyName[][]> {
  const names = [...new Set(found.flat().map(({ name }) => name))]
  const counts = await countEach(
    names.map((name) => holding(name, 'names')),
    {},
  )
  const held = new Set(names.filter((_, at) => (counts[at] ?? 0) > 0))
  return found.map((candidates) => candidates.filter(({ name }) => held.has(name)))
}

/** The vocabulary is that of the whole archive: only words that are in a document which may be seen. */
async function heldOnly(
  found: readonly VocabularyWord[][],
  countEach: Engine['countEach'],
): Promise<VocabularyWord[][]> {
  const words = [...new Set(found.flat().map(({ word }) => word))]
  const counts = await countEach(
    words.map((word) => holding(wholeWord(word), 'surface')),
    {},
  )
  const held = new Set(words.filter((_, at) => (counts[at] ?? 0) > 0))
  return found.map((candidates) => candidates.filter(({ word }) => held.has(word)))
}

function holding(token: string, kind: TokenKind): Part {
  const clause: Clause = { kind: 'phrase', tokens: [token], in: { of: [kind] } }
  return { kind: 'holding', all: [clause], none: [] }
}
