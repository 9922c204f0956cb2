/** A document found, as Meilisearch answers it. */

import type { MatchedDocument } from '../../search/search.ts'
import type { Mark } from '../../search/show/highlight.ts'
import { fragments } from '../../search/show/snippet.ts'
import { cropped } from './crop.ts'
import { type Attribute, attributesIn, type PublicDocument, publicDocument } from './document.ts'
import type { SearchFields } from './fields.ts'

/** A place in a text that answers the query, in bytes of UTF-8. */
export type Position = { start: number; length: number }

/** The attributes that were asked for, and what else was. */
export type MeilisearchHit = Partial<PublicDocument> & {
  _formatted?: Record<string, string | string[] | null>
  _matchesPosition?: Record<string, Position[]>
  _rankingScore?: number
}

/** Words are searched, marked and cropped in these. */
type Marks = Readonly<Record<'title' | 'text', readonly Mark[]>>

/** In words; Meilisearch's default. */
const CROP_LENGTH = 10

/** Show a document found as a hit. */
export function hitOf({ document, score, match }: MatchedDocument, fields: SearchFields): MeilisearchHit {
  const shown = publicDocument(document)
  const wanted = attributesIn(fields.attributesToRetrieve ?? ['*'])
  const highlighted = attributesIn(fields.attributesToHighlight ?? [])
  const crops = cropLengths(fields)
  const isFormatted = highlighted.length + crops.size > 0
  const needsMarks = isFormatted || fields.showMatchesPosition === true
  const marks: Marks = needsMarks ? match(shown) : { title: [], text: [] }
  const hit: MeilisearchHit = Object.fromEntries(wanted.map((name) => [name, shown[name]]))
  if (isFormatted) hit._formatted = formatted(shown, marks, { wanted, highlighted, crops }, fields)
  if (fields.showMatchesPosition === true) hit._matchesPosition = positions(shown, marks, wanted)
  if (fields.showRankingScore === true) hit._rankingScore = score
  return hit
}

/** How many words are to be left of which attributes: `text`, `text:20`, `*`. */
function cropLengths({
  attributesToCrop = [],
  cropLength = CROP_LENGTH,
}: SearchFields): Map<Attribute, number> {
  return new Map(
    attributesToCrop.flatMap((one) => {
      const [name = '', length = ''] = one.split(':')
      const words = /^\d+$/.test(length) ? Number(length) : cropLength
      return attributesIn([name]).map((attribute) => [attribute, words] as const)
    }),
  )
}

/** What is retrieved, highlighted or cropped, as plain text with the tags put in; nothing is escaped, as in Meilisearch. */
function formatted(
  shown: PublicDocument,
  marks: Marks,
  asked: { wanted: Attribute[]; highlighted: Attribute[]; crops: ReadonlyMap<Attribute, number> },
  { highlightPreTag = '<em>', highlightPostTag = '</em>', cropMarker = '…' }: SearchFields,
): Record<string, string | string[] | null> {
  const { wanted, highlighted, crops } = asked
  const names = attributesIn([...wanted, ...highlighted, ...crops.keys()])
  const entries = names.map((name): [string, string | string[] | null] => {
    if (name !== 'title' && name !== 'text') return [name, shown[name]]
    const piece = cropped(shown[name], marks[name], crops.get(name) ?? 0, cropMarker)
    if (!highlighted.includes(name)) return [name, piece.text]
    const pieces = fragments(piece.text, piece.marks)
    const tagged = pieces.map(({ text, match }) => (match ? highlightPreTag + text + highlightPostTag : text))
    return [name, tagged.join('')]
  })
  return Object.fromEntries(entries)
}

function positions(
  shown: PublicDocument,
  marks: Marks,
  wanted: readonly Attribute[],
): Record<string, Position[]> {
  const names = (['title', 'text'] as const).filter((name) => wanted.includes(name) && marks[name].length > 0)
  return Object.fromEntries(names.map((name) => [name, inBytes(shown[name], marks[name])]))
}

/** Marks come in the order of the text. */
function inBytes(text: string, marks: readonly Mark[]): Position[] {
  let at = 0
  let start = 0
  return marks.map((mark) => {
    start += Buffer.byteLength(text.slice(at, mark.start))
    at = mark.start
    return { start, length: Buffer.byteLength(text.slice(mark.start, mark.end)) }
  })
}
