import { documentScript } from '../../analysis/document-script.ts'
import { withoutEdges } from '../../analysis/edges.ts'
import { wordsIn } from '../../analysis/line-ends/known-words.ts'
import { mendLineEnds, wordsAtLineEnds } from '../../analysis/line-ends/line-ends.ts'
import { shinglesOf, sketchOf } from '../../analysis/near-duplicates/near-duplicates.ts'
import { type ArchiveDocument, type DateOrigin, dayOf } from '../../engine/document.ts'
import { partsOfText, placesInParts, type StoredText } from '../../engine/text-parts.ts'
import type { NewWords } from '../../engine/vocabulary.ts'
import { isAgency } from '../extract/agencies.ts'
import { documentCollections, folderCollection } from '../extract/collections.ts'
import { type DocumentDate, documentDate, type StatedDate } from '../extract/date.ts'
import { readDateline } from '../extract/dateline.ts'
import { documentLanguage } from '../extract/language.ts'
import { pathDate } from '../extract/path-date.ts'
import { publishedDate } from '../extract/published.ts'
import { readDate } from '../extract/read-date.ts'
import { documentSource } from '../extract/source.ts'
import { extractTitle, type TitledText } from '../extract/title.ts'
import { fileKey } from '../file-state.ts'
import { identify, type StatedFacts } from '../identity/identity.ts'
import { type FoundText, foldersOf, placeOf } from '../identity/place.ts'
import type { GivenFacts, SourceText } from '../source-text.ts'
import { asWritten } from './as-written.ts'
import { withCorrections } from './by-hand.ts'
import { searchFields, type WordReader } from './fields.ts'
import { lettersBefore, lettersIn, placesOfLetters } from './letters.ts'

/** What a document keeps whatever becomes of its text. */
export type Kept = Pick<ArchiveDocument, 'added' | 'byHand'>

/** Of a document that nothing is known of. */
const NOTHING_KEPT: Kept = { added: null, byHand: {} }

/** Quotation marks around a name. */
const BESIDE_LETTERS = /[^\p{L}\p{N}]/u

const LUNAR = 'its date is of the Lunar Hijri calendar: it may be a day earlier or later'

/** A stored document, its distinct words for the vocabulary, and what was not right with its facts, a line each. */
export type Built = { document: ArchiveDocument; words: NewWords; notes: string[] }

/**
 * Build the stored document of a source text. Pure but for what the reader of words was told: equal input gives an equal document. Never throws.
 *
 * @param raw as it was read; letters that were stored as others are mended
 * @param identity what `identify` gave, where it was asked before
 * @param known words of the archive, by which words that line ends broke are mended
 * @param kept of the document that it was
 * @param reader who is told its words; without one all are told
 */
export function build(
  raw: FoundText,
  stated: StatedFacts,
  identity = identify(raw, stated),
  known: ReadonlySet<string> = new Set(),
  { added, byHand }: Kept = NOTHING_KEPT,
  reader?: WordReader,
): Built {
  const { source, notes: onLetters } = asWritten(raw)
  const { given } = source
  const top = readDateline(wholeWords(plainText(source.text), known))
  const titled = titledText(top.text, givenTitle(given))
  const { title } = titled
  // Where the first lines hold no dateline there is none to cut off below the title either.
  const hasDateline = top.date !== undefined || top.source !== undefined
  const head = hasDateline ? readDateline(titled.text) : titled
  const text = head.text.trim()
  const { date, notes } = dateOf(source, top.date, text)
  notes.push(...onLetters)
  const folder = folderCollection(foldersOf(source))
  const found = {
    title,
    titleOrigin: titled.origin,
    ...documentLanguage(title, text, givenLanguage(given, stated)),
    ...date,
    ...documentSource(sourceClues(source, stated, text, top.source), stated.names),
    ...documentCollections({ given: given.collections, stated: stated.collections, folder }),
  }
  const facts = withCorrections(found, byHand, stated.names)
  const { fields, words } = searchFields(facts.title, text, facts.language, given.url, reader)
  const stored = partsOfText(text)
  const document = {
    ...identity,
    ...facts,
    script: documentScript(text || facts.title, facts.language),
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
    sketch: sketchOf(shinglesOf(fields.surfaceText)),
    group: identity.hash,
  }
  return { document, words, notes }
}

/** What tells the source of a text; `dateline` is what stood above it. */
function sourceClues(source: FoundText, stated: StatedFacts, text: string, dateline: string | undefined) {
  const { source: given, origin = 'given', url } = source.given
  return {
    given,
    givenOrigin: origin,
    dateline,
    text,
    stated: stated.source,
    url,
    folders: foldersOf(source),
  }
}

/** Whole characters only, one kind of line end, no byte order mark and no empty lines above. */
function plainText(text: string): string {
  const whole = text.toWellFormed()
  const ends = whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
  // Files that were put together have a mark where each begins.
  const lines = ends.includes('\n\uFEFF') ? ends.replaceAll('\n\uFEFF', '\n') : ends
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

/** A page that only names its agency as its title has its headline in the text; where there is none that is the title. */
function titledText(text: string, given: ReturnType<typeof givenTitle>): TitledText {
  if (given?.origin !== 'metadata' || !isAgency(withoutEdges(given.title, BESIDE_LETTERS)))
    return extractTitle(text, given)
  const found = extractTitle(text, undefined)
  return found.title === '' ? extractTitle(text, given) : found
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
    if (date?.isLunar === true) notes.push(LUNAR)
    if (date !== undefined) return { date: documentDate(date, from), notes }
    if (from === origin && given !== undefined && given.trim() !== '')
      notes.push(`its date is none that can be read: ${given.trim().slice(0, 60)}`)
  }
  const { captured } = source.given
  return { date: documentDate(captured === undefined ? undefined : readDate(captured), 'metadata'), notes }
}
