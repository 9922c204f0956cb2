import type { Stats } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { diskPath, entriesIn, statPath } from '../read/bytes/disk-names.ts'
import { unreadable } from '../read/bytes/input.ts'
import { ReadError, SkippedError } from '../source-text.ts'
import { type Bounds, type BoundsOptions, boundsOf } from './bounds.ts'
import type { FoundFile } from './found-file.ts'

/** So many files are asked for their size at once. */
const AT_ONCE = 64

export type WalkOptions = BoundsOptions & {
  /** Absolute paths: these, and what is below them, are looked for instead of everything. */
  only?: ReadonlySet<string> | undefined
  /** All paths that were given for the run, where `paths` are some of them: links may lead from one to another. */
  given?: readonly string[] | undefined
}

type Walk = { isWanted: (path: string) => boolean; bounds: Bounds }

/**
 * The files below the given paths, in the order of their names. What is passed over comes out as a SkippedError: hidden files and
 * folders, links that lead outside what was given, the data of the archive itself. Links are not followed around in a circle. Paths
 * come out absolute, names that are not UTF-8 as they can be read. A path that does not exist comes out as a ReadError.
 */
export async function* walk(
  paths: readonly string[],
  options: WalkOptions = {},
): AsyncGenerator<FoundFile | ReadError> {
  const { only, given = paths } = options
  const isWanted = only === undefined ? () => true : onTheWayTo(only)
  const roots = given.map((path) => resolve(path))
  const bounds = await boundsOf(roots, options)
  for (const path of paths.map((path) => resolve(path))) {
    if (!isWanted(path)) continue
    const refused = await bounds(path, false)
    if (refused !== undefined)
      yield new ReadError(path, undefined, `${refused.message}, and is never indexed`)
    else yield* found(path, await look(path), [], undefined, { isWanted, bounds })
  }
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
  return statPath(path).catch((error) => unfound(path, error))
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
  way: Walk,
): AsyncGenerator<FoundFile | ReadError> {
  if (stats instanceof ReadError) yield stats
  else if (stats.isFile())
    yield { path, size: stats.size, modified: Math.round(stats.mtimeMs * 1_000), folder }
  else if (stats.isDirectory()) yield* walkFolder(path, above, folder ?? path, way)
  else yield new ReadError(path, undefined, 'is not a regular file')
}

async function* walkFolder(
  path: string,
  above: readonly string[],
  folder: string,
  way: Walk,
): AsyncGenerator<FoundFile | ReadError> {
  try {
    const real = (await realpath(await diskPath(path))).toString()
    const refused = await way.bounds(real, false)
    if (refused !== undefined) yield new SkippedError(path, refused.kind, refused.message)
    if (refused !== undefined || above.includes(real)) return
    const all = (await entriesIn(path))
      .map((entry) => ({ ...entry, path: join(path, entry.name) }))
      .filter((entry) => way.isWanted(entry.path))
    for (let start = 0; start < all.length; start += AT_ONCE) {
      const entries = all.slice(start, start + AT_ONCE)
      const looks = await Promise.all(entries.map((entry) => lookWithin(entry, way.bounds)))
      for (const [index, entry] of entries.entries()) {
        const looked = looks[index]
        if (looked !== undefined) yield* found(entry.path, looked, [...above, real], folder, way)
      }
    }
  } catch (error) {
    yield unfound(path, error)
  }
}

/** What an entry of a folder is, or why it is passed over; a hidden folder is not looked into. */
async function lookWithin(
  { name, path, isLink }: { name: string; path: string; isLink: boolean },
  bounds: Bounds,
): Promise<Stats | ReadError> {
  if (name.startsWith('.')) return new SkippedError(path, 'hidden', 'is hidden (its name begins with a dot)')
  const refused = isLink ? await bounds(path, true) : undefined
  return refused ?? look(path)
}
