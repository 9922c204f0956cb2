import { directionOf } from '../../analysis/language.ts'
import type { ShownField } from '../../engine/contract.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import { FACETS, type FacetField, rowOf } from '../../engine/facets.ts'
import { firstPart } from '../../engine/text-parts.ts'
import { type Hit, MATCH_KINDS, type Match, type Reprint } from '../answers.ts'
import { DEFAULT_SNIPPET_LENGTH } from '../hit-parts.ts'
import type { Mark, Matcher } from './highlight.ts'
import { pageAt } from './pages.ts'
import { bestWindow, fragments, snippet } from './snippet.ts'

const FACET_FIELDS: readonly FacetField[] = FACETS.map((facet) => rowOf(facet).field)

/** Fields of a document that a hit is made from. */
export const HIT_FIELDS: readonly ShownField[] = [
  'id',
  'title',
  'text',
  'vector',
  'date',
  'datePrecision',
  'source',
  'url',
  'added',
  'sourceSlug',
  'group',
  'pages',
  'scan',
  ...FACET_FIELDS,
]

/** A hit lists at most so many different words that answered. */
const MOST_MATCHES = 12

/** Length in characters of what stands for the title of a document without one. */
const BEGINNING = 90

/** A document found; `reprints` are those folded into it. */
export type FoundDocument = {
  document: ArchiveDocument
  score: number
  reprints?: Reprint[]
  /** Whether a model found it. */
  isNear?: boolean
}

/**
 * Show a document as a result, with the words marked that answer the query.
 *
 * @param snippetLength in characters
 */
export function hitOf(
  { document, score, reprints = [], isNear = false }: FoundDocument,
  match: Matcher,
  snippetLength?: number,
): Hit {
  const title = titleOf(document)
  const text = firstPart(document.text)
  const { vector } = document
  const marks = match({
    title,
    text,
    language: document.language,
    vector: title === document.title ? vector : undefined,
  })
  const matches = distinctMatches([...matchesIn(title, marks.title), ...matchesIn(text, marks.text)])
  const pages = document.pages ?? []
  const found = bestWindow(marks.text, snippetLength ?? DEFAULT_SNIPPET_LENGTH)
  return {
    id: document.id,
    title,
    titleFragments: fragments(title, marks.title),
    language: document.language,
    script: document.script ?? null,
    direction: directionOf(text || title),
    date: document.date,
    datePrecision: document.datePrecision,
    source: document.source,
    collections: document.collections ?? [],
    added: addedTime(document),
    url: document.url,
    snippet: snippet(text, marks.text, snippetLength),
    page: found === undefined ? null : pageAt(pages, found.first),
    pages: pages.length === 0 ? null : pages.length,
    score: Math.round(score * 10_000) / 10_000,
    matchedBy: MATCH_KINDS.filter(
      (kind) => matches.some(({ by }) => by === kind) || (isNear && kind === 'meaning'),
    ),
    matches: matches.slice(0, MOST_MATCHES),
    scan: document.scan?.confidence ?? null,
    reprints,
  }
}

/** When a document came into the archive, as an ISO time; null: not known. */
export function addedTime({ added }: Pick<ArchiveDocument, 'added'>): string | null {
  // Documents of an older index have none.
  return typeof added === 'number' ? new Date(added).toISOString() : null
}

/** The title of a document, or the beginning of its text: no result is without one. */
export function titleOf({ title, text, id }: Pick<ArchiveDocument, 'title' | 'text' | 'id'>): string {
  if (title !== '') return title
  const beginning = text
    .slice(0, BEGINNING * 2)
    .replace(/\s+/g, ' ')
    .trim()
  if (beginning.length <= BEGINNING) return beginning === '' ? id : beginning
  const cut = beginning.slice(0, Math.max(BEGINNING / 2, beginning.lastIndexOf(' ', BEGINNING)))
  return `${cut.toWellFormed().replace(/[\s.,:;،؛…]+$/, '')}…`
}

/** The words that answered; of a name of several words the whole, for `Federation` alone is no answer to `Russia`. */
function matchesIn(text: string, marks: readonly Mark[]): Match[] {
  return marks.map(({ start, end, query, by, name = { start, end } }) => ({
    word: text.slice(name.start, name.end).replace(/\s+/g, ' '),
    query,
    by,
  }))
}

/** Each pair of words once, in the order of the text. */
function distinctMatches(matches: readonly Match[]): Match[] {
  return [...new Map(matches.map((match) => [`${match.word}\n${match.query}`, match])).values()]
}
