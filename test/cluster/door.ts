/** A door before a cluster, as its makers' plugin for security is one: TLS, and who comes in must be known. */

import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Door = {
  port: number
  /** The file of the certificate that its own is signed by. */
  ca: string
  close: () => void
}

/** Open a door to a node. @param allowed what `Authorization` may be @param folder where its certificate is made */
export async function openDoor(node: string, allowed: readonly string[], folder: string): Promise<Door> {
  const { pfx, ca } = await certificateIn(folder)
  const server = createServer({ pfx, passphrase: PASSPHRASE }, (asked, answer) => {
    if (!allowed.includes(asked.headers.authorization ?? '')) {
      asked.resume()
      answer.writeHead(401, { 'www-authenticate': 'Basic' }).end('Unauthorized')
      return
    }
    const { method, headers } = asked
    const passed = request(`${node}${asked.url}`, { method, headers }, (told) => {
      answer.writeHead(told.statusCode ?? 502, told.headers)
      told.pipe(answer)
    })
    passed.on('error', () => answer.destroy())
    asked.pipe(passed)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    ca,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const PASSPHRASE = 'changeit'

/** A certificate for this machine, of itself; made by what comes with Java. */
async function certificateIn(folder: string): Promise<{ pfx: Buffer; ca: string }> {
  const store = join(folder, 'door.p12')
  const ca = join(folder, 'ca.pem')
  const common = ['-keystore', store, '-storepass', PASSPHRASE, '-alias', 'door']
  const names = ['-dname', 'CN=door', '-ext', 'san=dns:localhost,ip:127.0.0.1', '-validity', '30']
  await run('keytool', ['-genkeypair', ...common, '-storetype', 'PKCS12', '-keyalg', 'EC', ...names])
  await run('keytool', ['-exportcert', '-rfc', ...common, '-file', ca])
  return { pfx: await readFile(store), ca }
}
