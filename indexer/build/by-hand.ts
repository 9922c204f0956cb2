/** Facts that a person gave instead of those that were found: they outlive every reading of the file. */

import { documentScript } from '../../analysis/document-script.ts'
import {
  type ArchiveDocument,
  type ByHand,
  type FoundFacts,
  type StoredDocument,
  UNDATED,
} from '../../engine/document.ts'
import { wholeText } from '../../engine/text-parts.ts'
import type { NewWords } from '../../engine/vocabulary.ts'
import { named, ofNames } from '../extract/collections.ts'
import { type DocumentDate, documentDate, storedDate } from '../extract/date.ts'
import { readDate } from '../extract/read-date.ts'
import { type DocumentSource, NO_SOURCE, namedSource } from '../extract/source.ts'
import type { SourceNames } from '../extract/source-names.ts'
import { searchFields } from './fields.ts'

/** All facts of a document, with what follows from them. */
export type Facts = Pick<ArchiveDocument, 'title' | 'titleOrigin' | 'language' | 'confidence'> &
  DocumentDate &
  DocumentSource &
  Pick<ArchiveDocument, 'collections' | 'collectionSlugs' | 'collectionOrigin'>

/** Facts, of which some are by hand. */
export type CorrectedFacts = Facts & Pick<ArchiveDocument, 'byHand' | 'found'>

/** Changes to what was given by hand; null takes a fact back, so that what was found counts again. */
export type Corrections = { [Fact in keyof ByHand]?: ByHand[Fact] | null }

/** What belongs together, by the fact that can be given by hand. */
const PARTS = {
  title: ['title', 'titleOrigin'],
  language: ['language', 'confidence'],
  date: ['date', 'datePrecision', 'dateOrigin'],
  source: ['source', 'sourceOrigin'],
  collections: ['collections', 'collectionOrigin'],
} as const satisfies Record<keyof ByHand, readonly (keyof FoundFacts)[]>

/** Put what was given by hand in the place of what was found, which is kept beside it. */
export function withCorrections(found: Facts, byHand: ByHand, names?: SourceNames): CorrectedFacts {
  const kept = (Object.keys(PARTS) as (keyof ByHand)[])
    .filter((fact) => byHand[fact] !== undefined)
    .flatMap((fact) => PARTS[fact].map((part) => [part, found[part]]))
  return { ...found, ...factsByHand(byHand, names), byHand, found: Object.fromEntries(kept) }
}

function factsByHand(
  { title, date, language, source, collections }: ByHand,
  names?: SourceNames,
): Partial<Facts> {
  return {
    ...(title !== undefined && { title, titleOrigin: 'hand' as const }),
    ...(language !== undefined && { language, confidence: 1 }),
    ...(date !== undefined && { ...dateByHand(date) }),
    ...(source !== undefined && namedSource(source, 'hand', names)),
    ...(collections !== undefined && { ...ofNames(named(collections)), collectionOrigin: 'hand' as const }),
  }
}

function dateByHand(date: string): DocumentDate {
  const none = documentDate(undefined, 'hand')
  return date === UNDATED ? { ...none, dateOrigin: 'hand' } : documentDate(readDate(date), 'hand')
}

/** What was found of a stored document, whatever was given by hand since. */
function foundFacts(document: StoredDocument, names?: SourceNames): Facts {
  const { found = {} } = document
  return {
    ...document,
    ...found,
    ...('date' in found && storedDate(found)),
    ...('source' in found && storedSource(found, names)),
    ...('collections' in found && ofNames(found.collections ?? [])),
  }
}

function storedSource(
  { source = null, sourceOrigin }: ArchiveDocument['found'],
  names?: SourceNames,
): DocumentSource {
  const stored = source === null ? undefined : namedSource(source, sourceOrigin ?? 'given', names)
  return stored ?? NO_SOURCE
}

/** What is given by hand after some changes. */
function changedByHand(byHand: ByHand, changes: Corrections): ByHand {
  const entries = Object.entries({ ...byHand, ...changes })
  return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined))
}

/**
 * Whether corrections say anything that is not by hand already: `changesByHand({ title: 'A' }, { title: 'A', date: null })` is false.
 */
export function changesByHand(byHand: ByHand, corrections: Corrections): boolean {
  return (Object.keys(PARTS) as (keyof ByHand)[]).some(
    (fact) =>
      corrections[fact] !== undefined &&
      JSON.stringify(corrections[fact]) !== JSON.stringify(byHand[fact] ?? null),
  )
}

/** A stored document with other facts by hand. It keeps its text, its place and what tells it from others. */
export function corrected(
  stored: StoredDocument,
  corrections: Corrections,
  names?: SourceNames,
): { document: ArchiveDocument; words: NewWords } {
  const byHand = changedByHand(stored.byHand ?? {}, corrections)
  const facts = withCorrections(foundFacts(stored), byHand, names)
  const text = wholeText(stored)
  const { fields, words } = searchFields(facts.title, text, facts.language, stored.url)
  const script = documentScript(text || facts.title, facts.language)
  return { document: { ...stored, ...facts, script, ...fields }, words }
}
