/**
 * Files by names that are strings, also where the names on the disk are not UTF-8: a string cannot hold such a name, so files are shown,
 * remembered and asked for by the name that people read, and found again by looking into the folder.
 */

import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { DISK_ENCODINGS, nameFrom, utf8Of } from './name-encoding.ts'

/** What a path leads to on the disk: the string itself, or the bytes that it stands for. */
export type DiskPath = string | Buffer

type Odd = { changed: number; names: Map<string, Buffer> }

/** The odd names of the folders that were asked for last. */
const remembered = new Map<string, Odd>()
const MOST_REMEMBERED = 64

/** What stands in a folder: a name as people read it. */
export type Entry = { name: string; isLink: boolean; isFolder: boolean }

/** What stands in a folder, in the order of the names. @throws as `readdir` */
export async function entriesIn(folder: string): Promise<Entry[]> {
  const found = await readdir(await diskPath(folder), { encoding: 'buffer', withFileTypes: true })
  const odd = new Map([...oddNames(found.map(({ name }) => name))].map(([shown, bytes]) => [bytes, shown]))
  return found
    .map((entry) => ({
      name: odd.get(entry.name) ?? entry.name.toString(),
      isLink: entry.isSymbolicLink(),
      isFolder: entry.isDirectory(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** What a path leads to; the path itself where nothing does. */
export async function diskPath(path: string): Promise<DiskPath> {
  return (await isThere(path)) ? path : ((await oddPath(path)) ?? path)
}

/** `stat` of a path by the name that people read. @throws as `stat` */
export async function statPath(path: string): Promise<Stats> {
  try {
    return await stat(path)
  } catch (error) {
    const odd = isMissing(error) ? await oddPath(path) : undefined
    if (odd === undefined) throw error
    return stat(odd)
  }
}

/** The bytes of a path of which a part is not UTF-8; undefined where it leads nowhere. */
export async function oddPath(path: string): Promise<Buffer | undefined> {
  const folder = dirname(path)
  // A name of ASCII alone may still stand in a folder whose name is odd.
  if (folder === path || !/[^\x00-\x7F]/.test(path)) return undefined
  const above = await diskPath(folder)
  const name = basename(path)
  const odd = (await oddIn(folder, above))?.get(name)
  if (odd === undefined && typeof above === 'string') return undefined
  return Buffer.concat([Buffer.from(above), Buffer.from('/'), odd ?? Buffer.from(name)])
}

async function oddIn(folder: string, at: DiskPath): Promise<ReadonlyMap<string, Buffer> | undefined> {
  const stats = await stat(at).catch(() => undefined)
  if (stats === undefined) return undefined
  const known = remembered.get(folder)
  if (known?.changed === stats.mtimeMs) return known.names
  const names = oddNames(await readdir(at, { encoding: 'buffer' }).catch(() => []))
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(folder, { changed: stats.mtimeMs, names })
  return names
}

/** Names that are not UTF-8 by what is shown of them; two that would look alike are told apart by a number. */
function oddNames(all: readonly Buffer[]): Map<string, Buffer> {
  const names = new Map<string, Buffer>()
  if (all.every((name) => utf8Of(name) !== undefined)) return names
  const taken = new Set(all.map(utf8Of))
  for (const bytes of all.filter((name) => utf8Of(name) === undefined).sort(Buffer.compare)) {
    const shown = nameFrom(bytes, DISK_ENCODINGS)
    let name = shown
    for (let number = 2; taken.has(name) || names.has(name); number++) name = `${shown} (${number})`
    names.set(name, bytes)
  }
  return names
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => !isMissing(error),
  )
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ENOTDIR'
}
