/**
 * The grammar of Meilisearch's filters (its reference of filter expressions; keywords in capitals):
 *
 *     filter     = or
 *     or         = and { "OR" and }
 *     and        = not { "AND" not }
 *     not        = { "NOT" } ( "(" or ")" | condition )
 *     condition  = name ( "=" | "!=" | ">" | ">=" | "<" | "<=" ) value
 *                | name value "TO" value
 *                | name [ "NOT" ] ( "IN" "[" values "]" | "EXISTS" | "STARTS" "WITH" value )
 *                | name "IS" [ "NOT" ] ( "NULL" | "EMPTY" )
 *     value      = word | 'text' | "text"          a backslash keeps the quotation mark after it
 */
import { MeilisearchError } from './errors.ts'
import {
  isAtEnd,
  type Reader,
  reservedProblem,
  rest,
  skipSpace,
  take,
  takeKeyword,
  takePattern,
  takeValue,
  wrong,
} from './filter-reader.ts'

/** What one condition asks of an attribute; `NOT IN` and its like are read as `NOT` of the whole. */
export type Operator =
  | '='
  | '!='
  | '>'
  | '>='
  | '<'
  | '<='
  | 'TO'
  | 'IN'
  | 'EXISTS'
  | 'NULL'
  | 'EMPTY'
  | 'STARTS WITH'

/** A filter as it is written, names and values not yet looked at. */
export type FilterTree =
  | { kind: 'all' | 'any'; of: FilterTree[] }
  | { kind: 'not'; of: FilterTree }
  | { kind: 'condition'; attribute: string; operator: Operator; values: string[] }

/** Deeper ones nobody writes; the engine takes 50 pairs of parentheses, and each level here may become two. */
const MAX_DEPTH = 20

/** In characters; a thousand ids fit. */
const MAX_LENGTH = 100_000

const OPERATORS =
  'Was expecting an operation `=`, `!=`, `>=`, `>`, `<=`, `<`, `IN`, `NOT IN`, `TO`, `EXISTS`, `NOT EXISTS`, `IS NULL`, `IS NOT NULL`, `IS EMPTY`, `IS NOT EMPTY`, `STARTS WITH`, or `NOT STARTS WITH`'

/**
 * Read a filter.
 *
 * @returns undefined for an empty one
 * @throws MeilisearchError `invalid_search_filter` saying what was expected, and where
 * @example readFilter('year = 2018 AND language IN [az, fa]')
 */
export function readFilter(text: string): FilterTree | undefined {
  const reader: Reader = { text: text.trimEnd(), at: 0, depth: 0 }
  if (text.length > MAX_LENGTH)
    throw new MeilisearchError('invalid_search_filter', `The filter is longer than ${MAX_LENGTH} characters.`)
  if (isAtEnd(reader)) return undefined
  const tree = readAny(reader)
  if (!isAtEnd(reader))
    throw wrong(
      reader,
      `Found unexpected characters at the end of the filter: \`${rest(reader)}\`. You probably forgot an \`OR\` or an \`AND\` rule.`,
    )
  return tree
}

function readAny(reader: Reader): FilterTree {
  return readList(reader, 'any', 'OR', () => readList(reader, 'all', 'AND', () => readNot(reader)))
}

function readList(
  reader: Reader,
  kind: 'all' | 'any',
  keyword: 'AND' | 'OR',
  readOne: () => FilterTree,
): FilterTree {
  const first = readOne()
  const of = [first]
  while (takeKeyword(reader, keyword)) of.push(readOne())
  return of.length === 1 ? first : { kind, of }
}

function readNot(reader: Reader): FilterTree {
  if (takeKeyword(reader, 'NOT')) return { kind: 'not', of: deeper(reader, () => readNot(reader)) }
  skipSpace(reader)
  const start = reader.at
  if (!take(reader, '(')) return readCondition(reader)
  const tree = deeper(reader, () => readAny(reader))
  if (!take(reader, ')')) {
    reader.at = start
    throw wrong(reader, `Expression \`${rest(reader)}\` is missing the following closing delimiter: \`)\`.`)
  }
  return tree
}

function deeper(reader: Reader, read: () => FilterTree): FilterTree {
  if (++reader.depth > MAX_DEPTH)
    throw wrong(
      reader,
      'The filter exceeded the maximum depth limit. Try rewriting the filter so that it contains fewer nested conditions.',
    )
  const tree = read()
  reader.depth--
  return tree
}

function readCondition(reader: Reader): FilterTree {
  skipSpace(reader)
  const start = reader.at
  const attribute = readName(reader)
  const condition = (operator: Operator, values: string[]): FilterTree => ({
    kind: 'condition',
    attribute,
    operator,
    values,
  })
  const sign = takePattern(reader, /!=|>=|<=|=|>|</y) as Operator | undefined
  if (sign !== undefined) return condition(sign, [readValue(reader)])
  if (takeKeyword(reader, 'IS')) {
    const isNot = takeKeyword(reader, 'NOT')
    const what = (['NULL', 'EMPTY'] as const).find((keyword) => takeKeyword(reader, keyword))
    if (what !== undefined) return unless(isNot, condition(what, []))
  } else {
    const isNot = takeKeyword(reader, 'NOT')
    if (takeKeyword(reader, 'IN')) return unless(isNot, condition('IN', readValues(reader)))
    if (takeKeyword(reader, 'CONTAINS')) throw notEnabled(reader)
    if (takeKeyword(reader, 'EXISTS')) return unless(isNot, condition('EXISTS', []))
    if (takeKeyword(reader, 'STARTS') && takeKeyword(reader, 'WITH'))
      return unless(isNot, condition('STARTS WITH', [readValue(reader)]))
    if (!isNot) {
      const from = takeValue(reader)
      if (from !== undefined && takeKeyword(reader, 'TO')) return condition('TO', [from, readValue(reader)])
    }
  }
  reader.at = start
  throw wrong(reader, `${OPERATORS} at \`${rest(reader)}\`.`)
}

/** What a Meilisearch says that was not told to try it. */
function notEnabled(reader: Reader): MeilisearchError {
  const { message } = wrong(
    reader,
    'Using `CONTAINS` in a filter requires enabling the `contains filter` experimental feature, which Axtar has not.',
  )
  return new MeilisearchError('feature_not_enabled', message)
}

function unless(isNot: boolean, of: FilterTree): FilterTree {
  return isNot ? { kind: 'not', of } : of
}

/** The name of an attribute; where none is, an operation is missing. */
function readName(reader: Reader): string {
  const name = takeValue(reader)
  if (name !== undefined) return name
  if (isAtEnd(reader)) throw wrong(reader, `${OPERATORS} but instead got nothing.`)
  throw wrong(reader, reservedProblem(reader) ?? `${OPERATORS} at \`${rest(reader)}\`.`)
}

function readValue(reader: Reader): string {
  const value = takeValue(reader)
  if (value !== undefined) return value
  const left = isAtEnd(reader) ? 'nothing' : `\`${rest(reader)}\``
  throw wrong(reader, reservedProblem(reader) ?? `Was expecting a value but instead got ${left}.`)
}

function readValues(reader: Reader): string[] {
  if (!take(reader, '[')) throw wrong(reader, 'Expected `[` after `IN` keyword.')
  const values: string[] = []
  while (!take(reader, ']')) {
    if (isAtEnd(reader))
      throw wrong(reader, 'Expected matching `]` after the list of field names given to `IN[`')
    const value = takeValue(reader)
    if (value === undefined || !(take(reader, ',') || isAtEnd(reader) || reader.text[reader.at] === ']'))
      throw wrong(
        reader,
        `Expected only comma-separated field names inside \`IN[..]\` but instead found \`${rest(reader)}\`.`,
      )
    values.push(value)
  }
  return values
}
