import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { retry } from '../../flow/retry.ts'

/** An answer of the engine that is no success, with the code and message that it gave. */
export class MeilisearchRefusal extends Error {
  override name = 'MeilisearchRefusal'
  readonly status: number
  readonly code: string | undefined

  constructor(status: number, body: unknown) {
    const { code, message = `status ${status}` } = (body ?? {}) as { code?: string; message?: string }
    super(message)
    this.status = status
    this.code = code
  }
}

/** The engine closes a connection after five idle seconds; it must not be asked over one that it is just closing. */
const IDLE = 4_000
/** So often a request is sent that was not taken: an engine under load, or a machine that slept, closes connections too early. */
const ATTEMPTS = 3
/** The engine did not read the request in five seconds. */
const NOT_READ = 408

/**
 * What the client of Meilisearch asks instead of `fetch`, which costs a search about a millisecond more: connections are kept,
 * and a request is one write. Answers come as they are: packing and unpacking them would cost the engine as much as a third of
 * a search, and us too; and packed answers come in small pieces, each of which may wait 40 ms for the one before to be
 * acknowledged.
 *
 * @returns resolves to the parsed body; rejects with MeilisearchRefusal for an answer that is no success, or with the error of the connection
 */
export function httpClient(): (address: URL | string | Request, init?: RequestInit) => Promise<unknown> {
  const options = { keepAlive: true, timeout: IDLE, scheduling: 'lifo' } as const
  const agents = { 'http:': new Agent(options), 'https:': new SecureAgent(options) }
  return async (address, { method = 'GET', headers, body, signal } = {}) => {
    const url = new URL(String(address))
    const isSecure = url.protocol === 'https:'
    const text = typeof body === 'string' ? body : undefined
    const asked: RequestOptions = {
      method,
      agent: agents[isSecure ? 'https:' : 'http:'],
      headers: { ...Object.fromEntries(new Headers(headers)), ...lengthOf(text) },
      ...(signal == null ? {} : { signal }),
    }
    const answer = await sendUntilTaken(() => send(isSecure, url, asked, text))
    const said = parsed(answer.text)
    if (answer.status < 200 || answer.status > 299) throw new MeilisearchRefusal(answer.status, said)
    return said
  }
}

type Answer = { status: number; text: string }

/** It was not taken: the connection was kept from before and is closed, or the engine did not read it, which is its `answer`. */
class NotTakenError extends Error {
  readonly answer: Answer | undefined

  constructor(message: string, { answer, ...options }: ErrorOptions & { answer?: Answer } = {}) {
    super(message, options)
    this.answer = answer
  }
}

async function sendUntilTaken(sendOnce: () => Promise<Answer>): Promise<Answer> {
  const taken = async () => {
    const answer = await sendOnce()
    if (answer.status === NOT_READ) throw new NotTakenError('The engine did not read the request', { answer })
    return answer
  }
  const isWorth = (error: unknown, attempt: number) => error instanceof NotTakenError && attempt < ATTEMPTS
  return retry(taken, (error, attempt) => (isWorth(error, attempt) ? 0 : undefined)).catch(
    (error: unknown) => {
      if (error instanceof NotTakenError && error.answer !== undefined) return error.answer
      throw error
    },
  )
}

function send(
  isSecure: boolean,
  url: URL,
  options: RequestOptions,
  body: string | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = (isSecure ? secureRequest : request)(url, options, (response) =>
      receive(response).then(resolve, reject),
    )
    sent.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = sent.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE')
      reject(isStale ? new NotTakenError(error.message, { cause: error }) : error)
    })
    sent.end(body)
  })
}

function receive(response: IncomingMessage): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.on('error', reject)
    response.on('end', () =>
      resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
    )
  })
}

function lengthOf(body: string | undefined): Record<string, number> {
  return body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
}

/** A proxy between may answer with a page. */
function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
