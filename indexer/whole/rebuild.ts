import { STORED_FIELDS } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { patiently } from '../../engine/retry.ts'
import { startTransfer } from './bulk-load.ts'
import { type Inventory, takeInventory } from './manifest.ts'
import { renew } from './renew.ts'
import { type ReplaceOptions, replaceArchive } from './replace.ts'

/** Documents fetched at once. */
const PAGE = 500
/** Changes that arrive meanwhile are followed so often; then the archives are exchanged, and the rest follows afterwards. */
const MOST_PASSES = 20

/** What was copied, and the task of the old archive up to which it is known to be all. */
type Copy = { copied: Inventory; upTo: number }

/**
 * Make the archive anew from its stored documents, by the analysis and with the settings of this program, while it is
 * searched and added to. No file is read.
 *
 * @returns how many documents the new archive has
 * @throws ReplaceError and the errors of the engine; the old archive is as it was then
 */
export async function rebuild(engine: Engine, options: ReplaceOptions = {}): Promise<number> {
  let copy: Copy = { copied: new Map(), upTo: -1 }
  await replaceArchive(
    engine,
    async (beside) => {
      copy = await copyAll(engine, beside, options.onProgress)
      return [...copy.copied.keys()]
    },
    options,
    (task) => copyLate(engine, copy, task),
  )
  return copy.copied.size
}

/** Copy until a whole look at the archive found nothing new and nothing happened during it. */
async function copyAll(
  engine: Engine,
  beside: Engine,
  onProgress: ReplaceOptions['onProgress'],
): Promise<Copy> {
  let copied: Inventory = new Map()
  for (let pass = 1; ; pass++) {
    const { settled } = await patiently(() => engine.indexes.tasks())
    const inventory = await takeInventory(engine)
    const changed = [...inventory.keys()].filter((key) => copied.get(key) !== inventory.get(key))
    const gone = [...copied.keys()].filter((key) => !inventory.has(key))
    const unchanged = inventory.size - changed.length
    const progress = (done: number) => onProgress?.(unchanged + done, inventory.size)
    for (const key of await copyDocuments(engine, beside, changed, progress)) inventory.delete(key)
    if (gone.length > 0) await beside.settle(await beside.remove(gone))
    copied = inventory
    const isQuiet = changed.length + gone.length === 0 && (await engine.indexes.tasks()).newest === settled
    if (isQuiet || pass === MOST_PASSES) return { copied, upTo: settled }
  }
}

/** @returns the keys of documents that are gone meanwhile */
async function copyDocuments(
  from: Engine,
  to: Engine,
  keys: readonly string[],
  beforeBatch: (done: number) => void | Promise<void> = () => {},
): Promise<string[]> {
  const gone: string[] = []
  const transfer = startTransfer(to, false, beforeBatch)
  for (let at = 0; at < keys.length; at += PAGE) {
    const some = keys.slice(at, at + PAGE)
    const documents = await patiently(() => from.indexes.fetch(some, STORED_FIELDS))
    for (const document of documents) await transfer.take(renew(document, false))
    const found = new Set(documents.map(({ key }) => key))
    gone.push(...some.filter((key) => !found.has(key)))
  }
  await transfer.finish()
  return gone
}

/**
 * What came into the old archive in the moment between the last look at it and the exchange follows, unless the new one has
 * been given something newer since.
 */
async function copyLate(engine: Engine, { copied, upTo }: Copy, task: number): Promise<void> {
  const old = engine.beside()
  if ((await patiently(() => old.indexes.newestBefore(task))) <= upTo) return
  const inventory = await takeInventory(old)
  const changed = [...inventory.keys()].filter((key) => copied.get(key) !== inventory.get(key))
  const gone = [...copied.keys()].filter((key) => !inventory.has(key))
  const known = await patiently(() => engine.indexes.fetch([...changed, ...gone], ['hash']))
  const hashes = new Map(known.map(({ key, hash }) => [key, hash]))
  const isSame = (key: string) => hashes.get(key) === copied.get(key)?.split(' ')[0]
  await copyDocuments(old, engine, changed.filter(isSame))
  const removed = gone.filter(isSame)
  if (removed.length > 0) await engine.settle(await engine.remove(removed))
}
