import { aliasesOf } from '../../analysis/aliases/in-text.ts'
import { bridgesOf, vocabularyKeys } from '../../analysis/az/alphabets/bridges.ts'
import { signedStem } from '../../analysis/az/signs.ts'
import { analyzeSegments, analyzeTitle, segmentsOf, showsCapitals } from '../../analysis/document.ts'
import { encodeTitleWord, wholeWord } from '../../analysis/engine-tokens.ts'
import type { DocumentLanguage } from '../../analysis/language.ts'
import { namesIn } from '../../analysis/names/evidence.ts'
import { nameForms, nameKeys, nameToken, nameTokens } from '../../analysis/names/names.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import type { Term, Word } from '../../analysis/term.ts'
import { termVector } from '../../analysis/term-vector.ts'
import { addressToken } from '../../engine/address.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import { type SearchField, tokensOf } from '../../engine/search-fields.ts'
import { firstPart } from '../../engine/text-parts.ts'
import type { NewWords, VocabularyName } from '../../engine/vocabulary.ts'

/** What the engine searches a document by, and what shows it. */
export type SearchFields = Pick<ArchiveDocument, SearchField | 'vector'>

/**
 * Analyse a document for the engine.
 *
 * @param url its address, by which it is found as well
 * @returns the fields, and the distinct words for the vocabulary: as the engine knows them → as they were written
 */
export function searchFields(
  title: string,
  text: string,
  language: DocumentLanguage,
  url: string | null = null,
): { fields: SearchFields; words: NewWords } {
  const titleTerms = analyzeTitle(title, language)
  const segments = segmentsOf(text, language)
  const textTerms = analyzeSegments(text, segments)
  const titleWords = distinctWords(titleTerms)
  const textWords = distinctWords(textTerms)
  const titleNames = new Set([...aliasTokens(titleTerms, language), ...namesIn(titleTerms, title)])
  const named = new Set([...titleNames, ...aliasTokens(textTerms, language), ...namesIn(textTerms, text)])
  const fields = {
    surfaceTitle: surfaces(titleTerms),
    surfaceText: surfaces(textTerms),
    stemsTitle: keys(titleWords),
    stemsText: keys(textWords),
    names: [address(url), bag(named), titleMarks(titleTerms, titleWords, titleNames)]
      .filter((part) => part !== '')
      .join(' '),
    vector: termVector(
      { terms: titleTerms, segments: segmentsOf(title, language), allNames: !showsCapitals(titleTerms) },
      { terms: textTerms, segments },
      firstPart(text).length,
    ),
  }
  return { fields, words: vocabulary([titleWords, textWords], named) }
}

/** Terms of one word share its object, and a text has half as many words as terms: what does not count them need not see all. */
function distinctWords(terms: readonly Term[]): Set<Word> {
  const words = new Set<Word>()
  for (const { word } of terms) words.add(word)
  return words
}

function surfaces(terms: readonly Term[]): string {
  return terms
    .slice(0, MOST_WORDS)
    .map(({ word }) => wholeWord(word.token))
    .join(' ')
}

/** Each stem once: a stem is looked up, not counted, and phrases are searched in the surface. */
function keys(words: ReadonlySet<Word>): string {
  const distinct = new Set<string>()
  for (const word of words) {
    for (const key of word.stemTokens) distinct.add(key)
    for (const key of word.partTokens) distinct.add(key)
    const signed = signedStem(word)
    if (signed !== undefined) distinct.add(signed)
  }
  return bag(distinct)
}

/** Translated names, by the table. */
function aliasTokens(terms: readonly Term[], language: DocumentLanguage): string[] {
  return aliasesOf(terms, language).map(({ id }) => id)
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
function titleMarks(terms: readonly Term[], words: ReadonlySet<Word>, names: ReadonlySet<string>): string {
  const fields = [surfaces(terms), keys(words), bag(names)]
  return fields.flatMap(tokensOf).map(encodeTitleWord).join(' ')
}

function vocabulary(wordSets: readonly ReadonlySet<Word>[], named: ReadonlySet<string>): NewWords {
  const entries: NewWords = new Map()
  for (const set of wordSets) {
    for (const word of set) {
      entries.set(word.token, { word: word.token, written: word.written })
      addBridges(entries, word)
      if (namesOf(word).some((token) => named.has(token))) addNames(entries, word)
    }
  }
  return entries
}

/** What a word is found by from the other alphabet of its language. */
function addBridges(entries: NewWords, word: Word): void {
  for (const bridge of bridgesOf(word)) {
    const { token: name, written } = bridge
    const sounds = vocabularyKeys(bridge, 'own')
    entries.set(`${name} ${written}`, { name, written, language: 'az', sounds })
  }
}

/** What a word is called where it is a name; a surname that looks like a form of another word is one where a title stands before it. */
function namesOf({ names, written, surface, letters, language }: Word): readonly string[] {
  if (names.length > 0 || letters !== undefined || language === undefined) return names
  return LANGUAGE_RULES[language].surname?.test(surface) === true ? nameTokens(written, language) : names
}

type NewName = [key: string, name: VocabularyName]

/** Words of several documents are one object, and their sounds are dear. */
const knownNames = new WeakMap<Word, readonly NewName[]>()

/** The forms of a name, with the keys of their sound. */
function addNames(entries: NewWords, word: Word): void {
  const names = knownNames.get(word) ?? newNames(word)
  knownNames.set(word, names)
  for (const [key, name] of names) entries.set(key, name)
}

function newNames({ written, language }: Word): NewName[] {
  return nameForms(written, language, 'document').flatMap((form): NewName[] => {
    const name = nameToken(form)
    const sounds = nameKeys(form, 'document')
    if (sounds.length === 0) return []
    return [
      [`${name} ${language} ${form.form}`, { name, written: form.form, language: language ?? 'und', sounds }],
    ]
  })
}
