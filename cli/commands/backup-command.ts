import { existsSync } from 'node:fs'
import type { Config } from '../../server/config.ts'
import { writeBackup, writeBackupFile, writeError } from '../../server/work/write-backup.ts'
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
  const { count, clear } = countLine(process.stderr)
  const documents = await withEngine(config, (engine) =>
    isFile
      ? writeBackupFile(file, engine, version, count)
      : writeBackup(engine, version, process.stdout, count, false).catch((error) => {
          throw writeError('standard output', error)
        }),
  ).finally(clear)
  const told = `${documents} documents written to ${isFile ? file : 'standard output'}`
  if (isFile) console.log(told)
  else console.error(told)
  return 0
}
