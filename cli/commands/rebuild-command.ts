import type { Engine } from '../../engine/engine.ts'
import { rebuild } from '../../indexer/whole/rebuild.ts'
import type { Config } from '../../server/config.ts'
import { CommandError } from '../errors.ts'
import { withDiskReserve, withProgress } from '../with-disk-reserve.ts'
import { exclusively } from './exclusive.ts'
import { withEngine } from './open-engine.ts'

export type RebuildOptions = { force?: boolean }

/** The new archive becomes about as large as the old one, and is smaller only where that had many changes. */
const DATABASE_SHARE = 1.2

/** `axtar rebuild`: make the index anew from its documents, while it is searched. */
export async function rebuildCommand(config: Config, { force = false }: RebuildOptions): Promise<number> {
  const started = Date.now()
  const documents = await withEngine(config, (engine) =>
    exclusively(config, () => run(config, engine, force)),
  )
  console.log(`${documents} documents rebuilt (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return 0
}

async function run(config: Config, engine: Engine, force: boolean): Promise<number> {
  const state = await engine.describe()
  if (state === undefined || state.documents === 0)
    throw new CommandError('The archive is empty: there is nothing to rebuild')
  await engine.next().discard()
  const needed = (await engine.status()).databaseSize * DATABASE_SHARE
  return withDiskReserve(config, needed, force, (room) =>
    withProgress(room, (options) => rebuild(engine, options)),
  )
}
