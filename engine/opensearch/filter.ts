/** Filters as a cluster is asked. No value is ever part of an expression. */

import { chosenOf, FACET_TABLE, rowOf, VALUE_FACETS } from '../facets.ts'
import type { FieldTest, Filter, TestedField } from '../filter.ts'

/** A condition, in the server's words. */
export type Query = Record<string, unknown>

export const EVERYTHING: Query = { match_all: {} }
export const NOTHING: Query = { match_none: {} }

/** Fields of numbers; those of keys and facets are texts. */
const NUMBERS: ReadonlySet<TestedField> = new Set(['dateStart', 'dateEnd'])
/** Of these a document has a list: it may be empty, and is never null. */
const LISTS: ReadonlySet<string> = new Set(
  Object.values(FACET_TABLE).flatMap((row) => ('shape' in row && row.shape === 'list' ? [row.field] : [])),
)

/**
 * What must hold; nothing for a filter that does not narrow.
 *
 * @example conditionsOf({ languages: ['az'], from: 20180101 })
 * // [{ terms: { 'language.small': ['az'] } }, { range: { dateEnd: { gte: 20180101 } } }]
 */
export function conditionsOf(filter: Filter): Query[] {
  const { keys, fromKey, sketch, groups, textHashes, files, from, to, undated, test, addedFrom, scanned } =
    filter
  return [
    ...VALUE_FACETS.map((facet) => oneOf(`${rowOf(facet).asked}.small`, chosenOf(filter, facet))),
    oneOf('key', keys),
    fromKey === undefined ? undefined : { range: { 'key.small': { gte: fromKey } } },
    oneOf('sketch', sketch),
    oneOf('group', groups),
    oneOf('textHash', textHashes),
    oneOf('files', files),
    from === undefined ? undefined : { range: { dateEnd: { gte: from } } },
    to === undefined ? undefined : { range: { dateStart: { lte: to } } },
    undated === true ? without('dateStart') : undefined,
    addedFrom === undefined ? undefined : { range: { added: { gte: addedFrom } } },
    scanned === undefined ? undefined : ofScans(scanned),
    test === undefined ? undefined : tested(test),
    ...(filter.all ?? []).flatMap(conditionsOf),
    oneHolds(filter.any),
    ...(filter.none ?? []).map(noneHolds),
  ].filter((condition) => condition !== undefined)
}

/** Several conditions as one. */
export function allOf(conditions: readonly Query[]): Query {
  const [first = EVERYTHING] = conditions
  return conditions.length < 2 ? first : { bool: { filter: conditions } }
}

/** One of several conditions. */
export function anyOf(conditions: readonly Query[]): Query {
  const [first = NOTHING] = conditions
  return conditions.length < 2 ? first : { bool: { should: conditions, minimum_should_match: 1 } }
}

function oneOf(field: string, values: readonly string[] | undefined): Query | undefined {
  return values === undefined || values.length === 0
    ? undefined
    : { terms: { [field]: values.map(wellFormed) } }
}

/** A filter that does not narrow holds always, and so does a choice with it. */
function oneHolds(filters: readonly Filter[] | undefined): Query | undefined {
  if (filters === undefined) return undefined
  const choices = filters.map(conditionsOf)
  return choices.some((conditions) => conditions.length === 0) ? undefined : anyOf(choices.map(allOf))
}

function noneHolds(filter: Filter): Query | undefined {
  const conditions = conditionsOf(filter)
  return conditions.length === 0 ? undefined : not(allOf(conditions))
}

function not(condition: Query): Query {
  return { bool: { must_not: [condition] } }
}

function without(field: string): Query {
  return not({ exists: { field } })
}

function ofScans(scanned: NonNullable<Filter['scanned']>): Query {
  const field = 'scan.confidence'
  return scanned === true ? { exists: { field } } : { range: { [field]: { lt: scanned.below } } }
}

const OPERATORS = { '<': 'lt', '<=': 'lte', '>': 'gt', '>=': 'gte' } as const

function tested(test: FieldTest): Query {
  const isNumber = NUMBERS.has(test.field)
  const field = isNumber ? test.field : `${test.field}.small`
  switch (test.kind) {
    case 'oneOf':
      return { terms: { [field]: isNumber ? numbersIn(test.values) : test.values.map(wellFormed) } }
    case 'startsWith':
      return isNumber ? NOTHING : { prefix: { [field]: wellFormed(test.value) } }
    case 'compare':
      return isNumber === (typeof test.value === 'number')
        ? { range: { [field]: { [OPERATORS[test.operator]]: test.value } } }
        : NOTHING
    case 'is':
      if (test.what === 'there') return EVERYTHING
      if (test.what === 'empty') return isNumber ? NOTHING : { term: { [field]: '' } }
      return LISTS.has(test.field) ? NOTHING : without(test.field)
  }
}

function numbersIn(values: readonly string[]): number[] {
  return values.map(Number).filter(Number.isSafeInteger)
}

/** A broken surrogate is no text to the server. */
function wellFormed(value: string): string {
  return value.toWellFormed()
}
