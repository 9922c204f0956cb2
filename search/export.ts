import type { ArchiveDocument } from '../engine/document.ts'
import type { Engine } from '../engine/engine.ts'
import type { SearchRequest } from './request.ts'
import { type Selection, selectionOf } from './search.ts'
import { addedTime } from './show/hit.ts'

/** The fields of a document that an export has, in their order; a file of them can be indexed again. */
export const EXPORT_FIELDS = [
  'id',
  'title',
  'language',
  'date',
  'datePrecision',
  'source',
  'collections',
  'added',
  'url',
  'text',
] as const satisfies (keyof ArchiveDocument)[]

/** `added` is an ISO time. */
export type ExportedDocument = {
  [Field in (typeof EXPORT_FIELDS)[number]]: Field extends 'added' ? string | null : ArchiveDocument[Field]
}

/** Documents of one step: few enough that long texts do not fill the memory. */
const STEP = 100

/**
 * All documents that a search lists, however many, in steps. They come in the order of their keys: a place in it can be
 * found again, where a place in a ranked list would cost more the deeper it lies.
 */
export async function* exportOf(engine: Engine, request: SearchRequest): AsyncGenerator<ExportedDocument[]> {
  const selection = await selectionOf(engine, request)
  let fromKey: string | undefined
  let last: string[] = []
  for (;;) {
    const found = await step(engine, selection, fromKey, STEP + last.length)
    const fresh = found.filter(({ key }) => !last.includes(key))
    if (fresh.length > 0) yield fresh.map(exported)
    fromKey = found.at(-1)?.key
    if (fresh.length < STEP || fromKey === undefined) return
    last = found.filter(({ key }) => key.toLowerCase() === fromKey?.toLowerCase()).map(({ key }) => key)
  }
}

async function step(
  engine: Engine,
  { queries, filter }: Selection,
  fromKey: string | undefined,
  limit: number,
): Promise<ArchiveDocument[]> {
  const { hits } = await engine.search({
    queries,
    filter: { ...filter, fromKey },
    sort: 'key',
    offset: 0,
    limit,
    facets: [],
    fields: ['key', ...EXPORT_FIELDS],
  })
  return hits.map(({ document }) => document)
}

function exported(document: ArchiveDocument): ExportedDocument {
  const shown = { ...document, collections: document.collections ?? [], added: addedTime(document) }
  return Object.fromEntries(EXPORT_FIELDS.map((field) => [field, shown[field]])) as ExportedDocument
}
