/** Parts and clauses as a cluster is asked. */

import { encodeTitleWord } from '../../analysis/engine-tokens.ts'
import type { Clause, Part, Where } from '../contract.ts'
import type { Filter } from '../filter.ts'
import type { TokenKind } from '../search-fields.ts'
import { allOf, anyOf, conditionsOf, EVERYTHING, NOTHING, type Query } from './filter.ts'

/** The field of the whole document, and that of its title. Names of title and text stand together, those of the title marked. */
const FIELDS: Record<TokenKind, { whole: string; title: string | undefined }> = {
  surface: { whole: 'surface', title: 'surfaceTitle' },
  stems: { whole: 'stems', title: 'stemsTitle' },
  names: { whole: 'names', title: undefined },
}

/**
 * A part scores in a band of its own, above those of all parts of a lower weight: so wide that no sum within one, of BM25 and
 * nearness, reaches the next, and so narrow that the server's numbers of 24 bits still tell hits apart.
 */
export const BAND = 4_096
/** How much it adds within a band that a word is in the title, and that words stand near each other. */
const TITLE = 2
const NEAR = 2
/** Words are near with so many others between them. */
const REACH = 12
/** The server takes 1,024 conditions: with more than so many nothing is ranked within a band. */
const MOST_RANKED = 700

/** The different weights of parts, lowest first. */
export function weightsOf(parts: readonly Part[]): number[] {
  return [...new Set(parts.map(({ weight = 1 }) => weight))].sort((one, other) => one - other)
}

/** What one part finds, unranked. */
export function foundBy(part: Part, filter: Filter = {}): Query {
  const { all, none, atLeast } = part
  const conditions = conditionsOf({ all: [filter, part.filter ?? {}] })
  const clauses = all.map((clause) => held(clause))
  const needed =
    atLeast === undefined || atLeast >= all.length
      ? clauses
      : [{ bool: { should: clauses, minimum_should_match: atLeast } }]
  if (none.length === 0) return allOf([...conditions, ...needed])
  return { bool: { filter: [...conditions, ...needed], must_not: none.map((clause) => held(clause)) } }
}

/** What any of the parts finds, ranked: by the bands of the parts, each under its position as a name. */
export function ranked(parts: readonly Part[]): Query {
  const weights = weightsOf(parts)
  const isRanked = 3 * parts.reduce((sum, { all }) => sum + all.length, 0) <= MOST_RANKED
  const queries = parts.map((part, at) => {
    const band = constant(EVERYTHING, BAND * (weights.indexOf(part.weight ?? 1) + 1))
    const within = isRanked ? [rankedPart(part)] : []
    const query = { bool: { filter: [foundBy(part)], must: [band], should: within } }
    return { bool: { must: [query], _name: String(at) } }
  })
  return { dis_max: { queries } }
}

/** What one part finds, best first. */
export function rankedPart({ all, atLeast }: Part): Query {
  const scored = all.flatMap(scoredClause)
  const near = atLeast === undefined ? nearness(all) : []
  const should = [...scored, ...near]
  return should.length === 0 ? NOTHING : { bool: { should } }
}

/** A word counts by how rare it is and how often a document of its length has it; in the title it counts more. */
function scoredClause(clause: Clause): Query[] {
  const { of, title = false } = clause.in
  const tokens = tokensIn(clause)
  if (clause.kind === 'prefix' || tokens.length === 0) return titled(clause)
  const words = of.flatMap((kind) => {
    const { whole, title: titleField } = FIELDS[kind]
    const field = title ? titleField : whole
    return field === undefined ? [] : tokens.map((token) => ({ term: { [field]: token } }))
  })
  return [...(words.length === 0 ? [] : [{ dis_max: { queries: words } }]), ...titled(clause)]
}

function titled(clause: Clause): Query[] {
  if (clause.in.title === true) return []
  return [constant(held({ ...clause, in: { ...clause.in, title: true } }), TITLE)]
}

/** Words that stand near each other in the order in which they were asked for. */
function nearness(all: readonly Clause[]): Query[] {
  const tokens = all.flatMap((clause) =>
    clause.kind === 'token' && clause.in.of.includes('surface') ? [clause.token] : [],
  )
  if (tokens.length < 2) return []
  return [{ match_phrase: { surface: { query: tokens.join(' '), slop: REACH, boost: NEAR } } }]
}

function tokensIn(clause: Clause): readonly string[] {
  return 'tokens' in clause ? clause.tokens : [clause.token]
}

/** Whether a clause holds. */
function held(clause: Clause): Query {
  return anyOf(placesOf(clause.in).map(({ field, mark }) => heldIn(field, marked(clause, mark))))
}

type Place = { field: string; mark: (token: string) => string }
const UNMARKED = (token: string) => token

function placesOf({ of, title = false }: Where): Place[] {
  return of.map((kind) => {
    const { whole, title: titleField } = FIELDS[kind]
    if (!title) return { field: whole, mark: UNMARKED }
    return titleField === undefined
      ? { field: whole, mark: encodeTitleWord }
      : { field: titleField, mark: UNMARKED }
  })
}

function marked(clause: Clause, mark: (token: string) => string): Clause {
  return 'tokens' in clause
    ? { ...clause, tokens: clause.tokens.map(mark) }
    : { ...clause, token: mark(clause.token) }
}

function heldIn(field: string, clause: Clause): Query {
  switch (clause.kind) {
    case 'token':
      return { term: { [field]: clause.token } }
    case 'anyToken':
      return { terms: { [field]: clause.tokens } }
    case 'prefix':
      return { prefix: { [field]: clause.token } }
    case 'phrase':
      return phraseIn(field, clause.tokens)
  }
}

/** One behind the other, where they stand in order; in a bag there is no order. */
function phraseIn(field: string, tokens: readonly string[]): Query {
  const [first, ...others] = tokens
  if (first === undefined) return NOTHING
  if (others.length === 0) return { term: { [field]: first } }
  if (field.startsWith('surface')) return { match_phrase: { [field]: { query: tokens.join(' ') } } }
  return { bool: { filter: tokens.map((token) => ({ term: { [field]: token } })) } }
}

function constant(filter: Query, boost: number): Query {
  return { constant_score: { filter, boost } }
}
