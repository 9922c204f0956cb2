import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { diskReason } from '../../engine/embedded/data-directory.ts'
import type { Engine } from '../../engine/engine.ts'
import { backupText } from '../../indexer/whole/backup.ts'
import type { Config } from '../../server/config.ts'
import { CommandError } from '../errors.ts'
import { countLine } from '../terminal/count-line.ts'
import { withEngine } from './open-engine.ts'

export type BackupOptions = { force?: boolean }

/**
 * `axtar backup FILE`: write all documents down. The file appears when it is complete.
 *
 * @param file `-` for standard output
 * @param version of the program
 */
export async function backupCommand(
  config: Config,
  file: string,
  version: string,
  { force = false }: BackupOptions,
): Promise<number> {
  const isFile = file !== '-'
  if (isFile && !force && existsSync(file))
    throw new CommandError(`${file} is there already; choose another name, or --force`)
  const documents = await withEngine(config, (engine) =>
    isFile
      ? writeFile(file, (output) => writeBackup(engine, version, output))
      : writeBackup(engine, version, process.stdout).catch((error) => {
          throw writeError('standard output', error)
        }),
  )
  const told = `${documents} documents written to ${isFile ? file : 'standard output'}`
  if (isFile) console.log(told)
  else console.error(told)
  return 0
}

/** Write a file under another name first, and give it its own when it is whole and on the disk. */
async function writeFile(file: string, write: (output: Writable) => Promise<number>): Promise<number> {
  const part = `${file}.part`
  try {
    const handle = await open(part, 'w', 0o600)
    const count = await write(handle.createWriteStream({ flush: true }))
    await rename(part, file)
    return count
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw writeError(file, error)
  }
}

/** @returns how many documents were written */
async function writeBackup(engine: Engine, version: string, output: Writable): Promise<number> {
  const state = await engine.describe()
  if (state === undefined || state.documents === 0)
    throw new CommandError('The archive is empty: there is nothing to back up')
  let written = 0
  const progress = countLine(process.stderr)
  const text = backupText(engine, { axtar: version, index: state.version }, (done, total) => {
    written = done
    progress.count(done, total)
  })
  const options = { end: output !== process.stdout }
  await pipeline(Readable.from(text), createGzip(), output, options).finally(progress.clear)
  return written
}

/** Errors of the file system in words. */
function writeError(name: string, error: unknown): unknown {
  const isOfFiles = error instanceof Error && 'syscall' in error
  return isOfFiles ? new CommandError(`Cannot write ${name}: ${diskReason(error)}`, { cause: error }) : error
}
