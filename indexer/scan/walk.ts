import type { Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { unreadable } from '../read/bytes/input.ts'
import { ReadError, SkippedError } from '../source-text.ts'

/** A file to index, and the folder that was named when it was found in one. Size in bytes, `modified` in microseconds since 1970. */
export type FoundFile = { path: string; size: number; modified: number; folder: string | undefined }

/** So many files are asked for their size at once. */
const AT_ONCE = 64

/**
 * The files below the given paths, in the order of their names. Hidden files and folders in a folder come out as a SkippedError. Links are followed, but not
 * around in a circle. Paths come out absolute. A path that does not exist comes out as a ReadError.
 *
 * @param only absolute paths: these, and what is below them, are looked for instead of everything
 */
export async function* walk(
  paths: readonly string[],
  only?: ReadonlySet<string>,
): AsyncGenerator<FoundFile | ReadError> {
  const isWanted = only === undefined ? () => true : onTheWayTo(only)
  for (const path of paths.map((path) => resolve(path)))
    if (isWanted(path)) yield* found(path, await look(path), [], undefined, isWanted)
}

/** Whether a path leads to one of some others, or is below one. */
function onTheWayTo(paths: ReadonlySet<string>): (path: string) => boolean {
  const leading = new Set<string>()
  for (const path of paths)
    for (let above = path; !leading.has(above); above = dirname(above)) leading.add(above)
  const isBelow = (path: string): boolean =>
    paths.has(path) || (path !== dirname(path) && isBelow(dirname(path)))
  return (path) => leading.has(path) || isBelow(path)
}

async function look(path: string): Promise<Stats | ReadError> {
  return stat(path).catch((error) => unfound(path, error))
}

function unfound(path: string, error: unknown): ReadError {
  return new ReadError(path, undefined, unreadable(error as NodeJS.ErrnoException), { cause: error })
}

/** @param above the real folders that this one is in, to tell when a link leads back */
async function* found(
  path: string,
  stats: Stats | ReadError,
  above: readonly string[],
  folder: string | undefined,
  isWanted: (path: string) => boolean,
): AsyncGenerator<FoundFile | ReadError> {
  if (stats instanceof ReadError) yield stats
  else if (stats.isFile())
    yield { path, size: stats.size, modified: Math.round(stats.mtimeMs * 1_000), folder }
  else if (stats.isDirectory()) yield* walkFolder(path, above, folder ?? path, isWanted)
  else yield new ReadError(path, undefined, 'is not a regular file')
}

async function* walkFolder(
  path: string,
  above: readonly string[],
  folder: string,
  isWanted: (path: string) => boolean,
): AsyncGenerator<FoundFile | ReadError> {
  try {
    const real = await realpath(path)
    if (above.includes(real)) return
    const all = (await namesIn(path)).map((name) => join(path, name)).filter(isWanted)
    for (let start = 0; start < all.length; start += AT_ONCE) {
      const paths = all.slice(start, start + AT_ONCE)
      const looks = await Promise.all(paths.map(look))
      for (const [index, below] of paths.entries()) {
        const stats = looks[index]
        if (basename(below).startsWith('.')) yield hidden(below)
        else if (stats !== undefined) yield* found(below, stats, [...above, real], folder, isWanted)
      }
    }
  } catch (error) {
    yield unfound(path, error)
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort()
}

/** A hidden file is told as passed over; a hidden folder is not looked into. */
function hidden(path: string): SkippedError {
  return new SkippedError(path, 'hidden', 'is hidden (its name begins with a dot)')
}
