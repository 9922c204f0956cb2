import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { diskReason } from '../../engine/embedded/data-directory.ts'
import type { Engine } from '../../engine/engine.ts'
import { BackupError } from '../../indexer/whole/backup-error.ts'
import { restore, verifyBackup } from '../../indexer/whole/restore.ts'
import type { Config } from '../../server/config.ts'
import { withDiskReserve, withProgress } from '../../server/work/disk-reserve.ts'
import { exclusively } from '../../server/work/exclusive.ts'
import { CommandError } from '../errors.ts'
import { countLine } from '../terminal/count-line.ts'
import { withEngine } from './open-engine.ts'
import { acceptedDocuments } from './samples.ts'

export type RestoreOptions = { replace?: boolean; force?: boolean }

/** The index of a backup takes so many times the bytes of its file, measured on news in three languages. */
const INDEX_SHARE = 160

/**
 * `axtar restore FILE`: put the documents of a backup into the archive, all of them or, if anything is wrong, none.
 *
 * @param file `-` for standard input
 */
export async function restoreCommand(
  config: Config,
  file: string,
  { replace = false, force = false }: RestoreOptions,
): Promise<number> {
  const started = Date.now()
  const documents = await saying(file, async () => {
    // Where it can be read twice, it is known to be whole before the long work begins.
    if (file !== '-') await verifyBackup(inputOf(file))
    return withEngine(config, (engine) =>
      exclusively(engine, 'restore', async () => {
        if (!replace) await requireEmpty(engine)
        return run(config, engine, file, force)
      }),
    )
  })
  console.log(`${documents} documents restored (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return 0
}

async function requireEmpty(engine: Engine): Promise<void> {
  const documents = await acceptedDocuments(engine)
  if (documents > 0)
    throw new CommandError(
      `The archive has ${documents} documents; --replace puts those of the backup in their place`,
    )
}

async function run(config: Config, engine: Engine, file: string, force: boolean): Promise<number> {
  await engine.next().discard()
  const size = file === '-' ? 0 : (await stat(file)).size
  const { count, clear } = countLine(process.stderr)
  const warn = (text: string) => console.error(text)
  return withDiskReserve(config, size * INDEX_SHARE, force, warn, (room) =>
    withProgress(room, count, (options) => restore(engine, inputOf(file), options)),
  ).finally(clear)
}

function inputOf(file: string): Readable {
  return file === '-' ? process.stdin : createReadStream(file)
}

/** Errors of a file get its name. */
async function saying<T>(file: string, action: () => Promise<T>): Promise<T> {
  const name = file === '-' ? 'Standard input' : file
  try {
    return await action()
  } catch (error) {
    if (error instanceof BackupError) throw new CommandError(`${name} ${error.message}`, { cause: error })
    if (error instanceof Error && 'syscall' in error && 'path' in error)
      throw new CommandError(`Cannot read ${name}: ${diskReason(error)}`, { cause: error })
    throw error
  }
}
