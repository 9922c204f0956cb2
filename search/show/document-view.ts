import { type DocumentLanguage, directionOf } from '../../analysis/language.ts'
import type { StoredDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { firstPart, PART_LENGTH, partName, partsOfText, type StoredText } from '../../engine/text-parts.ts'
import type { DocumentView, Fragment, Reprint, ShownPages } from '../answers.ts'
import { lookUpScans, NO_SCANS } from '../misread/misreadings.ts'
import { otherAlphabets } from '../plan/other-alphabets.ts'
import { decidingWords } from '../plan/plan.ts'
import { parseQueriesLeniently, togetherOf } from '../query/queries.ts'
import { withAlphabets } from '../resolve/names-beside.ts'
import { resolveNames } from '../resolve/resolve-names.ts'
import { type Matcher, matcherOf } from './highlight.ts'
import { addedTime, titleOf } from './hit.ts'
import { fragments } from './snippet.ts'

/** One part of the text of a document, from 1, and how many there are. */
export type TextPart = { text: string; part: number; parts: number }

/** A stored document with its first part, and one part of its text. */
type Stored = Omit<StoredDocument, 'more'>

/**
 * One part of the text of a document; undefined where it has none of that number.
 *
 * @param document with its first part, or with all of a text that an earlier version stored whole
 */
export async function textPart(
  engine: Pick<Engine, 'part'>,
  document: Pick<Stored, 'key' | 'text' | 'parts'>,
  part: number,
): Promise<TextPart | undefined> {
  const {
    text,
    parts = 1,
    more = {},
  }: StoredText = document.parts === undefined ? partsOfText(document.text) : document
  if (part === 1) return { text, part, parts }
  const other = more[partName(part)] ?? (part <= parts ? await engine.part(document.key, part) : undefined)
  return other === undefined ? undefined : { text: other, part, parts }
}

/** A stored document as readers see it, with one part of its text and without what only the engine needs. */
export function documentViewOf(
  document: Stored,
  reprints: Reprint[],
  shown: TextPart = { text: firstPart(document.text), part: 1, parts: document.parts ?? 1 },
): DocumentView {
  return {
    id: document.id,
    title: titleOf(document),
    titleOrigin: document.titleOrigin,
    ...shown,
    language: document.language,
    script: document.script ?? null,
    direction: directionOf(document.text || document.title),
    confidence: document.confidence,
    date: document.date,
    datePrecision: document.datePrecision,
    dateOrigin: document.dateOrigin,
    source: document.source,
    sourceOrigin: document.sourceOrigin,
    collections: document.collections ?? [],
    collectionOrigin: document.collectionOrigin ?? null,
    added: addedTime(document),
    found: document.found ?? {},
    url: document.url,
    path: document.path === null ? null : nearestPath(document.path),
    pages: shownPages(document.pages ?? [], shown),
    scan:
      document.scan === undefined
        ? null
        : { confidence: document.scan.confidence, pages: document.scan.pages },
    hasOriginal: (document.files ?? []).length > 0,
    reprints,
  }
}

/** Which pages are in a part of a text. */
function shownPages(pages: readonly number[], { part, text }: TextPart): ShownPages | null {
  if (pages.length < 2) return null
  const begin = (part - 1) * PART_LENGTH
  const first = Math.max(1, pages.filter((start) => start <= begin).length)
  const starts = pages.slice(first).map((start) => start - begin)
  return { total: pages.length, first, starts: starts.filter((start) => start <= text.length) }
}

/** Folders that are told of a file's path. */
const FOLDERS = 1

function nearestPath(path: string): string {
  const parts = path.split(/[/\\]/).filter((part) => part !== '')
  return parts.slice(-FOLDERS - 1).join('/')
}

/** The title and text of a document with the words of a query marked. */
export async function markedDocument(
  engine: Engine,
  { title, text, language, scan }: DocumentView,
  query: string,
): Promise<{ title: Fragment[]; text: Fragment[] }> {
  const match = await documentMatcher(engine, query, language, scan !== null)
  const marks = match({ title, text, language })
  return { title: fragments(title, marks.title), text: fragments(text, marks.text) }
}

async function documentMatcher(
  engine: Engine,
  text: string,
  language: DocumentLanguage,
  isScan: boolean,
): Promise<Matcher> {
  const query = togetherOf(parseQueriesLeniently(text, []))
  const words = decidingWords(query)
  const whole = words.filter(({ pattern }) => pattern === undefined)
  const [named, alphabets, { readings }] = await Promise.all([
    resolveNames(engine, query.words, query.words, [language]),
    language === 'az' ? otherAlphabets(engine, whole, [language]) : undefined,
    isScan ? lookUpScans(engine, words) : NO_SCANS,
  ])
  const names = withAlphabets(named, alphabets)
  return matcherOf(query, query.words, { names, typos: new Map(), misread: readings })
}
