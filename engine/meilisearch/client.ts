import { Meilisearch, MeilisearchError, MeilisearchRequestError } from 'meilisearch'
import { type Lifetime, untilDeadline } from '../../flow/lifetime.ts'
import { type Disk, noSpace } from '../embedded/free-space.ts'
import type { EngineAddress } from '../engine-address.ts'
import { EngineError, EngineUnavailableError, storageError } from '../errors.ts'
import { httpClient, MeilisearchRefusal } from './http.ts'

/** Longest wait for one answer of the engine, in milliseconds; large batches take seconds to be accepted. */
const TIMEOUT = 60_000
/** Seconds after which a client should ask again while the engine is away. */
const RETRY_AFTER = 2

type Ask = <T>(action: (client: Meilisearch) => Promise<T>) => Promise<T>

/** Calls the engine: `call((client) => client.health())`. Engine failures come out as errors of `errors.ts`. */
export type Call = Ask & {
  /** Of an engine of our own. */
  disk?: Disk
  /** The same for what has only so long to live: no call begins after that, and one under way is broken off. */
  within: (lifetime: Lifetime) => Call
}

/**
 * Make calls to an engine whose address may change, as it does when it is restarted.
 *
 * @param address resolves to where the engine is now, or rejects with EngineUnavailableError
 * @param disk its disk, where it is an engine of our own
 */
export function callEngine(address: () => Promise<EngineAddress>, disk?: Disk): Call {
  return callWith(httpClient(), address, disk)
}

function callWith(
  ask: ReturnType<typeof httpClient>,
  address: () => Promise<EngineAddress>,
  disk: Disk | undefined,
): Call {
  let current: { url: string; key: string; client: Meilisearch } | undefined
  const call: Ask = async (action) => {
    const { url, key } = await address()
    if (current?.url !== url || current.key !== key) {
      current = {
        url,
        key,
        client: new Meilisearch({ host: url, apiKey: key, timeout: TIMEOUT, httpClient: ask }),
      }
    }
    return action(current.client).catch((error) => {
      throw translate(error)
    })
  }
  const within = (lifetime: Lifetime) => limited(callWith(until(ask, lifetime), address, disk), lifetime)
  return Object.assign(call, disk === undefined ? { within } : { within, disk })
}

/** Requests that are given up at a deadline: their connection is closed. */
function until(ask: ReturnType<typeof httpClient>, { deadline }: Lifetime): ReturnType<typeof httpClient> {
  return (address, init = {}) => {
    const signal = init.signal == null ? deadline : AbortSignal.any([init.signal, deadline])
    return ask(address, { ...init, signal })
  }
}

function limited(call: Call, lifetime: Lifetime): Call {
  const ask: Ask = async (action) => {
    lifetime.check()
    const answer = await untilDeadline(lifetime, call(action))
    lifetime.check()
    return answer
  }
  const { within, disk } = call
  return Object.assign(ask, disk === undefined ? { within } : { within, disk })
}

/** It has not read the request, too many wait, or it cannot now. */
const BUSY: ReadonlySet<number> = new Set([408, 429, 503])

/** Tell apart: no answer or too busy (ask again later), and an answer that is a refusal (a bug or a wrong setting). */
function translate(error: unknown): unknown {
  if (error instanceof MeilisearchRequestError) {
    return error.cause instanceof MeilisearchRefusal ? refused(error.cause) : unanswered(error)
  }
  return error instanceof MeilisearchError ? new EngineError(error.message, { cause: error }) : error
}

function unanswered(error: unknown): Error {
  return new EngineUnavailableError('Meilisearch does not answer', RETRY_AFTER, { cause: error })
}

function refused(error: MeilisearchRefusal): Error {
  const { status, message } = error
  if (BUSY.has(status))
    return new EngineUnavailableError('Meilisearch is busy', RETRY_AFTER, { cause: error })
  if (status === 502 || status === 504) return unanswered(error)
  if (status === 401 || status === 403)
    return new EngineError('Meilisearch refused the key (MEILI_KEY)', { cause: error })
  const reason = noSpace(message)
  if (reason !== undefined) return storageError(reason, { cause: error })
  return new EngineError(`Meilisearch said no: ${message}`, { cause: error })
}
