import { readdir, realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isReadable } from './read/format.ts'
import { unreadable } from './read/input.ts'
import { ReadError } from './source-text.ts'

/**
 * The files to index below the given paths: a file named itself always, in a folder those with a known ending, in the
 * order of their names; hidden files and folders, and README files, are passed over. Links are followed, but not
 * around in a circle. Paths come out absolute. A path that does not exist comes out as a ReadError.
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<string | ReadError> {
  for (const path of paths) yield* walkPath(resolve(path), [])
}

/** @param above the real folders that this one is in, to tell when a link leads back */
async function* walkPath(path: string, above: readonly string[]): AsyncGenerator<string | ReadError> {
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) yield* walkFolder(path, above)
    else if (stats.isFile()) yield path
    else yield new ReadError(path, undefined, 'is not a regular file')
  } catch (error) {
    yield new ReadError(path, undefined, unreadable(error as NodeJS.ErrnoException), { cause: error })
  }
}

async function* walkFolder(folder: string, above: readonly string[]): AsyncGenerator<string | ReadError> {
  const real = await realpath(folder)
  if (above.includes(real)) return
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await isDirectory(path)))
    if (isFolder || isReadable(entry.name)) yield* walkPath(path, [...above, real])
  }
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}
