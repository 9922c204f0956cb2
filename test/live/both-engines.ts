/** One archive twice: served by Axtar, and its documents in a plain Meilisearch with default settings. */

import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Meilisearch } from 'meilisearch'
import { indexPaths } from '../../indexer/run.ts'
import { createApp } from '../../server/app.ts'
import { closedArchive } from '../../server/archive.ts'
import { openArchive } from './archive.ts'

export const INDEX = 'news'

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
  const archive = await openArchive()
  const file = join(archive.folder, 'records.jsonl')
  await writeFile(file, records.map((record) => JSON.stringify(record)).join('\n'))
  await indexPaths([file], archive.engine)

  const served = closedArchive()
  served.open(archive.engine)
  const server = createServer(createApp(served, INDEX, (error) => console.error(error)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const axtar = new Meilisearch({ host: url, apiKey: 'any' })

  const { url: host, key: apiKey } = await archive.embedded.address()
  const plain = new Meilisearch({ host, apiKey })
  await plain.createIndex(INDEX, { primaryKey: 'id' }).waitTask()
  const { hits } = await axtar.index(INDEX).search('', { limit: 1000 })
  await plain
    .index(INDEX)
    .updateSettings({ filterableAttributes: FILTERABLE, sortableAttributes: ['date'] })
    .waitTask()
  await plain.index(INDEX).addDocuments(hits).waitTask()
  return {
    url,
    axtar,
    plain,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await archive.close()
    },
  }
}
