/** A model that somebody else runs, asked for vectors of texts over HTTP. */

import type { VectorSpace } from '../engine/vectors.ts'
import { chunksOf } from '../flow/chunks.ts'
import { untilAborted } from '../flow/lifetime.ts'
import { retry } from '../flow/retry.ts'
import { askForVectors, hostOf } from './ask.ts'
import { startBreaker } from './breaker.ts'
import { EmbedderError } from './errors.ts'
import { type EmbedderSetting, spaceOf } from './setting.ts'
import { leastOf, UNRELATED } from './unrelated.ts'

/** Texts of one request, and requests at once. */
const TEXTS = 32
const LANES = 2
/** How long a request for the vectors of texts may take, in milliseconds, and how often it is sent. */
const TEXTS_TIMEOUT = 30_000
const ATTEMPTS = 2
const WAIT = 1_000
/** It may ask for so many seconds before the second attempt; who wants more is left alone. */
const LONGEST_WAIT = 5

/** What is known of a model when it has been asked once. */
export type Known = { space: VectorSpace; least: number }

export type Embedder = {
  /** The model and the host, for people. */
  readonly name: string
  readonly setting: EmbedderSetting
  /** @throws EmbedderError */
  known: (signal?: AbortSignal) => Promise<Known>
  /** The vector of what somebody looks for. @throws EmbedderError, also where it failed a moment ago */
  query: (text: string, signal: AbortSignal) => Promise<number[]>
  /** The vectors of texts; undefined for those of which it makes none, now or ever. */
  texts: (texts: readonly string[]) => Promise<(number[] | undefined)[]>
  /** What is wrong with it now, as far as texts are concerned. */
  trouble: () => EmbedderError | undefined
}

/** @param report told of each failure after which it is left alone for a while */
export function startEmbedder(
  setting: EmbedderSetting,
  report: (problem: EmbedderError) => void = () => {},
): Embedder {
  const breakers = { queries: startBreaker(report), texts: startBreaker(report) }
  const { textPrefix, queryPrefix } = setting
  let knowing: Promise<Known> | undefined
  const known = (signal?: AbortSignal) => {
    knowing ??= getToKnow(setting)
    // It is asked again after a failure, but by the next one who wants to know.
    knowing.catch(() => {
      knowing = undefined
    })
    return signal === undefined ? knowing : inTime(knowing, signal, setting.url)
  }
  const ask = async (texts: readonly string[], signal: AbortSignal) => {
    const [{ space }, vectors] = await Promise.all([known(signal), askForVectors(setting, texts, signal)])
    if (vectors.some(({ length }) => length !== space.dimensions))
      throw new EmbedderError(
        `The embedder at ${hostOf(setting.url)} answers vectors of ${vectors[0]?.length} numbers instead of ${space.dimensions}`,
      )
    return vectors
  }
  return {
    name: `${setting.model} at ${hostOf(setting.url)}`,
    setting,
    known: (signal) => breakers.texts.run(() => known(signal)),
    query: (text, signal) =>
      breakers.queries.run(async () => {
        const [vector] = await ask([`${queryPrefix}${text}`], signal)
        return vector ?? []
      }),
    texts: async (texts) => {
      const asked = texts.map((text) => `${textPrefix}${text}`)
      return embedAll(asked, (some) =>
        breakers.texts.run(() => again(() => ask(some, AbortSignal.timeout(TEXTS_TIMEOUT)))),
      )
    },
    trouble: breakers.texts.trouble,
  }
}

/** Its dimensions, and how similar texts are to it that have nothing in common: found by asking once. */
async function getToKnow(setting: EmbedderSetting): Promise<Known> {
  const texts = UNRELATED.map((text) => `${setting.textPrefix}${text}`)
  const vectors = await askForVectors(setting, texts, AbortSignal.timeout(TEXTS_TIMEOUT))
  const space = spaceOf(setting, vectors[0]?.length ?? 0)
  return { space, least: setting.least ?? leastOf(vectors) }
}

function inTime<T>(awaited: Promise<T>, signal: AbortSignal, url: string): Promise<T> {
  const late = () => new EmbedderError(`The embedder at ${hostOf(url)} does not answer in time`)
  return untilAborted(signal, awaited, late)
}

function again<T>(ask: () => Promise<T>): Promise<T> {
  return retry(ask, (error, attempt) => {
    if (!(error instanceof EmbedderError) || error.isAboutTexts || attempt >= ATTEMPTS) return undefined
    const { retryAfter = 0 } = error
    return retryAfter > LONGEST_WAIT ? undefined : Math.max(WAIT, retryAfter * 1_000)
  })
}

type AskSome = (texts: readonly string[]) => Promise<number[][]>

/** In batches, some at once. */
async function embedAll(texts: readonly string[], ask: AskSome): Promise<(number[] | undefined)[]> {
  const batches = chunksOf(texts, TEXTS)
  const vectors: (number[] | undefined)[][] = []
  const waiting = [...batches].entries()
  const lane = async () => {
    for (const [at, some] of waiting) vectors[at] = await embedSome(some, ask)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return vectors.flat()
}

/** One text that it does not take fails all that came with it: what failed so is halved until that one stands alone. */
async function embedSome(texts: readonly string[], ask: AskSome): Promise<(number[] | undefined)[]> {
  try {
    return await ask(texts)
  } catch (error) {
    if (!(error instanceof EmbedderError)) throw error
    if (!error.isAboutTexts || texts.length === 1) return texts.map(() => undefined)
    const half = Math.ceil(texts.length / 2)
    return [...(await embedSome(texts.slice(0, half), ask)), ...(await embedSome(texts.slice(half), ask))]
  }
}
