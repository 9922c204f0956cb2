/** The fields of searches: which there are, and what Meilisearch says of wrong ones. */
import { FACETS } from '../../search/answers.ts'
import { MeilisearchError } from './errors.ts'
import { checked, type Kind, objectOf } from './values.ts'

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

/** `isNullable`: null is the same as nothing; fields with a default refuse it. */
type Field = { kind: Kind; isNullable?: true; says: string }

/** Fields that are supported, with what the documentation says of them. */
export const FIELDS: Record<keyof SearchFields, Field> = {
  q: { kind: 'string', isNullable: true, says: 'As in `/api/search`; up to 1,000 characters' },
  offset: { kind: 'integer', says: 'Hits to pass over, 0 by default' },
  limit: { kind: 'integer', says: 'Hits to answer, 20 by default, 1,000 at most' },
  page: { kind: 'integer', isNullable: true, says: 'From 1, instead of `offset` and `limit`' },
  hitsPerPage: { kind: 'integer', isNullable: true, says: 'With `page`; 20 by default, 1,000 at most' },
  attributesToRetrieve: { kind: 'strings', isNullable: true, says: 'All by default' },
  attributesToCrop: { kind: 'strings', isNullable: true, says: '`title`, `text`, or `text:20` in words' },
  cropLength: { kind: 'integer', says: 'In words, 10 by default' },
  attributesToHighlight: { kind: 'strings', isNullable: true, says: '`title` and `text`' },
  showMatchesPosition: { kind: 'boolean', says: 'Where words stand, in bytes' },
  showRankingScore: { kind: 'boolean', says: 'Scores are of Axtar’s own kind' },
  filter: {
    kind: 'filter',
    isNullable: true,
    says: 'A text, or lists of them: `language = az AND year > 2017`',
  },
  sort: { kind: 'strings', isNullable: true, says: '`date:desc` or `date:asc`' },
  facets: {
    kind: 'strings',
    isNullable: true,
    says: `${FACETS.map((facet) => `\`${facet}\``).join(', ')}, or \`*\``,
  },
  highlightPreTag: { kind: 'string', says: '`<em>` by default' },
  highlightPostTag: { kind: 'string', says: '`</em>` by default' },
  cropMarker: { kind: 'string', says: '`…` by default' },
  matchingStrategy: { kind: 'strategy', says: 'Means nothing: Axtar decides' },
}

/** Fields that Meilisearch has beyond: checked as there, and refused where they ask for something. */
const REFUSED: Record<string, Omit<Field, 'says'>> = {
  vector: { kind: 'numbers', isNullable: true },
  media: { kind: 'any', isNullable: true },
  hybrid: { kind: 'hybrid', isNullable: true },
  retrieveVectors: { kind: 'boolean' },
  showRankingScoreDetails: { kind: 'boolean' },
  distinct: { kind: 'string', isNullable: true },
  attributesToSearchOn: { kind: 'strings', isNullable: true },
  rankingScoreThreshold: { kind: 'ratio', isNullable: true },
  locales: { kind: 'strings', isNullable: true },
}

/**
 * Check the fields of a search.
 *
 * @param at where the search stands in the request: `''`, or `.queries[0]`
 * @throws MeilisearchError naming the first wrong field, or one that is not supported
 */
export function searchFields(value: unknown, at = ''): SearchFields {
  const fields: Record<string, unknown> = {}
  const refused: Record<string, unknown> = {}
  for (const [name, given] of Object.entries(objectOf(value, at))) {
    if (given === undefined) continue
    const field = fieldOf(name)
    if (field === undefined) throw unknownField(name, at)
    if (given === null && field.isNullable === true) continue
    const known = checked(field.kind, given, `${at}.${name}`, codeOf(name))
    if (isName(name)) fields[name] = known
    else if (known !== false) refused[name] = known
  }
  const [first] = Object.keys(refused)
  if (first !== undefined) throw refusal(first, refused, at)
  return fields as SearchFields
}

/** The field of a name, supported or not; undefined where Meilisearch knows none either. */
export function fieldOf(name: string): Omit<Field, 'says'> | undefined {
  if (isName(name)) return FIELDS[name]
  return Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined
}

function isName(name: string): name is keyof SearchFields {
  return Object.hasOwn(FIELDS, name)
}

/** `hitsPerPage` → `invalid_search_hits_per_page`. */
export function codeOf(name: string): string {
  if (name === 'hybrid') return 'invalid_search_hybrid_query'
  return `invalid_search_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
}

/** Of searches by meaning what a Meilisearch without embedders says; of the rest, that Axtar has it not, under the code of the field. */
function refusal(first: string, { vector, media, hybrid }: Record<string, unknown>, at: string) {
  const inside = at === '' ? '' : `Inside \`${at}\`: `
  const error = (code: string, message: string) => new MeilisearchError(code, inside + message)
  if (vector !== undefined && media !== undefined)
    return error(
      'invalid_search_media_and_vector',
      'Invalid request: both `media` and `vector` parameters are present.',
    )
  if (hybrid !== undefined) {
    const { embedder } = hybrid as { embedder: string }
    return error('invalid_search_embedder', `Cannot find embedder with name \`${embedder}\`.`)
  }
  if (vector !== undefined || media !== undefined)
    return error(
      'missing_search_hybrid',
      'Invalid request: missing `hybrid` parameter when `vector` or `media` are present.',
    )
  return error(codeOf(first), `\`${first}\` is not supported by Axtar; leave it out.`)
}

function unknownField(name: string, at: string): MeilisearchError {
  const known = [...(at === '' ? [] : ['indexUid']), ...Object.keys(FIELDS)].map((one) => `\`${one}\``)
  const inside = at === '' ? '' : ` inside \`${at}\``
  return new MeilisearchError(
    'bad_request',
    `Unknown field \`${name}\`${inside}: expected one of ${known.join(', ')}`,
  )
}
