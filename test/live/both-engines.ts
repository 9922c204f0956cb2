/** One archive twice: served by Axtar, and its documents in a plain Meilisearch with default settings. */

import { Meilisearch } from 'meilisearch'
import { INDEX, serveRecords } from './served.ts'

/** Attributes that Axtar's documents are filtered by. */
const FILTERABLE = ['date', 'id', 'language', 'month', 'solarMonth', 'solarYear', 'source', 'year']

export type BothEngines = {
  url: string
  axtar: Meilisearch
  plain: Meilisearch
  close: () => Promise<void>
}

/** @param records structured input, as lines of JSON */
export async function openBothEngines(records: readonly object[]): Promise<BothEngines> {
  const { archive, url, close } = await serveRecords(records)
  const axtar = new Meilisearch({ host: url, apiKey: 'any' })
  const { url: host, key: apiKey } = await archive.embedded.address()
  const plain = new Meilisearch({ host, apiKey })
  const { hits } = await axtar.index(INDEX).search('', { limit: 1000 })
  await plain.createIndex(INDEX, { primaryKey: 'id' }).waitTask()
  const settings = { filterableAttributes: FILTERABLE, sortableAttributes: ['date'] }
  await plain.index(INDEX).updateSettings(settings).waitTask()
  await plain.index(INDEX).addDocuments(hits).waitTask()
  return { url, axtar, plain, close }
}
