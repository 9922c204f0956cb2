import { directionOf } from '../../analysis/language.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { DocumentView, Fragment, Reprint } from '../answers.ts'
import { namesOf } from '../query/names.ts'
import { parseQueriesLeniently, togetherOf } from '../query/queries.ts'
import { type Matcher, matcherOf } from './highlight.ts'
import { addedTime, titleOf } from './hit.ts'
import { fragments } from './snippet.ts'

/** A stored document as readers see it, without what only the engine needs. */
export function documentViewOf(document: ArchiveDocument, reprints: Reprint[]): DocumentView {
  return {
    id: document.id,
    title: titleOf(document),
    titleOrigin: document.titleOrigin,
    text: document.text,
    language: document.language,
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
    reprints,
  }
}

/** Folders that are told of a file's path. */
const FOLDERS = 1

function nearestPath(path: string): string {
  const parts = path.split(/[/\\]/).filter((part) => part !== '')
  return parts.slice(-FOLDERS - 1).join('/')
}

/** The title and text of a document with the words of a query marked. */
export function markedDocument(
  { title, text, language }: DocumentView,
  query: string,
): { title: Fragment[]; text: Fragment[] } {
  const marks = documentMatcher(query)({ title, text, language })
  return { title: fragments(title, marks.title), text: fragments(text, marks.text) }
}

function documentMatcher(text: string): Matcher {
  const query = togetherOf(parseQueriesLeniently(text, []))
  return matcherOf(query, query.words, { names: namesOf(query.words, query.words), typos: new Map() })
}
