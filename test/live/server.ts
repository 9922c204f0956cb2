/** The web application over an archive, listening in this process. */

import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from '../../server/app.ts'
import { closedArchive } from '../../server/archive.ts'
import { type OpenArchive, openArchive } from './archive.ts'

export type OpenServer = {
  url: string
  archive: OpenArchive
  server: Server
  errors: unknown[]
  close: () => Promise<void>
}

/** Serve an archive with the given documents. */
export async function openServer(paths: readonly string[] = []): Promise<OpenServer> {
  const archive = await openArchive(paths)
  const opened = closedArchive()
  opened.open(archive.engine)
  const errors: unknown[] = []
  const server = createServer(createApp({ archive: opened }, (error) => void errors.push(error)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    archive,
    server,
    errors,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await archive.close()
    },
  }
}
