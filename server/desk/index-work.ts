import { resolve } from 'node:path'
import type { Engine } from '../../engine/engine.ts'
import { fileKey } from '../../indexer/file-state.ts'
import type { StatedFacts } from '../../indexer/identity/identity.ts'
import type { Outcome } from '../../indexer/outcome.ts'
import { indexPaths, type RunOptions } from '../../indexer/run/run.ts'
import { recordRun } from '../../indexer/run/run-record.ts'
import { uploadsFolder } from '../../indexer/scan/bounds.ts'
import { walk } from '../../indexer/scan/walk.ts'
import { ReadError } from '../../indexer/source-text.ts'
import { type Desk, statedOf } from './desk.ts'
import type { Telling } from './works.ts'

/** Index the files that were put in since the last run; all of them where none is said to wait. @returns the id of the work */
export function beginUploads(desk: Desk, about: string, isAll = false): string {
  const folder = uploadsFolder(desk.services.config.dataDirectory)
  return desk.works.begin('upload', about, async (telling) => {
    const only = isAll ? undefined : new Set(desk.waiting)
    for (const path of only ?? desk.waiting) desk.waiting.delete(path)
    try {
      await indexFolder(desk, folder, telling, { stated: statedOf(desk), only })
    } catch (error) {
      for (const path of only ?? []) desk.waiting.add(path)
      throw error
    }
    return ''
  })
}

/** Index a folder of the machine, as `axtar index` does. @returns the id of the work */
export function beginFolder(desk: Desk, folder: string, stated: StatedFacts, prune: boolean): string {
  return desk.works.begin('folder', folder, async (telling) => {
    await indexFolder(desk, folder, telling, { stated: statedOf(desk, stated), prune })
    return ''
  })
}

async function indexFolder(
  { services }: Desk,
  folder: string,
  telling: Telling,
  options: RunOptions,
): Promise<void> {
  const engine: Engine = services.archive.engine()
  const { dataDirectory } = services.config
  const { signal } = telling
  let total: number | undefined = options.only?.size
  if (total === undefined)
    void countFiles(folder, { dataDirectory }, signal).then(
      (count) => {
        total = count
      },
      () => undefined,
    )
  const run = () =>
    indexPaths([folder], engine, {
      ...options,
      dataDirectory,
      signal,
      onOutcome: (outcome) => telling.outcome(outcome, fileOf(outcome)),
      onProgress: ({ files }) => telling.progress(files, total),
    })
  await recordRun(engine, [resolve(folder)], signal, run)
}

/** By what the file of an outcome is asked for; what was found in an archive has that of the archive. */
export function fileOf({ path }: Outcome): string {
  return fileKey(path.split('!/')[0] ?? path)
}

async function countFiles(
  folder: string,
  bounds: { dataDirectory: string },
  signal: AbortSignal,
): Promise<number | undefined> {
  let count = 0
  for await (const file of walk([folder], bounds)) {
    if (signal.aborted) return undefined
    if (!(file instanceof ReadError)) count++
  }
  return count
}
