import { chunksOf } from '../../flow/chunks.ts'
import type { ExportedDocument } from '../../search/export.ts'

/** As many documents at once as an export reads in a step. */
const STEP = 100

/**
 * The documents of a list in the order in which its reader put them, step by step.
 *
 * @param ids those of the list, each once
 * @param read the documents of some ids, in any order
 */
export async function* inListOrder(
  ids: readonly string[],
  read: (ids: readonly string[]) => AsyncIterable<ExportedDocument[]>,
): AsyncGenerator<ExportedDocument[], void, undefined> {
  for (const some of chunksOf([...new Set(ids)], STEP)) {
    const found = new Map<string, ExportedDocument>()
    for await (const documents of read(some))
      for (const document of documents) found.set(document.id, document)
    yield some.flatMap((id) => found.get(id) ?? [])
  }
}
