import { dirname, resolve } from 'node:path'
import type { Engine } from '../../engine/engine.ts'
import { retryWhileAway } from '../../engine/retry.ts'
import { chunksOfStream } from '../../flow/chunks.ts'
import { countFiles, goneFiles, type MissingRemoval, missingFiles } from '../decide/missing.ts'
import { bringBack, readWithheld } from '../decide/withheld.ts'
import { fileKey, fileStates, filesBelow } from '../file-state.ts'
import type { StatedFacts } from '../identity/identity.ts'
import { emptySummary, failureOf, type Outcome, type Summary } from '../outcome.ts'
import type { BoundsOptions } from '../scan/bounds.ts'
import type { FoundFile } from '../scan/found-file.ts'
import { goneOf, isBelow } from '../scan/paths.ts'
import { walk } from '../scan/walk.ts'
import { ReadError } from '../source-text.ts'
import { FileIndexer } from './index-files.ts'
import type { Progress } from './progress.ts'

export type RunOptions = BoundsOptions & {
  stated?: StatedFacts
  /** Remove documents whose file or record is gone; otherwise they are only told. */
  prune?: boolean
  /** Take in again what was removed by hand. */
  bringBack?: boolean
  /** Absolute paths that may have changed: these, and what is below them, are looked at instead of everything. */
  only?: ReadonlySet<string> | undefined
  /**
   * Of these those that were gone before the list was closed: no others are said to be gone, for where they came to may not be in it.
   * Left out: all that are gone.
   */
  gone?: ReadonlySet<string> | undefined
  /** Files for which this is false stay in the index as they are there, for a later run. */
  isReady?: (file: FoundFile) => boolean
  /**
   * Called when it was not asked what is gone, since a new file is not ready: it may be one that was moved, and its document would be
   * taken for gone. Another run must look at the same paths.
   */
  onPostponed?: () => void
  /** Stop reading; what is under way is finished. */
  signal?: AbortSignal
  /** Called once for every document, when its outcome is certain: one that is `added` is searchable. */
  onOutcome?: (outcome: Outcome) => void
  /** Called with how far the run is, whenever a file or a part of it has been read. */
  onProgress?: (progress: Progress) => void
}

/** Files whose state is asked for at once. */
const LOOKED_UP_AT_ONCE = 500

/**
 * Index everything below the given paths: read, build, push, and wait until it is searchable. Files that are as they were when
 * they were last indexed are not read; documents that are as they were are not sent. A bad document never stops the run,
 * and a run that was broken off goes on when it is started again.
 *
 * @throws EngineUnavailableError when the engine stays away; what was reported until then is in the index
 */
export async function indexPaths(
  paths: readonly string[],
  engine: Engine,
  options: RunOptions = {},
): Promise<Summary> {
  const roots = [...new Set(paths.map((path) => resolve(path)))]
  const { summary, tell } = startSummary(options)
  // What a killed run has handed over may not be in the index yet, and would be taken for new.
  await retryWhileAway(() => engine.settled())
  if (options.bringBack === true)
    await bringBack(engine, ({ path }) => roots.some((root) => isBelow(path, root)))
  const withheld = await readWithheld(engine)
  const stated = options.stated ?? {}
  const reading = new FileIndexer({ ...options, engine, roots, tell, stated, withheld })
  try {
    const { found, unready } = await readRoots(reading, engine, roots, tell, options)
    const removal = { engine, prune: options.prune ?? false, tell }
    const gone = await goneBefore(removal, roots, found, options)
    if (gone !== undefined) unready.push(...(await readNewcomers(reading, engine, roots, options)))
    if (await isAnyNew(engine, unready)) options.onPostponed?.()
    else await tellMissing({ ...removal, gone }, roots, found, options)
  } finally {
    await reading.close()
  }
  // Documents that came in while the embedder failed, now or before.
  if (options.signal?.aborted !== true) await engine.meaning?.complete(options.signal)
  return summary
}

function startSummary({ onOutcome }: RunOptions) {
  const summary = emptySummary()
  const tell = (outcome: Outcome) => {
    summary[outcome.status] += outcome.documents ?? 1
    onOutcome?.(outcome)
  }
  return { summary, tell }
}

/** @returns how many files were found for each root, and the paths of those that are not ready */
async function readRoots(
  reading: FileIndexer,
  engine: Engine,
  roots: readonly string[],
  tell: (outcome: Outcome) => void,
  { only, isReady = () => true, followLinks, dataDirectory }: RunOptions,
): Promise<{ found: Map<string, number>; unready: string[] }> {
  const unready: string[] = []
  const found = new Map(roots.map((root) => [root, 0]))
  async function* files(): AsyncGenerator<FoundFile> {
    for (const root of roots) {
      for await (const file of walk([root], { only, given: roots, followLinks, dataDirectory })) {
        if (!(file instanceof ReadError)) {
          found.set(root, (found.get(root) ?? 0) + 1)
          if (isReady(file)) yield file
          else unready.push(file.path)
        } else if (!isGone(file, root) || (await countFiles(engine, root)) === 0) tell(failureOf(file))
      }
    }
  }
  await reading.read(files())
  return { found, unready }
}

/**
 * The keys of files that are gone, before what has come is looked for once more: a file that was moved while everything was looked at
 * may have left before it was its turn, and have come to where nobody looked any more.
 *
 * @returns undefined where nothing is removed, or only named paths are looked at
 */
async function goneBefore(
  { engine, prune }: MissingRemoval,
  roots: readonly string[],
  found: ReadonlyMap<string, number>,
  { only, signal }: RunOptions,
): Promise<ReadonlySet<string> | undefined> {
  if (!prune || only !== undefined || signal?.aborted === true) return undefined
  const gone = new Set<string>()
  for (const root of roots)
    if ((await countFiles(engine, root)) !== found.get(root))
      for (const key of await goneFiles(engine, root)) gone.add(key)
  return gone.size > 0 ? gone : undefined
}

/** Read the files that have come since everything was looked at. @returns the paths of those that are not ready */
async function readNewcomers(
  reading: FileIndexer,
  engine: Engine,
  roots: readonly string[],
  { isReady = () => true, followLinks, dataDirectory }: RunOptions,
): Promise<string[]> {
  const unready: string[] = []
  async function* files(): AsyncGenerator<FoundFile> {
    const walked = walk(roots, { given: roots, followLinks, dataDirectory })
    for await (const chunk of chunksOfStream(walked, LOOKED_UP_AT_ONCE)) {
      const there = chunk.filter((file) => !(file instanceof ReadError)) as FoundFile[]
      const known = await fileStates(
        engine,
        there.map(({ path }) => fileKey(path)),
      )
      const paths = new Set(known.map(({ path }) => path))
      for (const file of there.filter(({ path }) => !paths.has(path)))
        if (isReady(file)) yield file
        else unready.push(file.path)
    }
  }
  await reading.read(files())
  return unready
}

async function isAnyNew(engine: Engine, paths: readonly string[]): Promise<boolean> {
  const known = await fileStates(engine, paths.map(fileKey))
  return known.length < paths.length
}

/** Whether it is the named path itself that does not exist: then its files may be gone, and that is no mistake. */
function isGone({ path, cause }: ReadError, root: string): boolean {
  return path === root && (cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT'
}

async function tellMissing(
  removal: MissingRemoval,
  roots: readonly string[],
  found: ReadonlyMap<string, number>,
  { only, gone, signal }: RunOptions,
): Promise<void> {
  const sayTo =
    only === undefined
      ? (root: string) => sayFarewell(removal, root, found.get(root) ?? 0)
      : await farewellTo(removal, gone ?? only)
  for (const root of roots) if (signal?.aborted !== true) await sayTo(root)
}

/** Look for files that are gone below a root. Where as many are known as were found there are none. */
async function sayFarewell(removal: MissingRemoval, root: string, found: number): Promise<void> {
  if ((await countFiles(removal.engine, root)) !== found)
    await depart(removal, root, [root], async () => found > 0)
}

/** Look which of some paths are gone. */
async function farewellTo(removal: MissingRemoval, among: ReadonlySet<string>) {
  const gone = outermost([...(await goneOf(among))])
  return async (root: string) => {
    const below = gone.filter((path) => isBelow(path, root))
    if (below.length > 0) await depart(removal, root, below, () => hasFiles(root))
  }
}

/** Of a folder that is gone with all in it, the folder. */
function outermost(paths: readonly string[]): string[] {
  const all = new Set(paths)
  const isInside = (path: string): boolean =>
    path !== dirname(path) && (all.has(dirname(path)) || isInside(dirname(path)))
  return paths.filter((path) => !isInside(path))
}

async function hasFiles(root: string): Promise<boolean> {
  for await (const file of walk([root])) if (!(file instanceof ReadError)) return true
  return false
}

/** Say removal to what is gone. Where a root has no file at all its disk may be missing, and nothing is removed. */
async function depart(
  removal: MissingRemoval,
  root: string,
  paths: readonly string[],
  isFilled: () => Promise<boolean>,
): Promise<void> {
  const { engine, prune, tell } = removal
  const below = await filesBelow(engine, root, 0, 0)
  const isEmpty = prune && below.total > 0 && !(await isFilled())
  await missingFiles(isEmpty ? { ...removal, prune: false } : removal, paths)
  if (!isEmpty) return
  const reason =
    'has none of its files any more, so nothing was removed: is its disk there? If it is to be empty, name the folder above it'
  tell({ status: 'failed', path: root, record: undefined, reason })
}
