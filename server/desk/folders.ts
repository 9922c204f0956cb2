import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, resolve } from 'node:path'
import { isBelow } from '../../indexer/scan/paths.ts'
import { RequestError } from '../../search/request-error.ts'

/**
 * A folder or file that the desk may index: it is one of those of the setting, or lies in one, links followed. Links in it
 * that lead elsewhere are not followed later, as in any run.
 *
 * @param allowed the setting DESK_FOLDERS
 * @returns its path as it was given, since that is what its documents are known by
 * @throws RequestError the same for what is not allowed and for what is not there: nothing is told of other folders
 */
export async function allowedFolder(given: string, allowed: readonly string[]): Promise<string> {
  const refusal = new RequestError({ folder: `expected a folder in ${allowed.join(', ')}` })
  if (!isAbsolute(given) || given.includes('\0')) throw refusal
  const path = resolve(given)
  const [real, ...roots] = await Promise.all([path, ...allowed].map(realOf))
  const isInside = real !== undefined && roots.some((root) => root !== undefined && isBelow(real, root))
  if (!isInside || !(await stat(path)).isDirectory()) throw refusal
  return path
}

function realOf(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined)
}
