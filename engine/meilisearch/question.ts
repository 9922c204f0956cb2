/**
 * Parts and clauses as Meilisearch is asked: a string whose words must all stand in the same fields, of which it reads the first ten.
 * It knows no OR: a part with one is several queries.
 */
import type { MultiSearchQuery } from 'meilisearch'
import { encodeTitleWord } from '../../analysis/engine-tokens.ts'
import type { Clause, Part } from '../contract.ts'
import { type Filter, filterExpression } from '../filter.ts'
import { fieldsOf, SEARCH_FIELDS, type SearchField } from '../search-fields.ts'

/** Meilisearch reads the first ten words of a query and silently drops the rest. */
export const MAX_WORDS = 10
/** Federated queries of one request; each takes time. */
export const MAX_QUERIES = 64

/** A clause without a choice. */
type Plain = Exclude<Clause, { kind: 'anyToken' }>

/** The queries that a part is asked as. */
export function queriesOf(index: string, part: Part, filter: Filter): MultiSearchQuery[] {
  const expression = filterExpression(part.filter === undefined ? filter : { all: [filter, part.filter] })
  return withoutChoices(part.all).map((all) => ({
    indexUid: index,
    ...textAndFields(all, part.none.flatMap(oneByOne)),
    matchingStrategy: part.atLeast === undefined ? 'all' : 'frequency',
    ...(expression === undefined ? {} : { filter: expression }),
  }))
}

const NUMBER = /^\d+$/

/** Each way to choose one token of each choice. */
function withoutChoices(clauses: readonly Clause[]): Plain[][] {
  let ways: Plain[][] = [[]]
  for (const clause of clauses) {
    const choices = oneByOne(clause)
    ways = ways.flatMap((way) => choices.map((choice) => [...way, choice])).slice(0, MAX_QUERIES)
  }
  return ways
}

function oneByOne(clause: Clause): Plain[] {
  if (clause.kind !== 'anyToken') return [clause]
  return clause.tokens.map((token) => ({ kind: 'token', token, in: clause.in }))
}

/**
 * Exclusions hold in all fields, since the engine excludes only in the fields it searches. A word of the title beside words of the
 * text stands among the names, marked, as names of the title do; where all are of the title their own fields will do.
 */
function textAndFields(
  all: readonly Plain[],
  none: readonly Plain[],
): { q: string; attributesToSearchOn: SearchField[] } {
  const isAllTitle = none.length === 0 && all.length > 0 && all.every(hasTitleField)
  const written = (clause: Plain) => writtenClause(clause, !isAllTitle)
  const conditions = all.filter(({ kind }) => kind === 'phrase').map(written)
  const words = all.filter(({ kind }) => kind !== 'phrase').map(written)
  const isTyping = all.at(-1)?.kind === 'prefix'
  const q = [...conditions, ...none.map((clause) => `-${written(clause)}`), ...words].join(' ')
  const isEverywhere = none.length > 0 || (!isAllTitle && all.some((clause) => clause.in.title === true))
  const fields = isEverywhere ? SEARCH_FIELDS : searchedIn(all, isAllTitle)
  // A space at the end keeps the engine from taking the last word for a beginning.
  return { q: isTyping || q === '' ? q : `${q} `, attributesToSearchOn: [...fields] }
}

/** Whether a clause is of the title, and of nothing but what has a field of its own there. */
function hasTitleField({ in: { of, title = false } }: Plain): boolean {
  return title && !of.includes('names')
}

function searchedIn(clauses: readonly Plain[], isTitle: boolean): readonly SearchField[] {
  if (clauses.length === 0) return ['surfaceTitle']
  const wanted = new Set(clauses.flatMap((clause) => fieldsOf(clause.in.of, isTitle)))
  return SEARCH_FIELDS.filter((field) => wanted.has(field))
}

function writtenClause(clause: Plain, isMarked: boolean): string {
  const mark = (token: string) => (isMarked && clause.in.title === true ? encodeTitleWord(token) : token)
  if (clause.kind === 'phrase') return `"${clause.tokens.map(mark).join(' ')}"`
  // Numbers have no mark that keeps the engine from joining two of them (2 5 → 25) and from taking one apart.
  return clause.kind === 'token' && NUMBER.test(clause.token) ? `"${clause.token}"` : mark(clause.token)
}
