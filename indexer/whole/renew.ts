import { documentScript } from '../../analysis/document-script.ts'
import { isLanguage } from '../../analysis/language.ts'
import { shinglesOf, sketchOf } from '../../analysis/near-duplicates/near-duplicates.ts'
import { type ArchiveDocument, dayOf, type StoredDocument } from '../../engine/document.ts'
import { partsOfText, wholeText } from '../../engine/text-parts.ts'
import type { Built } from '../build/build.ts'
import { searchFields } from '../build/fields.ts'
import { ofNames } from '../extract/collections.ts'
import { storedDate } from '../extract/date.ts'
import { documentLanguage } from '../extract/language.ts'
import { type DocumentSource, NO_SOURCE, namedSource } from '../extract/source.ts'

/** What is stored of a document, also by an earlier version, which did not know all of the fields. */
export type KnownDocument = Partial<StoredDocument> &
  Pick<ArchiveDocument, 'embedding'> &
  Pick<StoredDocument, 'key' | 'id' | 'title' | 'text'>

/** A renewed document, and its distinct words for the vocabulary. */
export type Renewed = Pick<Built, 'document' | 'words'>

/**
 * Make the hidden fields of a document anew from what is stored of it, by the analysis of this program. What was found or given
 * when it was read stays: its title, date, source, language; only where its language was unknown, and nobody had stated
 * that, it is detected again. Pure.
 *
 * @param keepsGroup whether it stays with the documents it was found to be one text with, otherwise these are to be looked up
 */
export function renew(known: KnownDocument, keepsGroup: boolean): Renewed {
  const { key, id, title, hash = key } = known
  const text = wholeText(known)
  const { language, confidence } = languageOf(known)
  const { fields, words } = searchFields(title, text, language, known.url)
  const document = {
    key,
    id,
    title,
    titleOrigin: known.titleOrigin ?? null,
    ...partsOfText(text),
    language,
    script: documentScript(text || title, language),
    confidence,
    ...storedDate(known),
    ...sourceOf(known),
    ...ofNames(known.collections ?? []),
    collectionOrigin: known.collectionOrigin ?? null,
    added: known.added ?? null,
    addedDay: dayOf(known.added ?? null),
    byHand: known.byHand ?? {},
    found: known.found ?? {},
    url: known.url ?? null,
    path: known.path ?? null,
    record: known.record ?? null,
    places: known.places ?? (typeof known.path === 'string' ? [known.path] : []),
    files: known.files ?? [],
    pages: known.pages ?? [],
    hash,
    textHash: known.textHash ?? null,
    ...fields,
    ...(known.embedding !== undefined && { embedding: known.embedding }),
    ...(keepsGroup && known.group !== undefined && known.sketch !== undefined
      ? { sketch: known.sketch, group: known.group }
      : { sketch: sketchOf(shinglesOf(fields.surfaceText)), group: hash }),
  }
  return { document, words }
}

/** Names that were known when it was read stay, with those that are known now. */
function sourceOf(known: KnownDocument): DocumentSource {
  const { source = null, sourceOrigin = null, sourceName = null, sourceSlug = null, sourceSlugs = [] } = known
  const stored = source === null ? undefined : namedSource(source, sourceOrigin ?? 'given')
  if (stored === undefined) return { ...NO_SOURCE, source, sourceOrigin }
  // The archive's own names are not at hand here.
  const own = sourceName === null || sourceSlug === null ? {} : { sourceName, sourceSlug }
  return { ...stored, ...own, sourceSlugs: [...new Set([...sourceSlugs, ...stored.sourceSlugs])] }
}

/** A language may be new to the program, or it may have lost one. */
function languageOf({ language, confidence = 0, title, text }: KnownDocument) {
  if (isLanguage(language)) return { language, confidence }
  const isStated = language === 'und' && confidence === 1
  if (isStated) return { language, confidence }
  return documentLanguage(title, text, { code: undefined, origin: 'given' })
}
