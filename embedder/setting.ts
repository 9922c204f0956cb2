import { createHash } from 'node:crypto'
import type { VectorSpace } from '../engine/vectors.ts'

/** How an embedder is asked: as that of OpenAI, which many programs imitate, or as Ollama. */
export type Dialect = 'openai' | 'ollama'

/** The embedder of the settings. */
export type EmbedderSetting = {
  url: string
  dialect: Dialect
  model: string
  /** Sent as `Authorization: Bearer`; none where it is empty. */
  key: string
  /** How long a search waits for it, in milliseconds. */
  timeout: number
  /** The least similarity of what is found by meaning, 0 to 1; undefined: more than texts have that say nothing of each other. */
  least: number | undefined
  /** What some models want in front of what is looked for, and of the texts. */
  queryPrefix: string
  textPrefix: string
  /** How many characters of a document are embedded. */
  textLength: number
}

/** How an address is asked, by its end: `/v1/embeddings` or `/api/embed`; undefined for others. */
export function dialectOf(url: string): Dialect | undefined {
  const { protocol, pathname } = URL.parse(url) ?? {}
  if (protocol !== 'http:' && protocol !== 'https:') return undefined
  if (pathname?.endsWith('/embeddings') === true) return 'openai'
  return pathname?.endsWith('/api/embed') === true ? 'ollama' : undefined
}

/**
 * What the vectors of a model can be compared in. The address does not count: a model may move.
 *
 * @example spaceOf({ model: 'bge-m3', textPrefix: '' }, 1024).name // 'bge-m3_1024_41c2b2b8'
 */
export function spaceOf(
  { model, textPrefix }: Pick<EmbedderSetting, 'model' | 'textPrefix'>,
  dimensions: number,
): VectorSpace {
  const readable = model.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 60)
  return {
    name: `${readable}_${dimensions}_${hashOf(`${model}\n${textPrefix}`, 'hex').slice(0, 8)}`,
    dimensions,
  }
}

/** A short hash of a text. */
export function hashOf(text: string, encoding: 'hex' | 'base64url' = 'base64url'): string {
  return createHash('sha256').update(text).digest(encoding).slice(0, 22)
}
