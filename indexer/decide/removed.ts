/** Documents of files that are being removed by hand are written down first, or the next run would take them in again. */

import { EVERYTHING } from '../../engine/contract.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import { forgetRemovals, type Removal, removalsOf, writeRemovals } from './removals.ts'

/** What is written down of a document that is removed: nothing of its text. */
export const REMOVAL_FIELDS = [
  'id',
  'path',
  'record',
  'textHash',
  'files',
] as const satisfies (keyof ArchiveDocument)[]

type Removed = Pick<ArchiveDocument, 'key' | (typeof REMOVAL_FIELDS)[number]>

/** Documents that are looked at together. */
const PAGE = 1_000

/** Write down which documents are removed; those that came from no file cannot come back by themselves. */
export async function rememberRemoved(engine: Engine, documents: readonly Removed[]): Promise<void> {
  const removed = new Date().toISOString()
  const removals = documents.flatMap(({ key, id, path, record, textHash, files }): Removal[] => {
    if (path === null || (files ?? []).length === 0) return []
    return [{ key, id, path, record, textHash, files, removed }]
  })
  await writeRemovals(engine, removals)
}

/** The same for all that a filter finds, in the order of their keys. */
export async function rememberRemovedWhere(engine: Engine, filter: Filter): Promise<void> {
  let fromKey: string | undefined
  let seen: string[] = []
  for (;;) {
    const limit = PAGE + seen.length
    const { hits } = await engine.ask(
      { anyOf: [EVERYTHING], filter: { all: [filter], fromKey }, order: 'key', offset: 0, limit, facets: [] },
      REMOVAL_FIELDS,
    )
    const fresh = hits.map(({ document }) => document).filter(({ key }) => !seen.includes(key))
    await rememberRemoved(engine, fresh)
    if (fresh.length < PAGE) return
    fromKey = fresh.at(-1)?.key
    // Keys that differ in capitals only are equal to the engine.
    seen = hits
      .map(({ document }) => document.key)
      .filter((key) => key.toLowerCase() === fromKey?.toLowerCase())
  }
}

/** What is in the archive again was not removed. */
export async function forgetRemoved(
  engine: Engine,
  documents: readonly Pick<ArchiveDocument, 'key'>[],
): Promise<void> {
  const known = await removalsOf(
    engine,
    documents.map(({ key }) => key),
  )
  await forgetRemovals(
    engine,
    known.map(({ key }) => key),
  )
}
