import type { Engine } from '../../engine/engine.ts'
import { retryWhileAway } from '../../engine/retry.ts'

/** A document of a file that was removed by hand: runs of the indexer leave it out. Nothing of its text is kept. */
export type Removal = {
  /** Those of the document. */
  key: string
  id: string
  path: string
  record: number | null
  textHash: string | null
  /** The keys of the files that it came from. */
  files: string[]
  /** ISO time. */
  removed: string
}

const PAGE = 1_000

const ledger = (engine: Engine) => engine.ledger<Removal>('removed')

/** Write down what is removed. Resolves when it is done. */
export async function writeRemovals(engine: Engine, removals: readonly Removal[]): Promise<void> {
  if (removals.length > 0) await (await retryWhileAway(() => ledger(engine).put(removals))).searchable()
}

/** Of the documents with these keys those that were removed. */
export function removalsOf(engine: Engine, keys: readonly string[]): Promise<Removal[]> {
  return retryWhileAway(() => ledger(engine).get(keys))
}

/** All that was removed. */
export async function allRemovals(engine: Engine): Promise<Removal[]> {
  const removals: Removal[] = []
  for (;;) {
    const { items } = await retryWhileAway(() => ledger(engine).page(undefined, removals.length, PAGE))
    removals.push(...items)
    if (items.length < PAGE) return removals
  }
}

/** Forget that documents were removed. Resolves when it is done. */
export async function forgetRemovals(engine: Engine, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await (await retryWhileAway(() => ledger(engine).remove(keys))).searchable()
}
