/** What a request asks for, read and ready to be put to the engine. */

import type { Filter } from '../engine/filter.ts'
import type { EngineQuery } from '../engine/search.ts'
import { filterOf } from './facets.ts'
import { languagesAsked } from './languages-asked.ts'
import { NO_NAMES, namesOf, type QueryNames } from './names.ts'
import { decidingWords, everyDocument, everyOtherDocument, MAX_WORDS, strictParts } from './plan.ts'
import { parseQueries, togetherOf } from './queries.ts'
import { isEmptyQuery, type Query, type QueryWord } from './query.ts'
import type { SearchRequest } from './request.ts'

/** A query, or one alternative of it, with what was made of it: `words` decide, those behind the first ten are left out. */
export type Asked = { query: Query; words: QueryWord[]; names: QueryNames }

/**
 * The alternatives of a request, any of which finds a document.
 *
 * @throws RequestError naming `q` for a query with fields or OR that cannot be asked
 */
export function askedBy(request: SearchRequest): Asked[] {
  return parseQueries(request.query, languagesAsked(request)).map((query) => {
    const words = decidingWords(query)
    return { query, words, names: request.names ? namesIn(query, words) : NO_NAMES }
  })
}

/** Words of the title and others stand in different places: together they are no name. */
function namesIn({ words }: Query, deciding: readonly QueryWord[]): QueryNames {
  const [titled, others] = [words.filter(({ inTitle }) => inTitle), words.filter(({ inTitle }) => !inTitle)]
  if (titled.length === 0) return namesOf(words, deciding)
  return joined([namesOf(titled, deciding), namesOf(others, deciding)])
}

/** All alternatives as one, for what only looks at their words: marks, spellings and notices. */
export function together(alternatives: readonly Asked[]): Asked {
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
export function partsOf(alternatives: readonly Asked[]): EngineQuery[] {
  const isWordless = areWordless(alternatives)
  return alternatives.flatMap(({ query, words, names }) => {
    if (!isEmptyQuery(query)) return strictParts(query, words.slice(0, MAX_WORDS), names)
    return [isWordless ? everyDocument(query) : everyOtherDocument(query)]
  })
}

/** Whether nothing is asked that could rank documents. */
export function areWordless(alternatives: readonly Asked[]): boolean {
  return alternatives.every(({ query }) => isEmptyQuery(query))
}

/** The filter of a request with that of its query; alternatives have none in common. */
export function wholeFilter(request: SearchRequest, { query: { filter } }: Asked): Filter {
  return filter === undefined ? filterOf(request) : { all: [filterOf(request), filter] }
}
