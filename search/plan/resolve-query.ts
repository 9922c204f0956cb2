/** What a request asks for, read and ready to be put to the engine. */

import type { Filter } from '../../engine/filter.ts'
import type { EngineQuery } from '../../engine/meilisearch/search.ts'
import { languagesAsked } from '../query/languages-asked.ts'
import { NO_NAMES, namesOf, type QueryNames } from '../query/names.ts'
import { parseQueries, togetherOf } from '../query/queries.ts'
import { isEmptyQuery, type Query, type QueryWord } from '../query/query.ts'
import type { SearchRequest } from '../request.ts'
import { filterOf } from './facets.ts'
import { patternParts } from './pattern-parts.ts'
import { decidingWords, everyDocument, everyOtherDocument, MAX_WORDS, strictParts } from './plan.ts'

/** A query, or one alternative of it, with what was made of it: `words` decide, those behind the first ten are left out. */
export type ResolvedQuery = { query: Query; words: QueryWord[]; names: QueryNames }

/**
 * The alternatives of a request, any of which finds a document.
 *
 * @throws RequestError naming `q` for a query with fields or OR that cannot be asked
 */
export function resolveQuery(request: SearchRequest): ResolvedQuery[] {
  return parseQueries(request.query, languagesAsked(request)).map((query) => {
    const words = decidingWords(query)
    return { query, words, names: request.names ? namesIn(query, words.filter(isWhole)) : NO_NAMES }
  })
}

/** A word with wildcards is no name. */
function isWhole({ pattern }: QueryWord): boolean {
  return pattern === undefined
}

/** Words of the title and others stand in different places: together they are no name. */
function namesIn({ words }: Query, deciding: readonly QueryWord[]): QueryNames {
  const [titled, others] = [words.filter(({ inTitle }) => inTitle), words.filter(({ inTitle }) => !inTitle)]
  if (titled.length === 0) return namesOf(words, deciding)
  return joined([namesOf(titled, deciding), namesOf(others, deciding)])
}

/** All alternatives as one, for what only looks at their words: marks, spellings and notices. */
export function together(alternatives: readonly ResolvedQuery[]): ResolvedQuery {
  const [only, ...others] = alternatives
  if (only !== undefined && others.length === 0) return only
  return {
    query: togetherOf(alternatives.map(({ query }) => query)),
    words: alternatives.flatMap(({ words }) => words),
    names: joined(alternatives.map(({ names }) => names)),
  }
}

function joined(names: readonly QueryNames[]): QueryNames {
  return {
    tokens: new Map(names.flatMap(({ tokens }) => [...tokens])),
    aliases: new Map(names.flatMap(({ aliases }) => [...aliases])),
  }
}

/** What finds the documents that hold all words of an alternative. */
export function partsOf(alternatives: readonly ResolvedQuery[]): EngineQuery[] {
  const isWordless = areWordless(alternatives)
  return alternatives.flatMap(({ query, words, names }) => {
    const asked = words.slice(0, MAX_WORDS)
    if (!asked.every(isWhole)) return patternParts(query, asked)
    if (!isEmptyQuery(query)) return strictParts(query, asked, names)
    return [isWordless ? everyDocument(query) : everyOtherDocument(query)]
  })
}

/** Whether nothing is asked that could rank documents. */
export function areWordless(alternatives: readonly ResolvedQuery[]): boolean {
  return alternatives.every(({ query }) => isEmptyQuery(query))
}

/** The filter of a request with that of its query; alternatives have none in common. */
export function wholeFilter(request: SearchRequest, { query: { filter } }: ResolvedQuery): Filter {
  return filter === undefined ? filterOf(request) : { all: [filterOf(request), filter] }
}
