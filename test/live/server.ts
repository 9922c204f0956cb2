/** The web application over an archive, listening in this process. */

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createApp } from '../../server/app.ts'
import { parseConfig } from '../../server/config.ts'
import { limitConnections, SERVER_LIMITS } from '../../server/guard/connections.ts'
import { type Services, servicesOf } from '../../server/services.ts'
import { type OpenArchive, openArchive } from './archive.ts'

export type OpenServer = {
  url: string
  archive: OpenArchive
  /** What was logged, a line each. */
  logged: Record<string, unknown>[]
  close: () => Promise<void>
}

/** A key for everything, of every open server. */
export const KEY = 'test-key-0123456789'

/** Searches have time on a busy machine, and nobody is counted. */
export const PATIENT = { RATE_LIMIT: '0', SEARCH_TIMEOUT: '60000' }

/** Serve an archive with the given documents, without a rate limit unless one is set. */
export async function openServer(
  paths: readonly string[] = [],
  settings: Record<string, string> = {},
): Promise<OpenServer> {
  const archive = await openArchive(paths)
  const keys = [`${KEY}:admin`, ...(settings['API_KEYS'] ?? '').split(',')].join(',')
  const environment = { ...PATIENT, DATA_DIR: join(archive.folder, 'data'), ...settings, API_KEYS: keys }
  const logged: Record<string, unknown>[] = []
  const write = (line: string) => void logged.push(JSON.parse(line))
  const services = servicesOf(parseConfig(environment), { write })
  services.archive.open(archive.engine)
  const listening = await listen(services)
  return {
    url: listening.url,
    archive,
    logged,
    close: async () => {
      listening.close()
      await archive.close()
    },
  }
}

/** Listen on a free port. */
export async function listen(services: Services): Promise<{ url: string; close: () => void }> {
  const server = createServer(SERVER_LIMITS, createApp(services))
  limitConnections(server, services.config.maxConnections)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}`, close }
}
