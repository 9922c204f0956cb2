/** What an archive has, and changes of it that are waited for. */

import type { Change, Known } from '../../engine/contract.ts'
import { type ArchiveDocument, STORED_FIELDS } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { SEARCH_FIELDS } from '../../engine/search-fields.ts'

const MOST = 10_000

/** A document with all of its fields. */
export async function storedDocument(engine: Engine, key: string): Promise<ArchiveDocument | undefined> {
  const [document] = await engine.fetch([key], [...STORED_FIELDS, ...SEARCH_FIELDS, 'vector'])
  return document
}

/** All documents of a small archive. */
export async function allDocuments<Field extends keyof ArchiveDocument>(
  engine: Engine,
  fields: readonly Field[],
): Promise<Known<Field>[]> {
  return (await engine.page({}, fields, 0, MOST)).items
}

/** Change an archive and wait until it is done. */
export async function changed(engine: Engine, change: Change): Promise<void> {
  await (await engine.write(change)).searchable()
}
