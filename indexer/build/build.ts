import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import { fromFontLetters } from '../../analysis/az/font-letters.ts'
import { LANGUAGES } from '../../analysis/language.ts'
import { wordsIn } from '../../analysis/line-ends/known-words.ts'
import { mendLineEnds, wordsAtLineEnds } from '../../analysis/line-ends/line-ends.ts'
import { bandsOf, runsOf } from '../../analysis/near-duplicates/near-duplicates.ts'
import { slugOf } from '../../analysis/slug.ts'
import {
  type ArchiveDocument,
  type DateOrigin,
  dayOf,
  documentKey,
  type NewWords,
} from '../../engine/document.ts'
import { partsOfText, placesInParts, type StoredText } from '../../engine/text-parts.ts'
import { documentCollections, folderCollection } from '../extract/collections.ts'
import { type DocumentDate, documentDate, type StatedDate } from '../extract/date.ts'
import { readDateline } from '../extract/dateline.ts'
import { folderSource } from '../extract/folder.ts'
import { documentLanguage } from '../extract/language.ts'
import { pathDate } from '../extract/path-date.ts'
import { publishedDate } from '../extract/published.ts'
import { readDate } from '../extract/read-date.ts'
import { documentSource } from '../extract/source.ts'
import type { SourceNames } from '../extract/source-names.ts'
import { extractTitle } from '../extract/title.ts'
import { fileKey } from '../scan/file-state.ts'
import type { GivenFacts, SourceText } from '../source-text.ts'
import { withCorrections } from './by-hand.ts'
import { searchFields } from './fields.ts'
import { lettersBefore, lettersIn, placesOfLetters } from './letters.ts'

/** Facts that a person states for a whole run; a record's own facts win over them. */
export type StatedFacts = Pick<GivenFacts, 'language' | 'source' | 'collections'> & {
  /** The archive's own names of sources. */
  names?: SourceNames | undefined
}

/** Where a text was found: the folder that was named, which may tell the source, and the file on disk; neither for one that was sent. */
export type FoundText = SourceText & { folder?: string | undefined; file?: string | undefined }

/**
 * Goes up whenever other facts would be found in the same text, so that a run stores its documents anew. What they are searched by
 * does not count: that is made from the stored document, too (`renew`).
 */
const FACTS_VERSION = `3 ${LANGUAGES.toSorted().join(' ')}`

/** The identity of a document: its key, and hashes of everything it is made from. */
export type Identity = Pick<ArchiveDocument, 'key' | 'id' | 'hash' | 'textHash'>

/** What a document keeps whatever becomes of its text. */
export type Kept = Pick<ArchiveDocument, 'added' | 'byHand'>

/** Of a document that nothing is known of. */
const NOTHING_KEPT: Kept = { added: null, byHand: {} }

/** A stored document, its distinct words for the vocabulary, and what was not right with its facts, a line each. */
export type Built = { document: ArchiveDocument; words: NewWords; notes: string[] }

/** Tell a document and its content, which is much cheaper than building it: most documents of a second run are unchanged. */
export function identify(source: FoundText, stated: StatedFacts): Identity {
  const hash = shortHash([source.text, source.given, factsOfPlace(source, stated)])
  const id = source.given.id ?? madeId(source)
  return {
    key: documentKey(id),
    id,
    hash,
    textHash: source.given.id === undefined ? textHash(source, stated) : null,
  }
}

/** Another id for a document whose own is taken by one that was moved away from its path; the same one every time. */
export function otherIdentity(identity: Identity): Identity {
  const id = `${identity.id}-${sha256(identity.id).slice(0, 4)}`
  return { ...identity, key: documentKey(id), id }
}

/** Hash of what the documents of a file depend on besides its bytes: what was said for the run, the place, the program itself. */
export function factsHash(place: Pick<FoundText, 'path' | 'folder'>, stated: StatedFacts): string {
  return shortHash(factsOfPlace({ ...place, record: undefined }, stated))
}

function factsOfPlace(place: Pick<FoundText, 'path' | 'folder' | 'record'>, stated: StatedFacts): unknown[] {
  const date = place.record === undefined ? pathDate(placeOf(place)) : undefined
  const folders = foldersOf(place)
  const { names, ...said } = stated
  const collection = stated.collections === undefined ? folderCollection(folders) : undefined
  return [FACTS_VERSION, said, names?.digest, folderSource(folders), collection, date]
}

/** The slugs of the collections that a text belongs to by its record, the run or its folders. */
export function collectionsOf(source: FoundText, stated: StatedFacts): string[] {
  const folder = folderCollection(foldersOf(source))
  return documentCollections({ given: source.given.collections, stated: stated.collections, folder })
    .collectionSlugs
}

/**
 * Two texts are one document when they are equal, nothing else is said of one of them, and they belong to the same collections
 * (`collectionsOf`), which are not part of this: a file that is moved to another keeps its document. When a file was made says nothing.
 */
function textHash(source: FoundText, stated: StatedFacts): string {
  const { text, given } = source
  const { title, language, date, url, collections } = given
  const { names: _, ...said } = stated
  return shortHash([text, title, language, date, given.source, url, collections, said])
}

/**
 * Build the stored document of a source text. Pure: equal input gives an equal document. Never throws.
 *
 * @param raw as it was read; what its font drew otherwise is mended
 * @param identity what `identify` gave, where it was asked before
 * @param known words of the archive, by which words that line ends broke are mended
 * @param kept of the document that it was
 */
export function build(
  raw: FoundText,
  stated: StatedFacts,
  identity = identify(raw, stated),
  known: ReadonlySet<string> = new Set(),
  { added, byHand }: Kept = NOTHING_KEPT,
): Built {
  const source = asDrawn(raw)
  const { given } = source
  const origin = given.origin ?? 'given'
  const top = readDateline(wholeWords(plainText(source.text), known))
  const titled = extractTitle(top.text, givenTitle(given))
  const { title } = titled
  // Where the first lines hold no dateline there is none to cut off below the title either.
  const hasDateline = top.date !== undefined || top.source !== undefined
  const head = hasDateline ? readDateline(titled.text) : titled
  const text = head.text.trim()
  const { date, notes } = dateOf(source, top.date, text)
  if (source !== raw) notes.push(OF_FONT)
  const folders = foldersOf(source)
  const folder = folderCollection(folders)
  const clues = {
    given: given.source,
    givenOrigin: origin,
    dateline: top.source,
    text,
    stated: stated.source,
    url: given.url,
    folders,
  }
  const found = {
    title,
    titleOrigin: titled.origin,
    ...documentLanguage(title, text, givenLanguage(given, stated)),
    ...date,
    ...documentSource(clues, stated.names),
    ...documentCollections({ given: given.collections, stated: stated.collections, folder }),
  }
  const facts = withCorrections(found, byHand, stated.names)
  const { fields, words } = searchFields(facts.title, text, facts.language, given.url)
  const stored = partsOfText(text)
  const document = {
    ...identity,
    ...facts,
    ...stored,
    added,
    addedDay: dayOf(added),
    url: given.url ?? null,
    path: source.path,
    record: source.record ?? null,
    places: [source.path],
    files: source.file === undefined ? [] : [fileKey(source.file)],
    pages: pagesIn(stored, text, source),
    ...(source.scan === undefined ? {} : { scan: source.scan }),
    ...fields,
    sketch: bandsOf(runsOf(fields.surfaceText)),
    group: identity.hash,
  }
  return { document, words, notes }
}

const OF_FONT =
  'its letters are those of a font of the nineties, or of another code page: they were read as Azerbaijani'

/** A text with the letters that its font drew. */
function asDrawn(source: FoundText): FoundText {
  const text = fromFontLetters(source.text)
  if (text === undefined) return source
  const { title } = source.given
  const drawn = title === undefined ? undefined : fromFontLetters(`${title}\n${source.text}`)?.split('\n')[0]
  return { ...source, text, given: drawn === undefined ? source.given : { ...source.given, title: drawn } }
}

/** Whole characters only, one kind of line end, no byte order mark and no empty lines above. */
function plainText(text: string): string {
  const whole = text.toWellFormed()
  const lines = whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
  const [above = ''] = /^[\s\uFEFF]*/.exec(lines) ?? []
  return lines.slice(Math.max(above.lastIndexOf('\n'), above.lastIndexOf('\uFEFF')) + 1)
}

/** Where the pages begin in the text that is stored, told by letters: what was cut off stood above, and mending takes none. */
function pagesIn(stored: StoredText, whole: string, source: SourceText): number[] {
  if (source.pages === undefined) return []
  const cut = lettersIn(source.text) - lettersIn(whole)
  const before = lettersBefore(source.text, source.pages).map((letters) => Math.max(0, letters - cut))
  return placesInParts(stored, placesOfLetters(whole, before))
}

/** A text whose words are whole: what line ends broke is mended, by the words of the archive and its own. */
function wholeWords(text: string, known: ReadonlySet<string>): string {
  const own = wordsIn([text], new Set(wordsAtLineEnds(text)))
  return mendLineEnds(text, (key) => own.has(key) || known.has(key))
}

function givenTitle({ title, origin = 'given' }: GivenFacts) {
  return title === undefined || title.trim() === ''
    ? undefined
    : { title: wholeWords(title.toWellFormed(), new Set()), origin }
}

/** What was said for the whole run is said by a person, and wins over the metadata of a file. */
function givenLanguage({ language, origin = 'given' }: GivenFacts, stated: StatedFacts) {
  if (language !== undefined && origin === 'given') return { code: language, origin }
  return stated.language === undefined
    ? { code: language, origin }
    : { code: stated.language, origin: 'given' as const }
}

/** The date of a document by the first that states one: the record or metadata, the dateline, the text, the path, the capture of a page. */
function dateOf(
  source: FoundText,
  dateline: StatedDate | undefined,
  text: string,
): { date: DocumentDate; notes: string[] } {
  const { date: given, origin = 'given' } = source.given
  const notes: string[] = []
  const found: [DateOrigin, () => StatedDate | undefined][] = [
    [origin, () => (given === undefined ? undefined : readDate(given))],
    ['dateline', () => dateline],
    ['text', () => publishedDate(text)],
    ['path', () => (source.record === undefined ? pathDate(placeOf(source)) : undefined)],
  ]
  for (const [from, find] of found) {
    const date = find()
    if (date !== undefined) return { date: documentDate(date, from), notes }
    if (from === origin && given !== undefined && given.trim() !== '')
      notes.push(`its date is none that can be read: ${given.trim().slice(0, 60)}`)
  }
  const { captured } = source.given
  return { date: documentDate(captured === undefined ? undefined : readDate(captured), 'metadata'), notes }
}

/** The ending of an archive whose members are files: `apa.zip!`. */
const ARCHIVE = /(?:\.\p{L}+)*!$/u

/** The folders between the one that was named and the file, both included; none for a file that was named itself. */
function foldersOf({ path, folder }: Pick<FoundText, 'path' | 'folder'>): string[] {
  if (folder === undefined || !path.startsWith(folder) || !/[/\\]/.test(path.charAt(folder.length))) return []
  const below = path.slice(folder.length).split(/[/\\]/).slice(0, -1)
  return [basename(folder), ...below.map((name) => name.replace(ARCHIVE, ''))].filter((name) => name !== '')
}

/** The path as far as it says something about the file: above the folder that was named it is anything. */
function placeOf(source: Pick<FoundText, 'path' | 'folder'>): string {
  const folders = foldersOf(source)
  const nearest = source.path.split(/[/\\]/).slice(-4)
  return folders.length > 0 ? [...folders, basename(source.path)].join('/') : nearest.join('/')
}

/** An id that stays as long as the file stays where it is: its name for people, a hash of its path for uniqueness. */
function madeId({ path, record, text, given }: SourceText): string {
  const name = slugOf(basename(path, extname(path))).slice(0, 80)
  const content = record === undefined ? '' : `\n${given.title ?? ''}\n${text}`
  return `${name}-${sha256(path + content).slice(0, 12)}`
}

function shortHash(content: unknown): string {
  return sha256(JSON.stringify(content)).slice(0, 32)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
