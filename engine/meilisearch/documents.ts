import type { Known, Page } from '../contract.ts'
import type { ArchiveDocument } from '../document.ts'
import { type Filter, filterExpression } from '../filter.ts'
import { partName } from '../text-parts.ts'
import type { Call } from './client.ts'
import { EMBEDDED } from './settings.ts'
import { withEmbedding } from './vectors.ts'

/**
 * Asks for the documents with some keys. The client puts these into the address, where a proxy takes 500 of them for an
 * attack, unless there is a filter beside them; an empty one keeps everything.
 */
export function withKeys(keys: readonly string[]): { ids: string[]; limit: number; filter: [] } {
  return { ids: [...keys], limit: keys.length, filter: [] }
}

/** The documents with some keys, in their order, with the given fields. */
export async function fetchDocuments<Field extends keyof ArchiveDocument>(
  call: Call,
  index: string,
  keys: readonly string[],
  fields: readonly Field[],
): Promise<Known<Field>[]> {
  if (keys.length === 0) return []
  const { results } = await call((client) =>
    client.index<ArchiveDocument>(index).getDocuments({ ...withKeys(keys), ...asked(fields) }),
  )
  const documents = hasVector(fields) ? results.map(withEmbedding) : results
  const found = new Map(documents.map((document) => [document.key, document]))
  return keys.flatMap((key) => found.get(key) ?? [])
}

/** One part of the text of a document: the engine picks it out, and nothing else of the text is sent. */
export async function partOfText(
  call: Call,
  index: string,
  key: string,
  number: number,
): Promise<string | undefined> {
  const name = partName(number)
  const { results } = await call((client) =>
    client
      .index<ArchiveDocument>(index)
      .getDocuments({ ...withKeys([key]), fields: [`more.${name}` as keyof ArchiveDocument] }),
  )
  return results[0]?.more?.[name]
}

/** Documents that a filter keeps, in the order of the index, with the given fields. */
export async function pageOfDocuments<Field extends keyof ArchiveDocument>(
  call: Call,
  index: string,
  filter: Filter,
  fields: readonly Field[],
  offset: number,
  limit: number,
): Promise<Page<Known<Field>>> {
  const expression = filterExpression(filter)
  const { results, total } = await call((client) =>
    client.index<ArchiveDocument>(index).getDocuments({
      ...(expression === undefined ? {} : { filter: expression }),
      offset,
      limit,
      ...asked(fields),
    }),
  )
  return { items: hasVector(fields) ? results.map(withEmbedding) : results, total }
}

/** Some fields and the key, as the engine is asked for them. */
function asked(fields: readonly (keyof ArchiveDocument)[]) {
  const names = new Set<string>(['key', ...fields])
  if (names.delete('embedding')) names.add(EMBEDDED).add('_vectors')
  return {
    fields: [...names] as (keyof ArchiveDocument)[],
    ...(hasVector(fields) && { retrieveVectors: true }),
  }
}

/** Whether the vector is asked for, which the index has under other names. */
function hasVector(fields: readonly (keyof ArchiveDocument)[]): boolean {
  return fields.includes('embedding')
}
