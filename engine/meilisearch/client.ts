import { Meilisearch, MeilisearchError, MeilisearchRequestError, type Task } from 'meilisearch'
import { type Lifetime, untilDeadline } from '../../flow/lifetime.ts'
import { noSpace, type WriteBlock } from '../embedded/free-space.ts'
import { EngineError, EngineUnavailableError, StorageError } from '../errors.ts'
import { httpClient, RefusalError } from './http.ts'

/** Where an engine answers, and with which key. */
export type EngineAddress = { url: string; key: string }

/** Longest wait for one answer of the engine, in milliseconds; large batches take seconds to be accepted. */
const TIMEOUT = 60_000
/** Seconds after which a client should ask again while the engine is away. */
const RETRY_AFTER = 2
/** How often a task is asked for, in milliseconds: soon at first, then seldom, since many may be waited for. */
const FIRST_POLL = 25
const LONGEST_POLL = 1_000
/** How long a task may wait for an engine that is away, in milliseconds: a supervised one is back in two seconds. */
const MAX_ABSENCE = 30_000

type Ask = <T>(action: (client: Meilisearch) => Promise<T>) => Promise<T>

/** Calls the engine: `call((client) => client.health())`. Engine failures come out as errors of `errors.ts`. */
export type Call = Ask & {
  trouble?: WriteBlock
  /** The same for what has only so long to live: no call begins after that, and one under way is broken off. */
  within: (lifetime: Lifetime) => Call
}

/** A task of an engine that cannot write never ends, so the disk is looked at once in so many milliseconds of waiting. */
const LOOK = 1_000

/**
 * Make calls to an engine whose address may change, as it does when it is restarted.
 *
 * @param address resolves to where the engine is now, or rejects with EngineUnavailableError
 * @param trouble tells whether the engine cannot write
 */
export function callEngine(address: () => Promise<EngineAddress>, trouble?: WriteBlock): Call {
  return callWith(httpClient(), address, trouble)
}

function callWith(
  ask: ReturnType<typeof httpClient>,
  address: () => Promise<EngineAddress>,
  trouble: WriteBlock | undefined,
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
  const within = (lifetime: Lifetime) => limited(callWith(until(ask, lifetime), address, trouble), lifetime)
  return Object.assign(call, trouble === undefined ? { within } : { within, trouble })
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
  const { within, trouble } = call
  return Object.assign(ask, trouble === undefined ? { within } : { within, trouble })
}

/**
 * Wait until the engine has done a task, also over a restart of the engine, which takes tasks up again.
 *
 * @throws EngineError when the task failed: Meilisearch's client resolves failed tasks like others; StorageError when the
 *   engine cannot write: it does the task when there is room again
 */
export async function settle(call: Call, taskUid: number): Promise<Task> {
  let awaySince: number | undefined
  let looked = Date.now()
  let poll = FIRST_POLL
  for (;;) {
    try {
      const task = await call((client) => client.tasks.getTask(taskUid))
      awaySince = undefined
      if (task.status === 'succeeded') return task
      if (task.status === 'failed' || task.status === 'canceled') throw taskError(task)
    } catch (error) {
      if (!(error instanceof EngineUnavailableError)) throw error
      awaySince ??= Date.now()
      if (Date.now() - awaySince > MAX_ABSENCE) throw error
    }
    if (Date.now() - looked > LOOK) {
      looked = Date.now()
      const reason = await call.trouble?.()
      if (reason !== undefined) throw storageError(reason)
    }
    await new Promise((resolve) => setTimeout(resolve, poll))
    poll = Math.min(poll * 1.5, LONGEST_POLL)
  }
}

function storageError(reason: string, options?: ErrorOptions): StorageError {
  const hint = 'What is searchable stays; make room and run the command again'
  return new StorageError(`The engine cannot write: ${reason}. ${hint}.`, options)
}

function taskError(task: Task): Error {
  const reason = noSpace(task.error?.message ?? '')
  if (reason !== undefined) return storageError(reason, { cause: task.error })
  return new EngineError(`Meilisearch could not do ${task.type}: ${task.error?.message ?? task.status}`, {
    cause: task.error,
  })
}

/** It has not read the request, too many wait, or it cannot now. */
const BUSY: ReadonlySet<number> = new Set([408, 429, 503])

/** Tell apart: no answer or too busy (ask again later), and an answer that is a refusal (a bug or a wrong setting). */
function translate(error: unknown): unknown {
  if (error instanceof MeilisearchRequestError) {
    return error.cause instanceof RefusalError ? refused(error.cause) : unanswered(error)
  }
  return error instanceof MeilisearchError ? new EngineError(error.message, { cause: error }) : error
}

function unanswered(error: unknown): Error {
  return new EngineUnavailableError('Meilisearch does not answer', RETRY_AFTER, { cause: error })
}

function refused(error: RefusalError): Error {
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
