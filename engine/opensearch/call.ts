/** Requests to a cluster, and what their failures mean. */

import { setTimeout as sleep } from 'node:timers/promises'
import { type Lifetime, untilDeadline } from '../../flow/lifetime.ts'
import { EngineMissingError, EngineUnavailableError } from '../errors.ts'
import { isBusy, isLonely, isOfLonely, translated } from './errors.ts'
import { type Connection, startNodes } from './nodes.ts'

/** Where a cluster answers, and as whom it is asked. */
export type ClusterAddress = {
  /** One or several of its nodes: `https://host:9200`. */
  nodes: readonly string[]
  user?: { name: string; password: string } | undefined
  /** What `Authorization` has, instead of a user. */
  authorization?: string | undefined
  /** The certificate of whoever signed those of the nodes (PEM). */
  ca?: string | undefined
}

/** What is sent: JSON, or lines of it. */
export type Asked = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  query?: Record<string, string | number | boolean>
  body?: Record<string, unknown>
  lines?: string
}

/** What is read of an answer; it is parsed JSON, and each caller says what it expects. */
export type Call = {
  <Told>(asked: Asked): Promise<Told>
  /** The same for what has only so long to live: no call begins after that, and one under way is broken off. */
  within: (lifetime: Lifetime) => Call
}

/** Longest wait for one answer, in milliseconds. */
const TIMEOUT = 60_000
/** A node was silent that had so long for an answer when our time was over, in milliseconds. */
const SILENCE = 1_000
/** So often a cluster that has too much to do is asked again, first after about so many milliseconds, then after twice as many. */
const ATTEMPTS = 6
const FIRST_PAUSE = 100

const READING = /\/_m?(?:search|get)$/

/** When a request was sent. */
type Begun = { begun: number }

type Pending<Told> = Promise<{ body: Told }> & { abort: () => void }

/** The client as far as it is used: its paths and bodies are those of the server's own reference. */
type Transport = { request: <Told>(parameters: object, options: object) => Pending<Told> }

/**
 * Make calls to a cluster. Connections are opened when something is asked; a node that does not answer is left alone for a while,
 * and another is asked; so it is where a node answers that it does not reach the others.
 *
 * @throws EngineMissingError where the client is not installed
 */
export async function callCluster(address: ClusterAddress): Promise<Call> {
  const { nodes, user, authorization, ca } = address
  const { Client } = await loadClient()
  const asked = startNodes()
  const client = new Client({
    nodes: [...nodes],
    nodeSelector: (alive) => asked.select(alive as Connection[]) as (typeof alive)[number],
    maxRetries: Math.max(3, nodes.length),
    requestTimeout: TIMEOUT,
    ...(user === undefined ? {} : { auth: { username: user.name, password: user.password } }),
    ...(authorization === undefined ? {} : { headers: { authorization } }),
    ...(ca === undefined ? {} : { ssl: { ca } }),
  })
  client.on('response', (error, { body, meta }) => {
    const { connection, context } = meta as unknown as {
      connection: Connection | null
      context: Begun | null
    }
    if (connection === null || context === null) return
    const isUnanswered = error?.name === 'RequestAbortedError' || error?.name === 'TimeoutError'
    if (isLonely(body)) asked.wasSilent(connection)
    else if (!isUnanswered) asked.answered(connection)
    else if (Date.now() - context.begun >= SILENCE) asked.wasSilent(connection)
    else asked.wasLeft(connection)
  })
  return callThrough(client.transport as unknown as Transport, address)
}

async function loadClient() {
  try {
    return await import('@opensearch-project/opensearch')
  } catch (error) {
    const hint = 'npm install @opensearch-project/opensearch'
    throw new EngineMissingError(`The client of OpenSearch is not installed; run ${hint}`, { cause: error })
  }
}

function callThrough(transport: Transport, address: ClusterAddress, lifetime?: Lifetime): Call {
  const call = async <Told>(asked: Asked): Promise<Told> => {
    for (let attempt = 1; ; attempt++) {
      lifetime?.check()
      const isForAnother = attempt < Math.max(2, address.nodes.length) && isReading(asked)
      try {
        const told = await once<Told>(transport, asked, lifetime)
        if (!isForAnother || !isLonely(told)) return told
      } catch (error) {
        lifetime?.check()
        if (isForAnother && isOfLonely(error)) continue
        if (attempt === ATTEMPTS || !isBusy(error)) throw translated(error, address)
        // Not all who were refused come back at the same moment.
        await sleep(FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + Math.random()))
      }
    }
  }
  return Object.assign(call, { within: (other: Lifetime) => callThrough(transport, address, other) })
}

/** Whether nothing is changed by it, so that another node can be asked the same. */
function isReading({ method, path }: Asked): boolean {
  return method === 'GET' || READING.test(path)
}

async function once<Told>(transport: Transport, asked: Asked, lifetime?: Lifetime): Promise<Told> {
  const { method, path, query = {}, body, lines } = asked
  const sent = lines === undefined ? (body === undefined ? {} : { body }) : { bulkBody: lines }
  const context: Begun = { begun: Date.now() }
  const pending = transport.request<Told>({ method, path, querystring: query, ...sent }, { context })
  if (lifetime === undefined) return (await pending).body
  // What a listener gives back and is rejected would end the program: the client gives back the request.
  const end = () => {
    pending.abort()
  }
  lifetime.deadline.addEventListener('abort', end, { once: true })
  try {
    return (await untilDeadline(lifetime, Promise.resolve(pending))).body
  } finally {
    lifetime.deadline.removeEventListener('abort', end)
  }
}

/** Wait for something that the cluster cannot do now. @throws EngineUnavailableError after a minute */
export async function untilDone(isDone: () => Promise<boolean>, what: string): Promise<void> {
  const giveUp = Date.now() + TIMEOUT
  while (!(await isDone())) {
    if (Date.now() > giveUp) throw new EngineUnavailableError(`OpenSearch: ${what}`)
    await sleep(FIRST_PAUSE)
  }
}
