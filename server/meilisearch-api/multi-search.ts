/** Several searches in one request, as InstantSearch asks for disjunctive facets. */
import { type Room, roomForAnswer, type SearchAnswer } from './answer.ts'
import { MeilisearchError } from './errors.ts'
import { type SearchFields, searchFields } from './fields.ts'
import { checkIndex, MAX_HITS, pagingOf } from './request.ts'
import { listOf, objectOf, stringOf } from './values.ts'

/** Searches in one request. */
const MAX_QUERIES = 50

/**
 * The searches that a request carries.
 *
 * @throws MeilisearchError that says in which search something is wrong, or that all together ask for too many hits
 */
export function searchesIn(body: unknown, index: string): SearchFields[] {
  const searches = queriesOf(body).map((query, at) => readQuery(query, index, `.queries[${at}]`))
  const hits = searches.map(pagingOf).map((paging) => ('limit' in paging ? paging.limit : paging.hitsPerPage))
  const asked = hits.reduce((sum, count) => sum + count, 0)
  if (asked > MAX_HITS)
    throw new MeilisearchError(
      'bad_request',
      `The searches of one request may ask for ${MAX_HITS} hits together, but ask for ${asked}: lower their \`limit\``,
    )
  return searches
}

/**
 * Answer several searches, in their order and one after another, so that one client does not take the engine from others.
 *
 * @param answerOne answers one of them when there is room for it, with what is left of the size of an answer
 * @throws MeilisearchError that says in which search it is, and the errors of the engine
 */
export async function multiAnswer(
  searches: readonly SearchFields[],
  index: string,
  answerOne: (fields: SearchFields, room: Room) => Promise<SearchAnswer>,
) {
  const room = roomForAnswer()
  const results: ({ indexUid: string } & SearchAnswer)[] = []
  for (const [at, fields] of searches.entries()) {
    const answer = await answerOne(fields, room).catch((error) => {
      throw inside(error, `.queries[${at}]`)
    })
    results.push({ indexUid: index, ...answer })
  }
  return { results }
}

function queriesOf(body: unknown): unknown[] {
  const { queries, ...others } = objectOf(body, '')
  const unknown = Object.keys(others).find((name) => others[name] !== null)
  if (unknown !== undefined)
    throw new MeilisearchError('bad_request', `Unknown field \`${unknown}\`: expected one of \`queries\``)
  if (queries === undefined) throw new MeilisearchError('bad_request', 'Missing field `queries`')
  const list = listOf(queries, '.queries', 'bad_request')
  if (list.length > MAX_QUERIES)
    throw new MeilisearchError(
      'bad_request',
      `Expected at most ${MAX_QUERIES} queries, but found ${list.length}`,
    )
  return list
}

function readQuery(query: unknown, index: string, at: string): SearchFields {
  const { indexUid, federationOptions, ...fields } = objectOf(query, at)
  if (indexUid === undefined)
    throw new MeilisearchError('missing_index_uid', `Missing field \`indexUid\` inside \`${at}\``)
  const uid = stringOf(indexUid, `${at}.indexUid`, 'invalid_index_uid')
  try {
    checkIndex(uid, index)
  } catch (error) {
    throw inside(error, at)
  }
  if (federationOptions !== undefined && federationOptions !== null) throw federated(federationOptions, at)
  return searchFields(fields, at)
}

/** The same error, saying in which search it is. In a multi-search a missing index is a wrong request. */
function inside(error: unknown, at: string): unknown {
  return error instanceof MeilisearchError
    ? new MeilisearchError(error.meilisearchCode, `Inside \`${at}\`: ${error.message}`)
    : error
}

/** Searches are not mixed into one list here. */
function federated(options: unknown, at: string): MeilisearchError {
  objectOf(options, `${at}.federationOptions`)
  const message = `Inside \`${at}\`: Using \`federationOptions\` is not allowed in a non-federated search.\n - Hint: remove \`federationOptions\` from query #${/\d+/.exec(at)?.[0]}.`
  return new MeilisearchError('invalid_multi_search_federation_options', message)
}
