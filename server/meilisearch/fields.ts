/** The fields of requests: their types, and what Meilisearch says of wrong ones. */
import { MeilisearchError } from './errors.ts'

/** What a search asks for, checked for types; null is what is not given. */
export type SearchFields = {
  q?: string
  offset?: number
  limit?: number
  page?: number
  hitsPerPage?: number
  attributesToRetrieve?: string[]
  attributesToCrop?: string[]
  cropLength?: number
  cropMarker?: string
  attributesToHighlight?: string[]
  highlightPreTag?: string
  highlightPostTag?: string
  showMatchesPosition?: boolean
  showRankingScore?: boolean
  /** Checked where it is read. */
  filter?: unknown
  sort?: string[]
  facets?: string[]
  matchingStrategy?: string
}

type Name = keyof SearchFields
type Kind = 'string' | 'integer' | 'boolean' | 'strings' | 'filter' | 'strategy'

const KINDS: Record<Name, Kind> = {
  q: 'string',
  offset: 'integer',
  limit: 'integer',
  page: 'integer',
  hitsPerPage: 'integer',
  attributesToRetrieve: 'strings',
  attributesToCrop: 'strings',
  cropLength: 'integer',
  attributesToHighlight: 'strings',
  showMatchesPosition: 'boolean',
  showRankingScore: 'boolean',
  filter: 'filter',
  sort: 'strings',
  facets: 'strings',
  highlightPreTag: 'string',
  highlightPostTag: 'string',
  cropMarker: 'string',
  matchingStrategy: 'strategy',
}

/** What Meilisearch has beyond; a client may send them switched off. */
const UNSUPPORTED = new Set([
  'vector',
  'media',
  'hybrid',
  'retrieveVectors',
  'showRankingScoreDetails',
  'distinct',
  'attributesToSearchOn',
  'rankingScoreThreshold',
  'locales',
])

const STRATEGIES = ['last', 'all', 'frequency']

/**
 * Check the fields of a search.
 *
 * @param at where the search stands in the request: `''`, or `.queries[0]`
 * @throws MeilisearchError naming the first wrong field
 */
export function searchFields(value: unknown, at = ''): SearchFields {
  const fields: Record<string, unknown> = {}
  for (const [name, given] of Object.entries(objectOf(value, at))) {
    if (given === null || given === undefined) continue
    if (isName(name)) fields[name] = checked(KINDS[name], given, `${at}.${name}`, codeOf(name))
    else if (!(UNSUPPORTED.has(name) && given === false)) throw unknownField(name, at)
  }
  return fields as SearchFields
}

/** Read the fields of a search from an address, where all are texts and lists have commas; of a repeated one the last counts. */
export function addressFields(query: Record<string, unknown>): SearchFields {
  const fields: Record<string, unknown> = {}
  for (const [name, given] of Object.entries(query)) {
    if (!isName(name)) {
      const known = Object.keys(KINDS).map((one) => `\`${one}\``)
      throw new MeilisearchError(
        'bad_request',
        `Unknown parameter \`${name}\`: expected one of ${known.join(', ')}`,
      )
    }
    fields[name] = fromText(name, String([given].flat().at(-1)))
  }
  return searchFields(fields)
}

function fromText(name: Name, text: string): unknown {
  switch (KINDS[name]) {
    case 'integer':
      if (/^\d+$/.test(text)) return Number(text)
      throw unreadable(name, text, 'a positive integer')
    case 'boolean':
      if (text === 'true' || text === 'false') return text === 'true'
      throw unreadable(name, text, 'a boolean, expected either `true` or `false`')
    case 'strings':
      return text === '' ? [] : text.split(',').map((part) => part.trim())
    case 'filter':
      return filterFromText(text)
    default:
      return text
  }
}

/** A list in JSON, or a filter as it is. */
function filterFromText(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : text
  } catch {
    return text
  }
}

function unreadable(name: Name, text: string, wanted: string): MeilisearchError {
  return new MeilisearchError(
    codeOf(name),
    `Invalid value in parameter \`${name}\`: could not parse \`${text}\` as ${wanted}`,
  )
}

function isName(name: string): name is Name {
  return Object.hasOwn(KINDS, name)
}

/** `hitsPerPage` → `invalid_search_hits_per_page`. */
function codeOf(name: Name): string {
  return `invalid_search_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
}

function unknownField(name: string, at: string): MeilisearchError {
  const known = [...(at === '' ? [] : ['indexUid']), ...Object.keys(KINDS)].map((one) => `\`${one}\``)
  const inside = at === '' ? '' : ` inside \`${at}\``
  return new MeilisearchError(
    'bad_request',
    `Unknown field \`${name}\`${inside}: expected one of ${known.join(', ')}`,
  )
}

function checked(kind: Kind, value: unknown, at: string, code: string): unknown {
  switch (kind) {
    case 'integer':
      return Number.isSafeInteger(value) && Number(value) >= 0
        ? value
        : wrongType('a positive integer', value, at, code)
    case 'boolean':
      return typeof value === 'boolean' ? value : wrongType('a boolean', value, at, code)
    case 'strings':
      return stringsOf(value, at, code)
    case 'filter':
      return value
    case 'strategy':
      return strategyOf(stringOf(value, at, code), at, code)
    default:
      return stringOf(value, at, code)
  }
}

/** A text. @throws MeilisearchError with the given code */
export function stringOf(value: unknown, at: string, code: string): string {
  return typeof value === 'string' ? value.toWellFormed() : wrongType('a string', value, at, code)
}

/** An object. @throws MeilisearchError `bad_request` */
export function objectOf(value: unknown, at: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  return wrongType('an object', value, at, 'bad_request')
}

/** A list. @throws MeilisearchError with the given code */
export function listOf(value: unknown, at: string, code: string): unknown[] {
  return Array.isArray(value) ? value : wrongType('an array', value, at, code)
}

function stringsOf(value: unknown, at: string, code: string): string[] {
  return listOf(value, at, code).map((item, index) => stringOf(item, `${at}[${index}]`, code))
}

function strategyOf(value: string, at: string, code: string): string {
  if (STRATEGIES.includes(value)) return value
  const known = STRATEGIES.map((one) => `\`${one}\``)
  throw new MeilisearchError(
    code,
    `Unknown value \`${value}\` at \`${at}\`: expected one of ${known.join(', ')}`,
  )
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
  return `${typeName(value)}: \`${JSON.stringify(value)}\``
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) return 'a number'
    return value < 0 ? 'a negative integer' : 'a positive integer'
  }
  if (typeof value === 'object') return 'an object'
  return `a ${typeof value}`
}
