/**
 * What the tests of a run share: the engine that they start, which is found and checked once, since each archive has a folder of its own
 * and would read 126 MB for it; and a folder for archives that are copied (archives.ts).
 */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBinary } from '../../engine/embedded/binary.ts'

/** Before all tests: MEILI_BIN names the engine, unless the tester has named one, and TEST_ARCHIVES the folder. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'axtar-engine-'))
  const path = process.env['PATH'] ?? ''
  process.env['MEILI_BIN'] = await findBinary({ binary: process.env['MEILI_BIN'], path, folder })
  process.env['TEST_ARCHIVES'] = folder
  return () => rm(folder, { recursive: true, force: true })
}

/** Which engine to start, as settings of `startEmbedded`. */
export const ENGINE = { path: process.env['PATH'] ?? '', binary: process.env['MEILI_BIN'] }
