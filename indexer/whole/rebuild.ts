import { STORED_FIELDS } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { retryWhileAway } from '../../engine/retry.ts'
import { chunksOf } from '../../flow/chunks.ts'
import { BulkLoad } from './bulk-load.ts'
import { type Manifest, takeManifest } from './manifest.ts'
import { renew } from './renew.ts'
import { type ReplaceOptions, replaceArchive } from './replace.ts'

/** What of a document is not made anew. */
const COPIED = [...STORED_FIELDS, 'embedding'] as const

/** Documents fetched at once. */
const PAGE = 500
/** Changes that arrive meanwhile are followed so often, or until there are so few; who writes waits for the rest. */
const MOST_PASSES = 20
const FEW_CHANGES = 500

/**
 * Make the archive anew from its stored documents, by the analysis and with the settings of this program, while it is
 * searched and added to. No file is read.
 *
 * @returns how many documents the new archive has
 * @throws ReplaceError and the errors of the engine; the old archive is as it was then
 */
export async function rebuild(engine: Engine, options: ReplaceOptions = {}): Promise<number> {
  let copied: Manifest = new Map()
  const pass = async (beside: Engine) => {
    const followed = await copyPass(engine, beside, copied, options.onProgress)
    copied = followed.copied
    return followed.changes
  }
  await replaceArchive(engine, options, {
    fill: async (beside) => {
      for (let passes = 1; (await pass(beside)) > FEW_CHANGES && passes < MOST_PASSES; passes++);
    },
    // Nobody writes now: when all that was written is done, what is there is all.
    lastLook: async (beside) => {
      await retryWhileAway(() => engine.settled())
      await pass(beside)
    },
    keys: () => [...copied.keys()],
  })
  return copied.size
}

/** Copy what an archive has and what was copied has not. @returns what is copied now, and how many documents that changed */
async function copyPass(
  from: Engine,
  to: Engine,
  copied: Manifest,
  onProgress: ReplaceOptions['onProgress'],
): Promise<{ copied: Manifest; changes: number }> {
  const manifest = await takeManifest(from)
  const changed = [...manifest.keys()].filter((key) => copied.get(key) !== manifest.get(key))
  const gone = [...copied.keys()].filter((key) => !manifest.has(key))
  const unchanged = manifest.size - changed.length
  const progress = (done: number) => onProgress?.(unchanged + done, manifest.size)
  for (const key of await copyDocuments(from, to, changed, progress)) {
    manifest.delete(key)
    if (copied.has(key)) gone.push(key)
  }
  if (gone.length > 0) await remove(to, gone)
  return { copied: manifest, changes: changed.length + gone.length }
}

async function remove(engine: Engine, keys: readonly string[]): Promise<void> {
  await (await retryWhileAway(() => engine.write({ kind: 'remove', keys }))).searchable()
}

/** @returns the keys of documents that are gone meanwhile */
async function copyDocuments(
  from: Engine,
  to: Engine,
  keys: readonly string[],
  beforeBatch: (done: number) => void | Promise<void>,
): Promise<string[]> {
  const gone: string[] = []
  const load = new BulkLoad(to, false, beforeBatch)
  for (const some of chunksOf(keys, PAGE)) {
    const documents = await retryWhileAway(() => from.fetch(some, COPIED))
    for (const document of documents) await load.take(renew(document, false))
    const found = new Set(documents.map(({ key }) => key))
    gone.push(...some.filter((key) => !found.has(key)))
  }
  await load.finish()
  return gone
}
