/**
 * Documents that a model finds near to a query, where the archive has an embedder. A vector search has no natural end, so what it finds is
 * told by itself: a few documents, none of those that the search finds, and counted nowhere.
 */

import type { Engine } from '../engine/engine.ts'
import type { Near } from '../engine/vectors.ts'
import type { MeaningSearch } from './answers.ts'
import { isFree, isNarrowed } from './query/query.ts'
import type { Selection } from './relax/attempt.ts'
import { offsetOf } from './relax/execute.ts'
import type { SearchRequest } from './request.ts'
import { filterOf } from './resolve/facets.ts'
import type { ResolvedQuery } from './resolve/resolve-query.ts'
import { type FoundDocument, HIT_FIELDS } from './show/hit.ts'

/** So many are told. */
const SHOWN = 10

type NearDocument = Near<(typeof HIT_FIELDS)[number]>

/** What is near, and whether it was looked for. */
export type NearFound = { meaning: MeaningSearch; documents: NearDocument[] }

const NOTHING_NEAR: NearFound = { meaning: 'off', documents: [] }

/** Look for what is near to a query, beside the search for its words. */
export async function nearTo(
  engine: Engine,
  request: SearchRequest,
  alternatives: readonly ResolvedQuery[],
): Promise<NearFound> {
  if (engine.meaning === undefined || !isAsked(request, alternatives)) return NOTHING_NEAR
  const { isAvailable, documents } = await engine.meaning.nearest(
    request.query.trim(),
    filterOf(request),
    HIT_FIELDS,
  )
  return { meaning: isAvailable ? 'searched' : 'unavailable', documents }
}

/** Words in their order say something; phrases, exclusions, fields and wildcards say how words are to stand, of which a model knows nothing. */
function isAsked(request: SearchRequest, [asked, ...others]: readonly ResolvedQuery[]): boolean {
  if (!request.meaning || request.typing || request.isProgram === true) return false
  const isFirstPage = request.sort === 'relevance' && offsetOf(request) === 0 && request.hitsPerPage > 0
  if (!isFirstPage || asked === undefined || others.length > 0) return false
  const { query, words } = asked
  const isPlain = isFree(query) && !isNarrowed(query) && query.phrases.length === 0
  return isPlain && words.length > 0 && words.every(({ inTitle }) => !inTitle)
}

/** What of it a search does not find by itself. @param selection all that the search finds */
export async function onlyNear(
  engine: Engine,
  { documents }: NearFound,
  { anyOf, filter }: Selection,
): Promise<FoundDocument[]> {
  if (documents.length === 0) return []
  const keys = documents.map(({ document }) => document.key)
  const { hits } = await engine.ask(
    {
      anyOf,
      filter: { all: [filter, { keys }] },
      order: 'relevance',
      offset: 0,
      limit: keys.length,
      facets: [],
    },
    [],
  )
  const found = new Set(hits.map(({ document }) => document.key))
  return documents
    .filter(({ document }) => !found.has(document.key))
    .slice(0, SHOWN)
    .map(asFound)
}

/** Of it only `HIT_FIELDS` are there. */
function asFound({ document, similarity }: NearDocument): FoundDocument {
  return { document: document as FoundDocument['document'], score: similarity, isNear: true }
}
