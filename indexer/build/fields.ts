import { aliasesOf, isBeginningOfAlias } from '../../analysis/aliases/in-text.ts'
import { bridgesOf, vocabularyKeys } from '../../analysis/az/alphabets/bridges.ts'
import { signedStem } from '../../analysis/az/signs.ts'
import { type DistinctWords, distinctWords } from '../../analysis/distinct-words.ts'
import { analyzeSegments, analyzeTitle, segmentsOf, showsCapitals } from '../../analysis/document.ts'
import { encodeTitleWord, wholeWord } from '../../analysis/engine-tokens.ts'
import type { DocumentLanguage } from '../../analysis/language.ts'
import { namesIn } from '../../analysis/names/evidence.ts'
import { nameForms, nameKeys, nameToken, nameTokens } from '../../analysis/names/names.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import type { Term, Word } from '../../analysis/term.ts'
import { type AnalysedText, termVector, vectorHashes } from '../../analysis/term-vector.ts'
import { addressToken } from '../../engine/address.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import { type SearchField, tokensOf } from '../../engine/search-fields.ts'
import { firstPart } from '../../engine/text-parts.ts'
import type { NewWords, VocabularyEntry } from '../../engine/vocabulary.ts'

/**
 * Whoever puts words into a vocabulary: of the words of a document those are told that it was not told, as long as they are kept
 * analysed. A word that is told twice does no harm.
 */
export type WordReader = object

/** What the engine searches a document by, and what shows it. */
export type SearchFields = Pick<ArchiveDocument, SearchField | 'vector'>

/**
 * Analyse a document for the engine.
 *
 * @param url its address, by which it is found as well
 * @param reader who is told its words, where words are not to be told again and again
 * @returns the fields, and the distinct words for the vocabulary: as the engine knows them → as they were written
 */
export function searchFields(
  title: string,
  text: string,
  language: DocumentLanguage,
  url: string | null = null,
  reader?: WordReader,
): { fields: SearchFields; words: NewWords } {
  const titleTerms = analyzeTitle(title, language)
  const segments = segmentsOf(text, language)
  const textTerms = analyzeSegments(text, segments)
  const titleWords = indexedWords(titleTerms)
  const textWords = indexedWords(textTerms)
  const titleNames = new Set([
    ...aliasTokens(titleTerms, language, titleWords),
    ...namesIn(titleTerms, title),
  ])
  const named = new Set(titleNames)
  for (const token of aliasTokens(textTerms, language, textWords)) named.add(token)
  for (const token of namesIn(textTerms, text)) named.add(token)
  const surfaceTitle = surfaces(titleWords)
  const stemsTitle = keys(titleWords)
  const fields = {
    surfaceTitle,
    surfaceText: surfaces(textWords),
    stemsTitle,
    stemsText: keys(textWords),
    names: [address(url), bag(named), titleMarks([surfaceTitle, stemsTitle, bag(titleNames)])]
      .filter((part) => part !== '')
      .join(' '),
    vector: termVector(
      {
        ...analysed(titleTerms, titleWords),
        segments: segmentsOf(title, language),
        allNames: !showsCapitals(titleTerms),
      },
      { ...analysed(textTerms, textWords), segments },
      firstPart(text).length,
    ),
  }
  return { fields, words: vocabulary([titleWords, textWords], named, reader) }
}

/** The words of a text, each with what the engine is given of it. */
type IndexedWords = DistinctWords & { indexed: readonly IndexedWord[] }

function indexedWords(terms: readonly Term[]): IndexedWords {
  const distinct = distinctWords(terms)
  return { ...distinct, indexed: distinct.words.map(indexed) }
}

function surfaces({ indexed, numbers }: IndexedWords): string {
  const tokens: string[] = []
  for (let at = 0; at < Math.min(numbers.length, MOST_WORDS); at++)
    tokens.push(indexed[numbers[at] ?? 0]?.whole ?? '')
  return tokens.join(' ')
}

/** Each stem once: a stem is looked up, not counted, and phrases are searched in the surface. */
function keys({ indexed }: IndexedWords): string {
  const distinct = new Set<string>()
  for (const word of indexed) for (const key of word.keys) distinct.add(key)
  return bag(distinct)
}

/** Translated names, by the table. */
function aliasTokens(
  terms: readonly Term[],
  language: DocumentLanguage,
  { indexed, numbers }: IndexedWords,
): string[] {
  if (!indexed.some(({ beginsAlias }) => beginsAlias)) return []
  const mayBegin = (start: number) => indexed[numbers[start] ?? 0]?.beginsAlias === true
  return aliasesOf(terms, language, mayBegin).map(({ id }) => id)
}

/** What the vector is made of; hashes are kept with the words. */
function analysed(terms: readonly Term[], distinct: IndexedWords): Omit<AnalysedText, 'segments'> {
  const hashesOf = (number: number) => {
    const [word, known] = [distinct.words[number], distinct.indexed[number]]
    if (word === undefined || known === undefined) return ''
    known.hashes ??= vectorHashes(word)
    return known.hashes
  }
  return { terms, distinct, hashesOf }
}

function address(url: string | null): string {
  return (url === null ? undefined : addressToken(url)) ?? ''
}

/** The engine knows no word of a field beyond this place: what stands behind it would be stored, and read with each hit, for nothing. */
const MOST_WORDS = 65_535
/** The engine counts a word behind a hard separator as eight words away. */
const MAX_BAG = 8_000

/**
 * Words that are looked up one by one, in no order that means anything. Behind a hard separator the engine takes down no
 * pairs of neighbours, which is half of its work for a document.
 */
function bag(words: ReadonlySet<string>): string {
  return [...words].slice(0, MOST_WORDS).join(words.size > MAX_BAG ? ' ' : ';')
}

/** Everything that finds a title, marked as such: its words in their order, for phrases, then its stems and names. */
function titleMarks(fields: readonly string[]): string {
  return fields.flatMap(tokensOf).map(encodeTitleWord).join(' ')
}

function vocabulary(
  texts: readonly IndexedWords[],
  named: ReadonlySet<string>,
  reader?: WordReader,
): NewWords {
  const entries: NewWords = new Map()
  const to = reader ?? {}
  const tell = (made: readonly NewEntry[]) => {
    for (const [key, entry] of made) entries.set(key, entry)
    // A reader is told once: only where there is none it is told again, and sounds are dear.
    return reader === undefined ? made : undefined
  }
  for (const { words, indexed } of texts) {
    for (const [at, word] of words.entries()) {
      const known = indexed[at]
      if (known === undefined) continue
      if (known.toldTo !== to) {
        known.entries = tell(known.entries ?? newEntries(word))
        known.toldTo = to
      }
      if (known.toldAsNameTo !== to && namesOf(word).some((token) => named.has(token))) {
        known.entriesAsName = tell(known.entriesAsName ?? newNames(word))
        known.toldAsNameTo = to
      }
    }
  }
  return entries
}

type NewEntry = readonly [key: string, entry: VocabularyEntry]

/** What the engine is given of a word, whatever document it stands in; names from when it is one. */
type IndexedWord = {
  of: Word
  whole: string
  keys: readonly string[]
  beginsAlias: boolean
  /** What the vector has of it, once it is in one. */
  hashes: string | undefined
  /** Who was told of the word, and what, where it is told again with every document. */
  toldTo: WordReader | undefined
  entries: readonly NewEntry[] | undefined
  /** The same of the word as a name. */
  toldAsNameTo: WordReader | undefined
  entriesAsName: readonly NewEntry[] | undefined
}

/** Words of several documents are one object. */
function indexed(word: Word): IndexedWord {
  const { made } = word
  if (made?.of === word) return made as IndexedWord
  const { token, stemTokens, partTokens } = word
  const signed = signedStem(word)
  const known: IndexedWord = {
    of: word,
    whole: wholeWord(token),
    keys:
      signed === undefined && partTokens.length === 0
        ? stemTokens
        : [...stemTokens, ...partTokens, ...(signed === undefined ? [] : [signed])],
    beginsAlias: isBeginningOfAlias(word),
    hashes: undefined,
    toldTo: undefined,
    entries: undefined,
    toldAsNameTo: undefined,
    entriesAsName: undefined,
  }
  word.made = known
  return known
}

/** The word, and what it is found by from the other alphabet of its language. */
function newEntries(word: Word): NewEntry[] {
  const { token, written } = word
  return [[token, { word: token, written }], ...bridges(word)]
}

function bridges(word: Word): NewEntry[] {
  return bridgesOf(word).map((bridge) => {
    const { token: name, written } = bridge
    const sounds = vocabularyKeys(bridge, 'own')
    return [`${name} ${written}`, { name, written, language: 'az', sounds }]
  })
}

/** What a word is called where it is a name; a surname that looks like a form of another word is one where a title stands before it. */
function namesOf({ names, written, surface, letters, language }: Word): readonly string[] {
  if (names.length > 0 || letters !== undefined || language === undefined) return names
  return LANGUAGE_RULES[language].surname?.test(surface) === true ? nameTokens(written, language) : names
}

/** The forms of a name, with the keys of their sound. */
function newNames({ written, language }: Word): NewEntry[] {
  return nameForms(written, language, 'document').flatMap((form): NewEntry[] => {
    const name = nameToken(form)
    const sounds = nameKeys(form, 'document')
    if (sounds.length === 0) return []
    return [
      [`${name} ${language} ${form.form}`, { name, written: form.form, language: language ?? 'und', sounds }],
    ]
  })
}
