import { type Direction, directionOf } from '../../analysis/language.ts'
import type { ArchiveDocument, DatePrecision } from '../../engine/document.ts'
import { FACETS, type FacetValues, isFacet, rowOf } from '../../engine/facets.ts'
import { firstPart } from '../../engine/text-parts.ts'
import { titleOf } from '../../search/show/hit.ts'

/** What a document shows to clients of Meilisearch, with the values of its facets; its other fields only serve the search. */
export type PublicDocument = FacetValues & {
  id: string
  /** The beginning of the text where there is no title. */
  title: string
  text: string
  direction: Direction
  date: string | null
  datePrecision: DatePrecision | null
  url: string | null
}

export type Attribute = keyof PublicDocument

/** The attributes in the order in which answers have them. */
const ATTRIBUTES: readonly Attribute[] = [
  'id',
  'title',
  'text',
  'direction',
  'date',
  'datePrecision',
  'url',
  ...FACETS,
]

/** The document that clients see. */
export function publicDocument(document: ArchiveDocument): PublicDocument {
  const title = titleOf(document)
  const text = firstPart(document.text)
  const own = { ...document, title, text, direction: directionOf(text || title) }
  const entries = ATTRIBUTES.map((name) => [name, isFacet(name) ? document[rowOf(name).field] : own[name]])
  return Object.fromEntries(entries)
}

/** The attributes that are named, `*` for all; unknown names are of none, as in Meilisearch. */
export function attributesIn(names: readonly string[]): Attribute[] {
  return names.includes('*') ? [...ATTRIBUTES] : ATTRIBUTES.filter((attribute) => names.includes(attribute))
}
