import type { Known, Page } from '../contract.ts'
import type { ArchiveDocument } from '../document.ts'
import { EngineUnavailableError } from '../errors.ts'
import type { Filter } from '../filter.ts'
import { partName } from '../text-parts.ts'
import { documentOf, sourceOf } from './ask.ts'
import type { Call } from './call.ts'
import { inWords, partlyRefused, type Reason } from './errors.ts'
import { allOf, conditionsOf } from './filter.ts'
import { type Places, pageOf } from './pages.ts'

type Got = { _id: string; found?: boolean; _source?: Record<string, unknown>; error?: Reason }

/** Records by their ids, in their order; those that are not there are left out. */
export async function recordsOf(
  call: Call,
  index: string,
  ids: readonly string[],
  source: string[] | boolean,
): Promise<Got[]> {
  if (ids.length === 0) return []
  const { docs } = await call<{ docs: Got[] }>({
    method: 'POST',
    path: `/${index}/_mget`,
    body: { docs: ids.map((id) => ({ _id: id, _source: source })) },
  })
  for (const { error } of docs)
    if (error !== undefined)
      throw (
        partlyRefused(503, error) ??
        new EngineUnavailableError(`OpenSearch cannot answer now: ${inWords(error)}`)
      )
  return docs.filter(({ found }) => found === true)
}

/** The documents with some keys, in their order, with the given fields. */
export async function fetchDocuments<Field extends keyof ArchiveDocument>(
  call: Call,
  index: string,
  keys: readonly string[],
  fields: readonly Field[],
): Promise<Known<Field>[]> {
  return (await recordsOf(call, index, keys, sourceOf(fields))).map((record) => documentOf<Field>(record))
}

/** One part of the text of a document: nothing else of the text is sent. */
export async function partOfText(
  call: Call,
  index: string,
  key: string,
  number: number,
): Promise<string | undefined> {
  const name = partName(number)
  const [record] = await recordsOf(call, index, [key], [`more.${name}`])
  return (record?._source as Pick<ArchiveDocument, 'more'> | undefined)?.more?.[name]
}

/** Documents that a filter keeps, by their keys, with the given fields. */
export async function pageOfDocuments<Field extends keyof ArchiveDocument>(
  call: Call,
  places: Places,
  index: string,
  { filter, offset, limit }: { filter: Filter; offset: number; limit: number },
  fields: readonly Field[],
): Promise<Page<Known<Field>>> {
  const list = { query: allOf(conditionsOf(filter)), source: sourceOf(fields) }
  const { items, total } = await pageOf(call, places, index, list, offset, limit)
  return { items: items.map((record) => documentOf<Field>(record)), total }
}
