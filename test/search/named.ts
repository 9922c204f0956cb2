import { NO_NAMES } from '../../search/query/names.ts'
import { parseQueriesLeniently, togetherOf } from '../../search/query/queries.ts'
import { type Matcher, matcherOf } from '../../search/show/highlight.ts'

/** What marks the words of a query in a text, where no archive knows of names. */
export function nothingNamed(text: string): Matcher {
  const query = togetherOf(parseQueriesLeniently(`${text} `, []))
  return matcherOf(query, query.words, { names: NO_NAMES, typos: new Map() })
}
