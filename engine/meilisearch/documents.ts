import type { ArchiveDocument } from '../document.ts'
import { EngineError } from '../errors.ts'
import { type Filter, filterExpression } from '../filter.ts'
import type { Call } from './client.ts'
import { ndjson } from './ndjson.ts'

/**
 * Asks for the documents with some keys. The client puts these into the address, where a proxy takes 500 of them for an
 * attack, unless there is a filter beside them; an empty one keeps everything.
 */
export function withKeys(keys: readonly string[]): { ids: string[]; limit: number; filter: [] } {
  return { ids: [...keys], limit: keys.length, filter: [] }
}

/** The document with a key, or undefined. */
export async function getDocument(
  call: Call,
  index: string,
  key: string,
): Promise<ArchiveDocument | undefined> {
  const { results } = await call((client) =>
    client.index<ArchiveDocument>(index).getDocuments(withKeys([key])),
  )
  if (results.length > 1) throw new EngineError(`Two documents have the key ${key}`)
  return results[0]
}

/** Documents in the order of the index, with the given fields. */
export async function listDocuments(
  call: Call,
  index: string,
  offset: number,
  limit: number,
  fields: readonly (keyof ArchiveDocument)[],
): Promise<ArchiveDocument[]> {
  const { results } = await call((client) =>
    client.index<ArchiveDocument>(index).getDocuments({ offset, limit, fields: [...fields] }),
  )
  return results
}

/** Documents that a filter keeps, in the order of the index, with the given fields. @throws TypeError for a filter that does not narrow */
export async function selectDocuments(
  call: Call,
  index: string,
  filter: Filter,
  limit: number,
  fields: readonly (keyof ArchiveDocument)[],
): Promise<ArchiveDocument[]> {
  const expression = filterExpression(filter)
  if (expression === undefined) throw new TypeError('Expected a filter that narrows')
  const { results } = await call((client) =>
    client.index<ArchiveDocument>(index).getDocuments({ filter: expression, limit, fields: [...fields] }),
  )
  return results
}

/** Hand records to an index; resolves to a task. */
export async function pushRecords(call: Call, index: string, records: readonly object[]): Promise<number> {
  const lines = ndjson(records)
  return (await call((client) => client.index(index).addDocumentsFromString(lines, 'application/x-ndjson')))
    .taskUid
}

/** Remove what a filter keeps; resolves to a task. @throws TypeError for a filter that does not narrow */
export async function removeDocuments(call: Call, index: string, filter: Filter): Promise<number> {
  const expression = filterExpression(filter)
  if (expression === undefined) throw new TypeError('A filter that does not narrow would remove everything')
  return (await call((client) => client.index(index).deleteDocuments({ filter: expression }))).taskUid
}
