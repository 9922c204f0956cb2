import { resolve } from 'node:path'
import { pause } from '../../flow/pause.ts'
import { statPath } from '../read/bytes/disk-names.ts'
import type { BoundsOptions } from '../scan/bounds.ts'
import type { FoundFile } from '../scan/found-file.ts'
import { goneOf } from '../scan/paths.ts'
import { watchFolders } from './folder-watch.ts'
import type { RunOptions } from './run.ts'

export type WatchOptions = BoundsOptions & {
  /** Milliseconds from a first change to the run that takes it in, with all that came meanwhile. */
  every: number
  /** Ask the system for no events and look at everything each time: network file systems tell nothing. */
  poll?: boolean
  /** End after what is under way. */
  signal: AbortSignal
  /** Called with the reason when some folders cannot be watched. */
  onLimit: (reason: string) => void
  /** Called once with what tells the watcher of a path that is to be looked at again. */
  onStart?: (lookAt: (path: string) => void) => void
  /** Tests do not wait for an hour. */
  pace?: Partial<Pace>
}

/** How patient the watcher is, in milliseconds. */
type Pace = {
  /** Everything is looked at so often: events may get lost. */
  lookAtAll: number
  /** A file that was changed so lately may be half written: it waits for the next round. */
  fresh: number
  /** But one that never rests, a log, is taken as it is after so long. */
  longestGrowth: number
}

const PACE: Pace = { lookAtAll: 3_600_000, fresh: 2_000, longestGrowth: 300_000 }

/** What a run is to look at: everything, or what has changed. */
export type Round = Pick<RunOptions, 'only' | 'gone' | 'isReady' | 'onPostponed'>

type Changed = Pick<FoundFile, 'path' | 'modified'>

/** Of more changes it is cheaper to look at everything. */
const MOST_CHANGES = 1_000
const TICK = 100

/**
 * Keep an archive as its files are, until the signal is given: index everything, then what has changed, a window at a time.
 * One round begins when the one before has ended; what changes meanwhile is in the next.
 *
 * @param index runs the indexer (`indexPaths`) on the same paths
 * @throws what `index` throws
 */
export async function watchPaths(
  paths: readonly string[],
  options: WatchOptions,
  index: (round: Round) => Promise<void>,
): Promise<void> {
  const { every, poll = false, signal, onLimit, onStart, pace = {}, followLinks, dataDirectory } = options
  const { lookAtAll, ...pauses } = { ...PACE, ...pace }
  const changes = startChanges(every)
  const isReady = readiness(pauses, changes.add)
  onStart?.(changes.add)
  // Before the first look at everything, so that nothing changes unseen between the two.
  const watch = poll
    ? undefined
    : await watchFolders(
        paths.map((path) => resolve(path)),
        { onChange: changes.add, onLimit, followLinks, dataDirectory },
      )
  try {
    let only: Round['only']
    let gone: Round['gone']
    let next = 0
    while (!signal.aborted) {
      let isPostponed = false
      const onPostponed = () => {
        isPostponed = true
      }
      if (only?.size !== 0) await index({ only, gone, isReady, onPostponed })
      // What went since then is not said to be gone yet: where it came to may be in the next window.
      for (const path of await goneOf(only ?? [])) if (gone?.has(path) === false) changes.add(path)
      if (only === undefined) next = Date.now() + (poll || isPostponed ? every : lookAtAll)
      else if (isPostponed) for (const path of only) changes.add(path)
      while (!signal.aborted && Date.now() < next && (poll || !changes.isOver())) await pause(TICK, signal)
      gone = await goneOf(changes.seen())
      await watch?.settled()
      const changed = changes.take()
      const isDue = poll || Date.now() >= next
      only = isDue || changed === undefined ? undefined : await worthALook(changed, isReady)
    }
  } finally {
    watch?.close()
  }
}

/** Gathers changes. A window opens with the first of them, so that a steady stream is indexed, too. */
function startChanges(every: number) {
  let changed = new Set<string>()
  let isFlooded = false
  let opened: number | undefined
  return {
    add: (path: string) => {
      opened ??= Date.now()
      if (changed.size >= MOST_CHANGES) isFlooded = true
      else changed.add(path)
    },
    seen: (): Iterable<string> => [...changed],
    isOver: () => opened !== undefined && Date.now() - opened >= every,
    /** @returns what has changed, or undefined where it is too much to name */
    take: (): ReadonlySet<string> | undefined => {
      const taken = isFlooded ? undefined : changed
      changed = new Set()
      isFlooded = false
      opened = undefined
      return taken
    },
  }
}

/** Paths that have changed; none where all of them are files that are still being written, and come again. */
async function worthALook(
  paths: ReadonlySet<string>,
  isReady: (file: Changed) => boolean,
): Promise<ReadonlySet<string>> {
  let isWorth = false
  for (const path of paths) {
    const stats = await statPath(path).catch(() => undefined)
    isWorth ||= !stats?.isFile() || isReady({ path, modified: stats.mtimeMs * 1_000 })
  }
  return isWorth ? paths : new Set()
}

/** Whether a file has come to rest. @param comeAgain called with the path of one that has not */
function readiness(
  { fresh, longestGrowth }: Omit<Pace, 'lookAtAll'>,
  comeAgain: (path: string) => void,
): (file: Changed) => boolean {
  const growing = new Map<string, number>()
  return ({ path, modified }) => {
    const now = Date.now()
    const age = now - modified / 1_000
    const since = growing.get(path) ?? now
    // A time that lies ahead is that of another clock, and says nothing.
    const isFresh = age >= 0 && age < fresh && now - since < longestGrowth
    if (isFresh) {
      growing.set(path, since)
      comeAgain(path)
    } else growing.delete(path)
    return !isFresh
  }
}
