/** Documents as they are told: with some of their fields, and page by page. */

import type { ArchiveDocument } from './document.ts'
import type { SearchField } from './search-fields.ts'

/** A document with some of its fields; its key always comes. */
export type Known<Field extends keyof ArchiveDocument> = Pick<ArchiveDocument, Field | 'key'>

/** The fields that a search can give; the others, which may be long, are fetched by key: an engine may read all that it could give of each hit. */
export type ShownField = Exclude<keyof ArchiveDocument, SearchField | 'more' | 'embedding'>

/** One page of a list, and how long it is in all. */
export type Page<T> = { items: T[]; total: number }
