import type { Engine } from '../../engine/engine.ts'
import { rebuild } from '../../indexer/whole/rebuild.ts'
import type { Config } from '../config.ts'
import { withDiskReserve, withProgress } from './disk-reserve.ts'
import { exclusively } from './exclusive.ts'
import { WorkError } from './work-error.ts'

/** The new archive becomes about as large as the old one, and is smaller only where that had many changes. */
const DATABASE_SHARE = 1.2

/** `tell`: how many documents are in the new archive, of how many. */
export type RebuildOptions = {
  isForced: boolean
  tell: (done: number, total: number) => void
  warn: (text: string) => void
}

/**
 * Make the index anew from its documents, while it is searched.
 *
 * @returns how many documents it has
 * @throws WorkError where there is nothing to rebuild, another program does it, or the disk is too small; EmbedderError where the embedder does not answer
 */
export function rebuildArchive(config: Config, engine: Engine, options: RebuildOptions): Promise<number> {
  return exclusively(engine, 'rebuild', () => run(config, engine, options))
}

async function run(
  config: Config,
  engine: Engine,
  { isForced, tell, warn }: RebuildOptions,
): Promise<number> {
  const state = await engine.describe()
  if (state === undefined || state.documents === 0)
    throw new WorkError('The archive is empty: there is nothing to rebuild')
  // Who has an embedder rebuilds to have vectors of it.
  await engine.meaning?.check()
  await engine.next().discard()
  const needed = (await engine.status()).databaseSize * DATABASE_SHARE
  return withDiskReserve(config, needed, isForced, warn, (room) =>
    withProgress(room, tell, (options) => rebuild(engine, options)),
  )
}
