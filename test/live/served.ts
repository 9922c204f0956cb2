/** An archive of given records, served in this process under the name of an index. */

import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express, { type RequestHandler } from 'express'
import { indexPaths } from '../../indexer/run/run.ts'
import { createApp } from '../../server/app.ts'
import { parseConfig } from '../../server/config.ts'
import { servicesOf } from '../../server/services.ts'
import { type OpenArchive, openArchive } from './archive.ts'
import { PATIENT } from './server.ts'

export const INDEX = 'news'

export type Served = { archive: OpenArchive; url: string; close: () => Promise<void> }

/**
 * @param records structured input, as lines of JSON
 * @param pages answers before Axtar, for pages of the same origin
 */
export async function serveRecords(
  records: readonly object[],
  pages: RequestHandler[] = [],
): Promise<Served> {
  const archive = await openArchive()
  const file = join(archive.folder, 'records.jsonl')
  await writeFile(file, records.map((record) => JSON.stringify(record)).join('\n'))
  await indexPaths([file], archive.engine)
  const services = servicesOf(parseConfig({ ...PATIENT, INDEX, LOG_LEVEL: 'error' }))
  services.archive.open(archive.engine)
  const axtar = createApp(services)
  const server = createServer(express().use(...pages, axtar))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    archive,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await archive.close()
    },
  }
}
