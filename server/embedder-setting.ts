/** The embedder that the settings name. */
import { dialectOf, type EmbedderSetting } from '../embedder/setting.ts'
import type { EngineSetting } from './engine-setting.ts'

type Given = {
  EMBEDDER_URL?: string | undefined
  EMBEDDER_MODEL?: string | undefined
  EMBEDDER_KEY: string
  EMBEDDER_TIMEOUT: number
  EMBEDDER_LEAST?: number | undefined
  EMBEDDER_QUERY_PREFIX: string
  EMBEDDER_TEXT_PREFIX: string
  EMBEDDER_TEXT_LENGTH: number
}

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
