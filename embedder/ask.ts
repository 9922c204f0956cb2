/** One request to an embedder, and what may come of it. */

import { EmbedderError } from './errors.ts'
import type { Dialect, EmbedderSetting } from './setting.ts'

/** It wants to be asked again in so many seconds, at most: who says more is not believed. */
const LONGEST_PAUSE = 600
/** The answer for a text is not read beyond so many bytes: a vector of 10,000 numbers takes a quarter of them. */
const LONGEST_ANSWER = 2 ** 20
/** Statuses that say that the request as such was wrong, as one is with a text that is too long. */
const ABOUT_TEXTS: ReadonlySet<number> = new Set([400, 413, 422])

/**
 * The vectors of texts, of length 1, in their order.
 *
 * @throws EmbedderError where it does not answer in time, refuses, or answers something else
 */
export async function askForVectors(
  { url, dialect, model, key }: Pick<EmbedderSetting, 'url' | 'dialect' | 'model' | 'key'>,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<number[][]> {
  const request = { body: JSON.stringify({ model, input: texts }), longest: LONGEST_ANSWER * texts.length }
  const answer = await send(url, key, request, signal)
  const vectors = vectorsIn(dialect, answer)
  if (vectors?.length !== texts.length || vectors.some(({ length }) => length !== vectors[0]?.length))
    throw new EmbedderError(
      `The embedder at ${hostOf(url)} answers something else than ${texts.length} vectors`,
    )
  return vectors
}

async function send(
  url: string,
  key: string,
  { body, longest }: { body: string; longest: number },
  signal: AbortSignal,
): Promise<unknown> {
  const headers = new Headers({ 'content-type': 'application/json' })
  if (key !== '') headers.set('authorization', `Bearer ${key}`)
  const init = { method: 'POST', headers, body, signal, redirect: 'manual' } as const
  const response = await fetch(url, init).catch((error: unknown) => {
    throw unanswered(url, error, signal)
  })
  if (!response.ok) {
    await response.body?.cancel().catch(() => undefined)
    throw refused(url, response)
  }
  const text = await textOf(response, longest).catch((error: unknown) => {
    throw unanswered(url, error, signal)
  })
  if (text === undefined) throw new EmbedderError(`The embedder at ${hostOf(url)} answers far too much`)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new EmbedderError(`The embedder at ${hostOf(url)} answers no JSON`, {}, { cause: error })
  }
}

/** What was answered; undefined where that is longer than so many bytes, of which no more are read. */
async function textOf({ body }: Response, longest: number): Promise<string | undefined> {
  const pieces: Uint8Array[] = []
  let length = 0
  // Who leaves the loop cancels the answer.
  for await (const piece of body ?? []) {
    length += piece.length
    if (length > longest) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString()
}

function unanswered(url: string, error: unknown, signal: AbortSignal): EmbedderError {
  const why = signal.aborted ? 'does not answer in time' : 'does not answer'
  return new EmbedderError(`The embedder at ${hostOf(url)} ${why}`, {}, { cause: error })
}

function refused(url: string, { status, headers }: Response): EmbedderError {
  const host = hostOf(url)
  if (status === 401 || status === 403)
    return new EmbedderError(`The embedder at ${host} refuses the key (EMBEDDER_KEY)`)
  if (status === 404)
    return new EmbedderError(
      `The embedder at ${host} knows no such address or model (EMBEDDER_URL, EMBEDDER_MODEL)`,
    )
  if (status > 299 && status < 400)
    return new EmbedderError(
      `The embedder at ${host} sends on to another address; name that one (EMBEDDER_URL)`,
    )
  const asked = Number(headers.get('retry-after') ?? Number.NaN)
  const retryAfter = asked > 0 ? { retryAfter: Math.min(asked, LONGEST_PAUSE) } : {}
  if (status === 429) return new EmbedderError(`The embedder at ${host} is asked too much (429)`, retryAfter)
  const isAboutTexts = ABOUT_TEXTS.has(status)
  return new EmbedderError(`The embedder at ${host} fails (status ${status})`, {
    ...retryAfter,
    isAboutTexts,
  })
}

/** Of an address what may be told; its path or a name in it may be secret. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '?'
}

/** The vectors in an answer; undefined where it is none that the dialect knows. */
function vectorsIn(dialect: Dialect, answer: unknown): number[][] | undefined {
  const { data, embeddings } = (answer ?? {}) as { data?: unknown; embeddings?: unknown }
  const found = dialect === 'ollama' ? embeddings : inOrder(data)
  if (!Array.isArray(found)) return undefined
  const vectors = found.map(ofLengthOne)
  return vectors.every((vector) => vector !== undefined) ? vectors : undefined
}

/** Each says which text it is of; who does not answers in order. */
function inOrder(data: unknown): unknown[] | undefined {
  if (!Array.isArray(data)) return undefined
  const items = data as { index?: unknown; embedding?: unknown }[]
  const at = (item: { index?: unknown }, position: number) =>
    typeof item?.index === 'number' ? item.index : position
  return items
    .map((item, position) => ({ at: at(item, position), embedding: item?.embedding }))
    .sort((one, other) => one.at - other.at)
    .map(({ embedding }) => embedding)
}

/** Six digits are as many as the engine keeps. */
function ofLengthOne(vector: unknown): number[] | undefined {
  if (!Array.isArray(vector) || !vector.every((value) => Number.isFinite(value))) return undefined
  const length = Math.hypot(...(vector as number[]))
  if (!Number.isFinite(length) || length === 0) return undefined
  return (vector as number[]).map((value) => Number((value / length).toPrecision(6)))
}
