/** The embedder that the settings name. */
import * as z from 'zod'
import { dialectOf, type EmbedderSetting } from '../embedder/setting.ts'
import type { EngineSetting } from './engine-setting.ts'
import { wholeNumber } from './setting-items.ts'

const SHARE = 'expected a number from 0 to 1'

/** Its settings, with their defaults. */
export const EMBEDDER_SETTINGS = {
  EMBEDDER_URL: z.string().optional(),
  EMBEDDER_MODEL: z.string().trim().min(1).optional(),
  EMBEDDER_KEY: z.string().default(''),
  EMBEDDER_TIMEOUT: wholeNumber(1).default(1_000),
  EMBEDDER_LEAST: z.coerce
    .number({ error: SHARE })
    .min(0, { error: SHARE })
    .max(1, { error: SHARE })
    .optional(),
  EMBEDDER_QUERY_PREFIX: z.string().default(''),
  EMBEDDER_TEXT_PREFIX: z.string().default(''),
  EMBEDDER_TEXT_LENGTH: wholeNumber(100).default(2_000),
}

type Given = z.output<z.ZodObject<typeof EMBEDDER_SETTINGS>>

/** The embedder; undefined where none is named; or what is wrong, in words. */
export function embedderOf(given: Given, engine: EngineSetting): EmbedderSetting | undefined | string {
  const { EMBEDDER_URL: url, EMBEDDER_MODEL: model } = given
  if (url === undefined) return model === undefined ? undefined : 'EMBEDDER_MODEL needs EMBEDDER_URL'
  if (engine.kind === 'cluster')
    return 'EMBEDDER_URL: vectors are kept by Meilisearch, not by an OpenSearch cluster; leave out EMBEDDER_URL or ENGINE_URL'
  const dialect = dialectOf(url)
  if (dialect === undefined)
    return 'EMBEDDER_URL: expected an address that ends in /embeddings (as http://127.0.0.1:8080/v1/embeddings) or in /api/embed (Ollama)'
  if (model === undefined) return 'EMBEDDER_URL needs EMBEDDER_MODEL, the name of the model'
  return {
    url,
    dialect,
    model,
    key: given.EMBEDDER_KEY,
    timeout: given.EMBEDDER_TIMEOUT,
    least: given.EMBEDDER_LEAST,
    queryPrefix: given.EMBEDDER_QUERY_PREFIX,
    textPrefix: given.EMBEDDER_TEXT_PREFIX,
    textLength: given.EMBEDDER_TEXT_LENGTH,
  }
}
