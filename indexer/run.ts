import { resolve } from 'node:path'
import type { Engine } from '../engine/engine.ts'
import type { StatedFacts } from './build.ts'
import { countFiles, departedFiles, type Farewell } from './departed.ts'
import { emptySummary, type Outcome, type Summary } from './outcome.ts'
import { patiently } from './patience.ts'
import { failureOf } from './preview.ts'
import { type Progress, type Reading, startReading } from './reading.ts'
import { ReadError } from './source-text.ts'
import { type FoundFile, walk } from './walk.ts'

export type RunOptions = {
  stated?: StatedFacts
  /** Remove documents whose file or record is gone; otherwise they are only told. */
  prune?: boolean
  /** Stop reading; what is under way is finished. */
  signal?: AbortSignal
  /** Called once for every document, when its outcome is certain: one that is `added` is searchable. */
  onOutcome?: (outcome: Outcome) => void
  /** Called with how far the run is, whenever a file or a part of it has been read. */
  onProgress?: (progress: Progress) => void
}

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
  await patiently(() => engine.settleEarlier())
  const reading = startReading({ ...options, engine, roots, tell, stated: options.stated ?? {} })
  try {
    const found = await readRoots(reading, engine, roots, tell)
    const farewell: Farewell = { engine, prune: options.prune ?? false, tell }
    if (options.signal?.aborted !== true)
      for (const root of roots) await sayFarewell(farewell, root, found.get(root) ?? 0)
  } finally {
    await reading.close()
  }
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

/** @returns how many files were found for each root */
async function readRoots(
  reading: Reading,
  engine: Engine,
  roots: readonly string[],
  tell: (outcome: Outcome) => void,
): Promise<Map<string, number>> {
  const found = new Map(roots.map((root) => [root, 0]))
  async function* files(): AsyncGenerator<FoundFile> {
    for (const root of roots) {
      for await (const file of walk([root])) {
        if (!(file instanceof ReadError)) {
          found.set(root, (found.get(root) ?? 0) + 1)
          yield file
        } else if (!isGone(file, root) || (await countFiles(engine, root)) === 0) tell(failureOf(file))
      }
    }
  }
  await reading.read(files())
  return found
}

/** Whether it is the named path itself that does not exist: then its files may be gone, and that is no mistake. */
function isGone({ path, cause }: ReadError, root: string): boolean {
  return path === root && (cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT'
}

/**
 * Look for files that are gone below a root. Where as many are known as were found there are none; where nothing at all was
 * found, a disk may be missing, and nothing is removed.
 */
async function sayFarewell(farewell: Farewell, root: string, found: number): Promise<void> {
  const { engine, prune, tell } = farewell
  if ((await countFiles(engine, root)) === found) return
  const below = await patiently(() => engine.files.below(root, 0, 0))
  const isEmpty = prune && found === 0 && below.total > 0
  await departedFiles(isEmpty ? { ...farewell, prune: false } : farewell, root)
  if (!isEmpty) return
  const reason =
    'has none of its files any more, so nothing was removed: is its disk there? If it is to be empty, name the folder above it'
  tell({ status: 'failed', path: root, record: undefined, reason })
}
