/**
 * Whether the files of the engine's database are what they were. Meilisearch itself starts on an emptied list of indexes as on a
 * new database, and on a file that was cut off until it reads what is missing.
 *
 * Its files never get shorter, so their sizes are written down while it runs: one that is shorter than noted was damaged.
 */

import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { EngineAddress } from '../engine-address.ts'
import { DamageError } from '../errors.ts'
import { type EngineFiles, onDisk, replaceFile, sizeOf } from './data-directory.ts'

/** Sizes in bytes by path below the database. */
type Sizes = Record<string, number>

/** The list of all indexes. */
const TASKS = join('tasks', 'data.mdb')
/** An index that was just being made when its engine was killed, without a document, is smaller, in bytes. */
const WITH_DOCUMENTS = 128 * 1024

/** What Meilisearch says, or dies of, where its files are not as it left them. */
const SIGNS =
  /MDB_|\bMdb\(|SIGBUS|SIGSEGV|invalid state|Version file|infer the version|valid UTF-8|is in version v[\d.]+, but/

/**
 * See that the database is whole, before an engine is started on it, which would change it.
 *
 * @throws DamageError naming the file that is not
 */
export function requireWhole(files: EngineFiles): void {
  for (const [name, size] of Object.entries(readSizes(files))) {
    const path = join(files.database, name)
    const found = statSync(path, { throwIfNoEntry: false })?.size
    // A folder of the engine's may be gone with its index.
    if (found === undefined ? name === TASKS : found < size)
      throw damage(files.root, `${path} has ${found ?? 0} bytes of ${size}`)
  }
  if (sizeOf(join(files.database, TASKS)) === 0 && bytesOfIndexes(files) > 0)
    throw damage(files.root, `${join(files.database, TASKS)} is empty, which lists its indexes`)
}

/**
 * Remove a database that was never finished, so that it is made anew: Meilisearch 1.21 writes its version last, and does not start on what
 * one that was killed before has left. It has no index, and no engine ever answered from it.
 */
export function removeUnfinished(files: EngineFiles): void {
  const isFinished = sizeOf(join(files.database, 'VERSION')) > 0
  if (isFinished || existsSync(files.sizes) || indexFiles(files).length > 0) return
  onDisk(files.root, () => rmSync(files.database, { recursive: true, force: true }))
}

/** See that an engine lists what it has. @throws DamageError where there are indexes and it knows of none */
export async function requireListed(files: EngineFiles, { url, key }: EngineAddress): Promise<void> {
  if (bytesOfIndexes(files) < WITH_DOCUMENTS) return
  const answer = await fetch(`${url}/indexes?limit=1`, { headers: { Authorization: `Bearer ${key}` } })
  const { total } = (await answer.json()) as { total?: number }
  if (total === 0)
    throw damage(files.root, `${files.database} has indexes on the disk, and its list of them is empty`)
}

/** Write down how large the files of the database are. It never throws: a note that is missing misses some damage. */
export function noteSizes(files: EngineFiles): void {
  try {
    const sizes: Sizes = { [TASKS]: sizeOf(join(files.database, TASKS)) }
    for (const name of indexFiles(files)) sizes[name] = sizeOf(join(files.database, name))
    replaceFile(files.sizes, JSON.stringify(sizes))
  } catch {}
}

/** What an engine said when it could not start or read, as an error of damage; undefined where it tells of none. */
export function damageIn(said: string, place: string): DamageError | undefined {
  return SIGNS.test(said) ? damage(place, said) : undefined
}

/** One sentence: what was found, and what to do. */
function damage(place: string, what: string): DamageError {
  const told = what.replace(/\s*\n[\s\S]*$/, '').replace(/\.$/, '')
  const way = `move ${place} away and put a backup in with \`axtar restore FILE\``
  return new DamageError(`The archive is damaged (${told}): ${way}`)
}

function bytesOfIndexes(files: EngineFiles): number {
  return indexFiles(files).reduce((sum, name) => sum + sizeOf(join(files.database, name)), 0)
}

function indexFiles({ database }: EngineFiles): string[] {
  try {
    return readdirSync(join(database, 'indexes')).map((name) => join('indexes', name, 'data.mdb'))
  } catch {
    return []
  }
}

/** What was noted last; nothing where that cannot be read. */
function readSizes({ sizes }: EngineFiles): Sizes {
  try {
    const noted: unknown = JSON.parse(readFileSync(sizes, 'utf8'))
    const entries = Object.entries(noted ?? {}).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    )
    return Object.fromEntries(entries)
  } catch {
    return {}
  }
}
