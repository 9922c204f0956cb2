/**
 * Tells which paths change below some folders. Only folders are watched, not their files: an archive of 50,000 files in 100
 * folders costs 100 places of the system's limit and no memory to speak of.
 */

import { existsSync, type FSWatcher, watch } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type DiskPath, diskPath, entriesIn, statPath } from '../read/bytes/disk-names.ts'
import { utf8Of } from '../read/bytes/name-encoding.ts'
import { type BoundsOptions, boundsOf } from '../scan/bounds.ts'
import { isBelow } from '../scan/paths.ts'

export type FolderWatchOptions = BoundsOptions & {
  /** Called with an absolute path: a file to read, or a folder with all in it, that came, changed or went. */
  onChange: (path: string) => void
  /** Called once, with the reason, when the system refuses to watch a folder. */
  onLimit: (reason: string) => void
}

export type FolderWatch = {
  /** Resolves when everything that happened until now was told: a folder that was moved has gone and come by then. */
  settled: () => Promise<void>
  close: () => void
}

/** A folder that is watched, and where it really is: a link that leads back to it is not followed. */
type Watched = { watcher: FSWatcher; real: string }

/**
 * Watch folders with all that is in them, and single files. They may go and come again. Resolves when everything is
 * watched; a path that does not exist yet is watched for.
 */
export async function watchFolders(
  roots: readonly string[],
  { onChange, onLimit, ...within }: FolderWatchOptions,
): Promise<FolderWatch> {
  const bounds = await boundsOf(roots, within)
  const watched = new Map<string, Watched>()
  const doors: FSWatcher[] = []
  let isLimited = false
  let isClosed = false
  let looking: Promise<void> = Promise.resolve()

  const refused = (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || isLimited) return
    isLimited = true
    onLimit(
      error.code === 'ENOSPC' ? 'the limit of watched folders (fs.inotify.max_user_watches)' : error.message,
    )
  }
  const open = (folder: DiskPath, onEvent: (kind: string, name: Buffer | null) => void) => {
    try {
      return watch(folder, { encoding: 'buffer' }, onEvent).on('error', refused)
    } catch (error) {
      refused(error as NodeJS.ErrnoException)
      return undefined
    }
  }
  const onEvent = (folder: string, kind: string, bytes: Buffer | null) => {
    const name = bytes === null ? undefined : utf8Of(bytes)
    if (name === undefined) {
      onChange(folder)
      // A folder whose name no string can hold may have come.
      if (bytes !== null && kind === 'rename') lookSoon(folder)
    } else if (!name.startsWith('.')) {
      const path = join(folder, name)
      onChange(path)
      if (kind === 'rename') lookSoon(path)
    }
  }
  /** One after another: a folder may go and come while it is being looked at. */
  const lookSoon = (path: string) => {
    looking = looking.then(() => look(path)).catch(refused)
  }
  const look = async (path: string) => {
    const isFolder = await isFolderAt(path)
    if (!isFolder && !watched.has(path)) return
    forget(path)
    if (isFolder) await follow(path)
    onChange(path)
  }
  const follow = async (folder: string) => {
    const at = await diskPath(folder)
    const real = await realpath(at).then(String, () => undefined)
    if (isClosed || real === undefined || watched.has(folder) || leadsBack(folder, real)) return
    // In the data directory the engine writes all the time.
    if ((await bounds(folder, true)) !== undefined) return
    const watcher = open(at, (kind, name) => {
      if (!isOfItself(folder, at, name)) onEvent(folder, kind, name)
    })
    if (watcher === undefined) return
    watched.set(folder, { watcher, real })
    for (const below of await foldersIn(folder)) await follow(below)
  }
  const leadsBack = (folder: string, real: string): boolean => {
    const above = watched.get(dirname(folder))
    return above !== undefined && (above.real === real || leadsBack(dirname(folder), real))
  }
  const forget = (path: string) => {
    for (const [folder, { watcher }] of watched) {
      if (!isBelow(folder, path)) continue
      watcher.close()
      watched.delete(folder)
    }
  }
  /** A root is seen to go and come from the folder that it is in. */
  const watchDoor = (root: string) => {
    const onDoor = (kind: string, name: Buffer | null) => {
      if (name?.toString() !== basename(root)) return
      if (!watched.has(root)) onChange(root)
      if (kind === 'rename') lookSoon(root)
    }
    const door = root === dirname(root) ? undefined : open(dirname(root), onDoor)
    if (door !== undefined) doors.push(door)
  }

  for (const root of roots) {
    watchDoor(root)
    if (await isFolderAt(root)) await follow(root)
  }
  return {
    settled: async () => {
      for (let last: unknown; last !== looking; ) {
        last = looking
        await looking
      }
    },
    close: () => {
      isClosed = true
      for (const door of doors) door.close()
      for (const { watcher } of watched.values()) watcher.close()
    },
  }
}

/** A folder that is moved away tells so under its own name, as if of a file in it; the folder above tells it, too. */
function isOfItself(folder: string, at: DiskPath, name: Buffer | null): boolean {
  return name?.toString() === basename(folder) && !existsSync(at)
}

async function isFolderAt(path: string): Promise<boolean> {
  return statPath(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}

/** Folders and links to folders; hidden ones are not read either. What cannot be listed is told when it is indexed. */
async function foldersIn(folder: string): Promise<string[]> {
  const entries = await entriesIn(folder).catch(() => [])
  const paths: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isFolder || (entry.isLink && (await isFolderAt(path)))) paths.push(path)
  }
  return paths
}
