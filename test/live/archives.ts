/** Archives that are made once for all tests of a run and copied: to start on a copy takes a tenth of what making one takes. */

import { existsSync } from 'node:fs'
import { cp, mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type Environment, eventually, getJson, type Served, serveArchive } from './axtar.ts'

/**
 * Put an archive at `data`: a copy of what the first who asks for it makes. Without the setup of a run (engine-binary.ts)
 * it is made there.
 *
 * @param name what it is called in this run
 * @param make makes it in the data directory that is given, and leaves no engine running
 */
export async function copyOf(
  name: string,
  data: string,
  make: (data: string) => Promise<void>,
): Promise<void> {
  const folder = process.env['TEST_ARCHIVES']
  if (folder === undefined) return make(data)
  const made = join(folder, name)
  const isFirst = await mkdir(`${made}.lock`).then(
    () => true,
    () => false,
  )
  if (isFirst) {
    await make(`${made}.new`)
    await rename(`${made}.new`, made)
  } else {
    await eventually(
      async () => existsSync(made),
      (isThere) => isThere,
    )
  }
  await cp(made, data, { recursive: true })
}

/** `axtar serve` as it is once it has put its sample documents in. */
export async function serveSamples(data: string, settings: Environment = {}): Promise<Served> {
  await copyOf('samples', data, async (first) => {
    const served = await serveArchive(first)
    await eventually(
      () => getJson(`${served.url}/health`),
      ({ body }) => (body as { documents?: number } | undefined)?.documents === 5,
    )
    await served.stop()
  })
  return serveArchive(data, settings)
}
