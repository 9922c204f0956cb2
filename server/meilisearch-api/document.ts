import { type Direction, type DocumentLanguage, directionOf } from '../../analysis/language.ts'
import type { ArchiveDocument, DatePrecision } from '../../engine/document.ts'
import { titleOf } from '../../search/show/hit.ts'

/** What a document shows to clients of Meilisearch; its other fields only serve the search. */
export type PublicDocument = {
  id: string
  /** The beginning of the text where there is no title. */
  title: string
  text: string
  language: DocumentLanguage
  direction: Direction
  date: string | null
  datePrecision: DatePrecision | null
  year: string
  month: string
  solarYear: string
  solarMonth: string
  source: string | null
  url: string | null
}

export type Attribute = keyof PublicDocument

/** The attributes in the order in which answers have them. */
const ATTRIBUTES: readonly Attribute[] = [
  'id',
  'title',
  'text',
  'language',
  'direction',
  'date',
  'datePrecision',
  'year',
  'month',
  'solarYear',
  'solarMonth',
  'source',
  'url',
]

/** The document that clients see. */
export function publicDocument(document: ArchiveDocument): PublicDocument {
  const { id, text, language, date, datePrecision, year, month, solarYear, solarMonth, source, url } =
    document
  const title = titleOf(document)
  const direction = directionOf(text || title)
  return {
    id,
    title,
    text,
    language,
    direction,
    date,
    datePrecision,
    year,
    month,
    solarYear,
    solarMonth,
    source,
    url,
  }
}

/** The attributes that are named, `*` for all; unknown names are of none, as in Meilisearch. */
export function attributesIn(names: readonly string[]): Attribute[] {
  return names.includes('*') ? [...ATTRIBUTES] : ATTRIBUTES.filter((attribute) => names.includes(attribute))
}
