/** The engine that tests start: found and checked once, since each archive has a folder of its own and would read 126 MB for it. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBinary } from '../../engine/embedded/binary.ts'

/** Before all tests: MEILI_BIN names the engine, unless the tester has named one. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'axtar-engine-'))
  const path = process.env['PATH'] ?? ''
  process.env['MEILI_BIN'] = await findBinary({ binary: process.env['MEILI_BIN'], path, folder })
  return () => rm(folder, { recursive: true, force: true })
}

/** Which engine to start, as settings of `startEmbedded`. */
export const ENGINE = { path: process.env['PATH'] ?? '', binary: process.env['MEILI_BIN'] }
