import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { diskReason } from '../engine/data-directory.ts'
import type { Engine } from '../engine/engine.ts'
import { backupText } from '../indexer/backup.ts'
import type { Config } from '../server/config.ts'
import { countLine } from './count-line.ts'
import { CommandError } from './errors.ts'
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
      ? writeFile(file, (output) => writeBackup(engine, version, output, file))
      : writeBackup(engine, version, process.stdout, 'standard output'),
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
    const count = await write(createWriteStream(part, { mode: 0o600, flush: true }))
    await rename(part, file)
    return count
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw error
  }
}

/** @returns how many documents were written */
async function writeBackup(engine: Engine, version: string, output: Writable, name: string): Promise<number> {
  const state = await engine.indexes.describe()
  if (state === undefined || state.documents === 0)
    throw new CommandError('The archive is empty: there is nothing to back up')
  let written = 0
  const progress = countLine(process.stderr)
  const text = backupText(engine, { axtar: version, index: state.version }, (done, total) => {
    written = done
    progress.count(done, total)
  })
  output.once('error', (error) => output.destroy(error))
  await pipeline(Readable.from(text), createGzip(), output, { end: output !== process.stdout })
    .catch((error) => {
      throw 'syscall' in error ? new CommandError(`Cannot write ${name}: ${diskReason(error)}`) : error
    })
    .finally(progress.clear)
  return written
}
