import { realpath, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { FileState } from '../../indexer/file-state.ts'
import { diskPath } from '../../indexer/read/bytes/disk-names.ts'
import { memberBytes } from '../../indexer/read/containers/member.ts'
import { ReadError } from '../../indexer/source-text.ts'

/** The original of a document: a file on disk, by its path and, where no string is that, by its bytes; or what an archive holds. */
export type Original = ({ name: string } & FileOnDisk) | { name: string; bytes: Buffer }

type FileOnDisk = { file: string; odd?: { path: Buffer; size: number } }

/** Why there is none: the document came from no file, or its file is gone. */
export type Missing = 'never' | 'gone'

/**
 * The file that a document was read from. Only what the ledger of indexed files knows is given, and only while it stands
 * inside the folder that was named, links followed.
 *
 * @param statesOf what is remembered of files by their keys
 */
export async function findOriginal(
  document: Pick<ArchiveDocument, 'places' | 'files'>,
  statesOf: (keys: readonly string[]) => Promise<FileState[]>,
): Promise<Original | Missing> {
  if (document.files.length === 0) return 'never'
  const known = new Map((await statesOf(document.files)).map((file) => [file.key, file]))
  for (const [at, key] of document.files.entries()) {
    const file = known.get(key)
    const place = document.places[at]
    if (file === undefined || place === undefined || !isPlaceIn(place, file.path)) continue
    const original = await openPlace(place, file.path, file.folder)
    if (original !== undefined) return original
  }
  return 'gone'
}

/** A file that is known to the ledger, itself; undefined where it is gone */
export async function findFile({
  path,
  folder,
}: Pick<FileState, 'path' | 'folder'>): Promise<Original | undefined> {
  const real = await realFile(path, folder)
  return real === undefined ? undefined : { name: basename(path), ...real }
}

/** A place is the file itself, or a member of it. */
function isPlaceIn(place: string, file: string): boolean {
  return place === file || place.startsWith(`${file}!/`)
}

async function openPlace(place: string, file: string, folder: string | null): Promise<Original | undefined> {
  const real = await realFile(file, folder)
  if (real === undefined) return undefined
  if (place === file) return { name: basename(file), ...real }
  const names = place.slice(file.length + '!/'.length).split('!/')
  try {
    const bytes = await memberBytes(real.file, names)
    return bytes && { name: basename(names.at(-1) ?? ''), bytes }
  } catch (error) {
    // Another archive may stand in its place by now, or a damaged one.
    if (error instanceof ReadError) return undefined
    throw error
  }
}

/** Where a file really is; undefined where it is gone, is no file, or has come to lie outside of its folder. */
async function realFile(file: string, folder: string | null): Promise<FileOnDisk | undefined> {
  try {
    const [real, inside] = await Promise.all([realBytes(file), realBytes(folder ?? dirname(file))])
    const within = inside.at(-1) === SLASH ? inside : Buffer.concat([inside, Buffer.of(SLASH)])
    const stats = await stat(real)
    if (!real.subarray(0, within.length).equals(within) || !stats.isFile()) return undefined
    const path = real.toString()
    // A name that is not UTF-8 is found again by the one that people read.
    return Buffer.from(path).equals(real) ? { file: path } : { file, odd: { path: real, size: stats.size } }
  } catch {
    return undefined
  }
}

const SLASH = 0x2f

async function realBytes(path: string): Promise<Buffer> {
  return realpath(await diskPath(path), 'buffer')
}
