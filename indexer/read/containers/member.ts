import { ReadError } from '../../source-text.ts'
import { fileInput, type Input, peek } from '../bytes/input.ts'
import { MAX_ARCHIVES_DEEP } from '../bytes/limits.ts'
import type { ZipMember } from '../bytes/zip.ts'
import { unzip, unzipWhole } from './unpack.ts'
import { zipOf } from './zip-directory.ts'

/**
 * The bytes of a member of an archive, by the names that paths of documents have: `['news.zip', 'a.pdf']` in archives in
 * archives.
 *
 * @param file the outermost archive
 * @param names of the member in it, and of the member in that, …
 * @returns undefined where there is no such member
 * @throws ReadError when an archive is damaged or the member too large
 */
export async function memberBytes(file: string, names: readonly string[]): Promise<Buffer | undefined> {
  if (names.length === 0 || names.length > MAX_ARCHIVES_DEEP + 1) return undefined
  let input = await fileInput(file)
  for (const name of names.slice(0, -1)) {
    const inner = await memberInput(input, name)
    if (inner === undefined) return undefined
    input = inner
  }
  const zip = await zipOf(input)
  const member = memberNamed(zip.members, names.at(-1) ?? '')
  return member && unzipWhole(zip, member, input.path, input.spent)
}

async function memberInput(outer: Input, name: string): Promise<Input | undefined> {
  const zip = await zipOf(outer)
  const member = memberNamed(zip.members, name)
  if (member === undefined) return undefined
  const path = `${outer.path}!/${name}`
  if (outer.depth >= MAX_ARCHIVES_DEEP) throw new ReadError(path, undefined, 'is too deep in archives')
  const open = () => unzip(zip, member, path, outer.spent)
  return { ...outer, path, name, open, ...(await peek(open)), file: undefined, depth: outer.depth + 1 }
}

/** Paths of documents leave out the slashes at the start of a name. */
function memberNamed(members: ReadonlyMap<string, ZipMember>, name: string): ZipMember | undefined {
  return members.get(name) ?? [...members.values()].find((member) => member.name.replace(/^\/+/, '') === name)
}
