/** Types of values in requests, and what Meilisearch says of wrong ones. */
import { MeilisearchError } from './errors.ts'

/** What a field may hold; `ratio` is a number from 0 to 1, `filter` and `any` are looked at where they are read. */
export type Kind =
  | 'any'
  | 'boolean'
  | 'filter'
  | 'hybrid'
  | 'integer'
  | 'numbers'
  | 'ratio'
  | 'strategy'
  | 'string'
  | 'strings'

/** How words may be asked for. */
export const STRATEGIES = ['last', 'all', 'frequency'] as const

/**
 * A value of a kind, as it was given or with its surrogates made whole.
 *
 * @param at where it stands in the request: `.queries[0].limit`
 * @throws MeilisearchError with the given code
 */
export function checked(kind: Kind, value: unknown, at: string, code: string): unknown {
  switch (kind) {
    case 'integer':
      return isInteger(value) && value >= 0 ? value : wrongType('a positive integer', value, at, code)
    case 'boolean':
      return typeof value === 'boolean' ? value : wrongType('a boolean', value, at, code)
    case 'string':
      return stringOf(value, at, code)
    case 'strings':
      return listOf(value, at, code).map((item, index) => stringOf(item, `${at}[${index}]`, code))
    case 'numbers':
      return listOf(value, at, code).map((item, index) => numberOf(item, `${at}[${index}]`, code))
    case 'ratio':
      return ratioOf(value, at, code)
    case 'strategy':
      return strategyOf(stringOf(value, at, code), at, code)
    case 'hybrid':
      return hybridOf(value, at, code)
    default:
      return value
  }
}

/** A text. @throws MeilisearchError with the given code */
export function stringOf(value: unknown, at: string, code: string): string {
  return typeof value === 'string' ? value.toWellFormed() : wrongType('a string', value, at, code)
}

/** An object. @throws MeilisearchError with the given code */
export function objectOf(value: unknown, at: string, code = 'bad_request'): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  return wrongType('an object', value, at, code)
}

/** A list. @throws MeilisearchError with the given code */
export function listOf(value: unknown, at: string, code: string): unknown[] {
  return Array.isArray(value) ? value : wrongType('an array', value, at, code)
}

function numberOf(value: unknown, at: string, code: string): number {
  return typeof value === 'number' ? value : wrongType('a number', value, at, code)
}

function ratioOf(value: unknown, at: string, code: string): number {
  const number = numberOf(value, at, code)
  if (number >= 0 && number <= 1) return number
  const name = at.slice(at.lastIndexOf('.') + 1)
  const message = `the value of \`${name}\` is invalid, expected a float between \`0.0\` and \`1.0\`.`
  throw new MeilisearchError(code, `Invalid value at \`${at}\`: ${message}`)
}

function strategyOf(value: string, at: string, code: string): string {
  if (STRATEGIES.some((one) => one === value)) return value
  const known = STRATEGIES.map((one) => `\`${one}\``)
  throw new MeilisearchError(
    code,
    `Unknown value \`${value}\` at \`${at}\`: expected one of ${known.join(', ')}`,
  )
}

function hybridOf(value: unknown, at: string, code: string): unknown {
  const { embedder, semanticRatio, ...others } = objectOf(value, at, code)
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) {
    const known = 'expected one of `semanticRatio`, `embedder`'
    throw new MeilisearchError(code, `Unknown field \`${unknown}\` inside \`${at}\`: ${known}`)
  }
  if (semanticRatio !== undefined)
    ratioOf(semanticRatio, `${at}.semanticRatio`, 'invalid_search_semantic_ratio')
  if (embedder === undefined) throw new MeilisearchError(code, `Missing field \`embedder\` inside \`${at}\``)
  return { embedder: stringOf(embedder, `${at}.embedder`, 'invalid_search_embedder') }
}

function wrongType(wanted: string, value: unknown, at: string, code: string): never {
  const place = at === '' ? '' : ` at \`${at}\``
  throw new MeilisearchError(
    code,
    `Invalid value type${place}: expected ${wanted}, but found ${described(value)}`,
  )
}

function described(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  const written = JSON.stringify(value)
  return `${typeName(value)}: \`${typeof value === 'number' ? written.replace('e+', 'e') : written}\``
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'number') {
    if (!isInteger(value)) return 'a number'
    return value < 0 ? 'a negative integer' : 'a positive integer'
  }
  if (typeof value === 'object') return 'an object'
  return `a ${typeof value}`
}

/** Larger ones are floating point numbers to Meilisearch too. */
function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value)
}
