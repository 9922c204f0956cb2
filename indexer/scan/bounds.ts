/** Where looking for files ends: at links that lead away, and at the archive's own data. */

import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { diskPath } from '../read/bytes/disk-names.ts'
import { SkippedError } from '../source-text.ts'
import { isBelow } from './paths.ts'

export type BoundsOptions = {
  /** Follow links wherever they lead. */
  followLinks?: boolean | undefined
  /** A folder in which nothing is ever indexed: the archive itself. */
  dataDirectory?: string | undefined
}

/** Why what is found is passed over, though it is there; undefined where it is not. */
export type Bounds = (path: string, isLink: boolean) => Promise<SkippedError | undefined>

/** Where the archive keeps the files that were put in through its desk: of its own data the only ones that are indexed. */
export function uploadsFolder(dataDirectory: string): string {
  return join(resolve(dataDirectory), 'uploads')
}

/** The bounds of a run. @param roots the paths that were given, absolute */
export async function boundsOf(
  roots: readonly string[],
  { followLinks = false, dataDirectory }: BoundsOptions,
): Promise<Bounds> {
  const given = await Promise.all(roots.map(realOf))
  const data = dataDirectory === undefined ? undefined : await realOf(resolve(dataDirectory))
  // Names between are those of real folders, so only roots, links and the folder itself need a look at where they really are.
  const uploads = dataDirectory === undefined ? '' : await realOf(uploadsFolder(dataDirectory))
  const isData = (real: string) => data !== undefined && isBelow(real, data) && !isBelow(real, uploads)
  return async (path, isLink) => {
    const real = isLink || roots.includes(path) ? await realOf(path) : path
    if (isData(real) || isData(path))
      return new SkippedError(path, 'own data', 'belongs to the archive itself')
    if (!isLink || followLinks || given.some((root) => isBelow(real, root))) return undefined
    return new SkippedError(path, 'link', 'leads outside what was given; --follow-links follows it')
  }
}

/** Where a path really is; what leads nowhere is where it is. */
async function realOf(path: string): Promise<string> {
  const real = await realpath(await diskPath(path)).catch(() => path)
  return real.toString()
}
