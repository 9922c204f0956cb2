/**
 * Tells which paths change below some folders. Only folders are watched, not their files: an archive of 50,000 files in 100
 * folders costs 100 places of the system's limit and no memory to speak of.
 */

import { existsSync, type FSWatcher, watch } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type DiskPath, diskPath, entriesIn, statPath } from '../read/bytes/disk-names.ts'
import { utf8Of } from '../read/bytes/name-encoding.ts'
import { type Bounds, type BoundsOptions, boundsOf } from '../scan/bounds.ts'
import { isBelow } from '../scan/paths.ts'

export type FolderWatchOptions = BoundsOptions & {
  /** Called with an absolute path: a file to read, or a folder with all in it, that came, changed or went. */
  onChange: (path: string) => void
  /** Called once, with the reason, when the system refuses to watch a folder. */
  onLimit: (reason: string) => void
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
  const watch = new FolderWatch(await boundsOf(roots, within), { onChange, onLimit })
  for (const root of roots) await watch.add(root)
  return watch
}

/** Folders that are watched. */
export class FolderWatch {
  readonly #bounds: Bounds
  readonly #told: Pick<FolderWatchOptions, 'onChange' | 'onLimit'>
  readonly #watched = new Map<string, Watched>()
  /** The folders in which the roots stand: a root is seen to go and come from there. */
  readonly #doors: FSWatcher[] = []
  #isLimited = false
  #isClosed = false
  /** One look after another: a folder may go and come while it is being looked at. */
  #looking: Promise<void> = Promise.resolve()

  constructor(bounds: Bounds, told: Pick<FolderWatchOptions, 'onChange' | 'onLimit'>) {
    this.#bounds = bounds
    this.#told = told
  }

  /** Watch one more root. */
  async add(root: string): Promise<void> {
    const onDoor = (kind: string, name: Buffer | null) => {
      if (name?.toString() !== basename(root)) return
      if (!this.#watched.has(root)) this.#told.onChange(root)
      if (kind === 'rename') this.#lookSoon(root)
    }
    const door = root === dirname(root) ? undefined : this.#open(dirname(root), onDoor)
    if (door !== undefined) this.#doors.push(door)
    if (await isFolderAt(root)) await this.#follow(root)
  }

  /** Resolves when everything that happened until now was told: a folder that was moved has gone and come by then. */
  async settled(): Promise<void> {
    for (let last: unknown; last !== this.#looking; ) {
      last = this.#looking
      await this.#looking
    }
  }

  close(): void {
    this.#isClosed = true
    for (const door of this.#doors) door.close()
    for (const { watcher } of this.#watched.values()) watcher.close()
  }

  #refused(error: NodeJS.ErrnoException): void {
    if (error.code === 'ENOENT' || this.#isLimited) return
    this.#isLimited = true
    const limit = 'the limit of watched folders (fs.inotify.max_user_watches)'
    this.#told.onLimit(error.code === 'ENOSPC' ? limit : error.message)
  }

  #open(folder: DiskPath, onEvent: (kind: string, name: Buffer | null) => void): FSWatcher | undefined {
    try {
      return watch(folder, { encoding: 'buffer' }, onEvent).on('error', (error) => this.#refused(error))
    } catch (error) {
      this.#refused(error as NodeJS.ErrnoException)
      return undefined
    }
  }

  #onEvent(folder: string, kind: string, bytes: Buffer | null): void {
    const name = bytes === null ? undefined : utf8Of(bytes)
    if (name === undefined) {
      this.#told.onChange(folder)
      // A folder whose name no string can hold may have come.
      if (bytes !== null && kind === 'rename') this.#lookSoon(folder)
    } else if (!name.startsWith('.')) {
      const path = join(folder, name)
      this.#told.onChange(path)
      if (kind === 'rename') this.#lookSoon(path)
    }
  }

  #lookSoon(path: string): void {
    this.#looking = this.#looking.then(() => this.#look(path)).catch((error) => this.#refused(error))
  }

  async #look(path: string): Promise<void> {
    const isFolder = await isFolderAt(path)
    if (!isFolder && !this.#watched.has(path)) return
    this.#forget(path)
    if (isFolder) await this.#follow(path)
    this.#told.onChange(path)
  }

  async #follow(folder: string): Promise<void> {
    const at = await diskPath(folder)
    const real = await realpath(at).then(String, () => undefined)
    if (this.#isClosed || real === undefined || this.#watched.has(folder)) return
    // In the data directory the engine writes all the time.
    if (this.#leadsBack(folder, real) || (await this.#bounds(folder, true)) !== undefined) return
    const watcher = this.#open(at, (kind, name) => {
      if (!isOfItself(folder, at, name)) this.#onEvent(folder, kind, name)
    })
    if (watcher === undefined) return
    this.#watched.set(folder, { watcher, real })
    for (const below of await foldersIn(folder)) await this.#follow(below)
  }

  #leadsBack(folder: string, real: string): boolean {
    const above = this.#watched.get(dirname(folder))
    return above !== undefined && (above.real === real || this.#leadsBack(dirname(folder), real))
  }

  #forget(path: string): void {
    for (const [folder, { watcher }] of this.#watched) {
      if (!isBelow(folder, path)) continue
      watcher.close()
      this.#watched.delete(folder)
    }
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
