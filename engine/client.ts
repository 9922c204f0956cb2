import {
  Meilisearch,
  MeilisearchApiError,
  MeilisearchError,
  MeilisearchRequestError,
  type Task,
} from 'meilisearch'
import { EngineError, EngineUnavailableError } from './errors.ts'

/** Where an engine answers, and with which key. */
export type EngineAddress = { url: string; key: string }

/** Longest wait for one answer of the engine, in milliseconds; large batches take seconds to be accepted. */
const TIMEOUT = 60_000
/** Seconds after which a client should ask again while the engine is away. */
const RETRY_AFTER = 2
const POLL = 50
/** How long a task may wait for an engine that is away, in milliseconds: a supervised one is back in two seconds. */
const MAX_ABSENCE = 30_000

/** Compressed answers come in small pieces, each of which may wait 40 ms for the one before to be acknowledged. */
const requestInit = { headers: { 'Accept-Encoding': 'identity' } }

/** Calls the engine: `call((client) => client.health())`. Engine failures come out as errors of `errors.ts`. */
export type Call = <T>(action: (client: Meilisearch) => Promise<T>) => Promise<T>

/**
 * Make calls to an engine whose address may change, as it does when it is restarted.
 *
 * @param address resolves to where the engine is now, or rejects with EngineUnavailableError
 */
export function callEngine(address: () => Promise<EngineAddress>): Call {
  let current: { url: string; key: string; client: Meilisearch } | undefined
  return async (action) => {
    const { url, key } = await address()
    if (current?.url !== url || current.key !== key) {
      current = {
        url,
        key,
        client: new Meilisearch({ host: url, apiKey: key, timeout: TIMEOUT, requestInit }),
      }
    }
    return action(current.client).catch((error) => {
      throw translate(error)
    })
  }
}

/**
 * Wait until the engine has done a task, also over a restart of the engine, which takes tasks up again.
 *
 * @throws EngineError when the task failed: Meilisearch's client resolves failed tasks like others
 */
export async function settle(call: Call, taskUid: number): Promise<Task> {
  let awaySince: number | undefined
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
    await new Promise((resolve) => setTimeout(resolve, POLL))
  }
}

function taskError(task: Task): EngineError {
  return new EngineError(`Meilisearch could not do ${task.type}: ${task.error?.message ?? task.status}`, {
    cause: task.error,
  })
}

/** Tell apart: no answer or too busy (ask again later), and an answer that is a refusal (a bug or a wrong setting). */
function translate(error: unknown): unknown {
  if (error instanceof MeilisearchRequestError) {
    return new EngineUnavailableError('Meilisearch does not answer', RETRY_AFTER, { cause: error })
  }
  if (error instanceof MeilisearchApiError) {
    const status = error.response.status
    if (status === 503 || status === 429)
      return new EngineUnavailableError('Meilisearch is busy', RETRY_AFTER, { cause: error })
    if (status === 401 || status === 403)
      return new EngineError('Meilisearch refused the key (MEILI_KEY)', { cause: error })
    return new EngineError(`Meilisearch said no: ${error.message}`, { cause: error })
  }
  return error instanceof MeilisearchError ? new EngineError(error.message, { cause: error }) : error
}
