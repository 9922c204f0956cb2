/** What failures of a cluster mean to those who asked. */

import { EngineError, EngineUnavailableError, storageError } from '../errors.ts'

/** Seconds after which a client should ask again while the cluster cannot answer: it finds another manager in as many. */
const RETRY_AFTER = 5

/** What the server says of an error. */
export type Reason = { type?: string; reason?: string; root_cause?: Reason[]; caused_by?: Reason }

/** An error of the client, as far as it is read. */
type ClientFailure = {
  name?: string
  message?: string
  statusCode?: number
  meta?: { statusCode?: number; body?: unknown }
}

const UNANSWERED = new Set([
  'ConnectionError',
  'TimeoutError',
  'NoLivingConnectionsError',
  'RequestAbortedError',
])
/** It has too much to do, or no manager now, or not all of its data. */
const BUSY: ReadonlySet<number> = new Set([408, 429, 502, 503, 504])
/** Of the TLS of Node: what is wrong with a certificate, or that there is none. */
const CERTIFICATE = /certificate|altnames?|self[- ]signed|unable to (?:get|verify)/i
const NO_TLS = /wrong version number|packet length too long|EPROTO/i
/** What a server of TLS does to who speaks plainly. */
const MAY_BE_TLS = /socket hang up|ECONNRESET|Parse Error/
/** Another node that was asked for its part is gone; it is told as an error of the server. */
const AWAY =
  /^(?:node_\w+|connect_transport|\w*transport|receive_timeout_transport|no_shard_available_action|shard_not_found|index_shard_\w+|no_node_available|unavailable_shards)_exception$/
/** A disk beyond the flood stage makes indexes read-only until there is room again. */
const FLOOD = /flood-stage|read-only/i

/** Whether the server has only too much to do: what it did not take can be sent again. */
export function isBusy(error: unknown): boolean {
  const { statusCode, body } = (error as ClientFailure).meta ?? {}
  return statusCode === 429 && !FLOOD.test(reasonOf(body))
}

/** The error of errors.ts for one of the client. */
export function translated(error: unknown, { nodes }: { nodes: readonly string[] }): unknown {
  const failure = error as ClientFailure
  const { statusCode, body } = failure.meta ?? {}
  const at = nodes.join(', ')
  if (failure.name === 'ResponseError' && typeof statusCode === 'number')
    return refused(statusCode, body, at, error)
  if (failure.name === 'DeserializationError')
    return new EngineError(`What answers at ${at} is not OpenSearch (ENGINE_URL)`, { cause: error })
  if (!UNANSWERED.has(failure.name ?? '')) return error
  const { message = '' } = failure
  if (CERTIFICATE.test(message))
    return new EngineError(
      `The certificate of ${at} is not trusted: ${message}. Name the file of who signed it as ENGINE_CA`,
      { cause: error },
    )
  if (NO_TLS.test(message))
    return new EngineError(`${at} does not speak TLS; write opensearch:// in ENGINE_URL`, { cause: error })
  const way =
    MAY_BE_TLS.test(message) && at.startsWith('http:')
      ? '; where it speaks TLS, write opensearch+https:// in ENGINE_URL'
      : ''
  return new EngineUnavailableError(`OpenSearch does not answer at ${at}: ${message}${way}`, RETRY_AFTER, {
    cause: error,
  })
}

function refused(status: number, body: unknown, at: string, cause: unknown): Error {
  const reason = reasonOf(body)
  if (FLOOD.test(reason)) return diskFull(cause)
  if (status === 401)
    return new EngineError('OpenSearch refused the user or the password (ENGINE_URL, ENGINE_KEY)', { cause })
  if (status === 403)
    return new EngineError(`The user of ENGINE_URL may not do this in OpenSearch: ${reason}`, { cause })
  if (BUSY.has(status) || isAway(body))
    return new EngineUnavailableError(`OpenSearch cannot answer now: ${reason}`, RETRY_AFTER, { cause })
  if (typeof body === 'string')
    return new EngineError(`What answers at ${at} is not OpenSearch (ENGINE_URL)`, { cause })
  return new EngineError(`OpenSearch said no: ${reason}`, { cause })
}

/** The disk of a node is so full that the cluster writes no more. */
export function diskFull(cause?: unknown): Error {
  return storageError('the disk of a node is full (flood stage)', { cause })
}

/** The reasons in the body of an answer, in words. */
export function reasonOf(body: unknown): string {
  if (typeof body === 'string') return body.slice(0, 200)
  const { error } = (body ?? {}) as { error?: Reason | string }
  return typeof error === 'string' ? error : inWords(error ?? {})
}

/** What was wrong, from the outside to the root. */
export function inWords({ type, reason, root_cause: [root] = [], caused_by: cause }: Reason): string {
  const all = [reason ?? type, root?.reason, cause?.reason].filter((each) => each !== undefined)
  return [...new Set(all)].join(': ') || 'no reason was given'
}

/** Whether a node is gone that the answer depended on. */
function isAway(body: unknown): boolean {
  const { error } = (body ?? {}) as { error?: Reason | string }
  return typeof error === 'object' && typesIn(error).some((type) => AWAY.test(type))
}

function typesIn({ type, root_cause: roots = [], caused_by: cause }: Reason): string[] {
  const below = [...roots, ...(cause === undefined ? [] : [cause])]
  return [type ?? '', ...below.flatMap(typesIn)]
}

/**
 * Whether a node refused because it does not reach others, which may well reach one another: also one of many searches that were
 * asked together.
 *
 * @param body of an answer or an error
 */
export function isLonely(body: unknown): boolean {
  const { responses } = (body ?? {}) as { responses?: unknown }
  return isAway(body) || (Array.isArray(responses) && responses.some(isAway))
}

/** The same for an error of the client. */
export function isOfLonely(error: unknown): boolean {
  return isLonely((error as ClientFailure).meta?.body)
}

/** For one of many things that were asked or sent together: what its refusal means, or undefined where it is to be sent again. */
export function partlyRefused(status: number, error: Reason): Error | undefined {
  const reason = inWords(error)
  if (FLOOD.test(reason)) return diskFull(error)
  return BUSY.has(status) || isAway({ error })
    ? undefined
    : new EngineError(`OpenSearch said no: ${reason}`, { cause: error })
}

/** For `catch`: nothing where the cluster says that there is no such index, alias or record. */
export function ifMissing(error: unknown): undefined {
  if (statusOf(error) === 404) return undefined
  throw error
}

/** The status of a refusal. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof Error ? (error.cause as ClientFailure | undefined)?.meta?.statusCode : undefined
}

/** The kind of a refusal: `resource_already_exists_exception`. */
export function typeOf(error: unknown): string | undefined {
  const cause = error instanceof Error ? (error.cause as ClientFailure | undefined) : undefined
  return (cause?.meta?.body as { error?: Reason } | undefined)?.error?.type
}
