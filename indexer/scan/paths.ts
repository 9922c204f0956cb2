import { sep } from 'node:path'
import { statPath } from '../read/bytes/disk-names.ts'

/** Whether there is a file at a path, or, for a member of an archive, the archive. What may not be looked at is there. */
export async function exists(path: string): Promise<boolean> {
  for (let end = path.length; end >= 0; end = path.lastIndexOf('!/', end - 1))
    if (await isThere(path.slice(0, end))) return true
  return false
}

/** Those of some paths that are not there, as `exists` tells. */
export async function goneOf(paths: Iterable<string>): Promise<Set<string>> {
  const all = [...paths]
  const there = await Promise.all(all.map((path) => exists(path)))
  return new Set(all.filter((_, index) => there[index] === false))
}

async function isThere(path: string): Promise<boolean> {
  return statPath(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  )
}

/** `/archive/apa/1.txt` is below `/archive`, and below itself. */
export function isBelow(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
}
