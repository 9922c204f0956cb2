/** What the words of a query mean, and how other languages say it. */
import { analyze } from '../../analysis/analyze.ts'
import { wholeWord } from '../../analysis/engine-tokens.ts'
import { LANGUAGES, type Language } from '../../analysis/language.ts'
import { type Lexicon, type Meaning, meaningsIn, type Reading } from '../../analysis/lexicon/lexicon.ts'
import { isNear, type LexiconRow, type PartOfSpeech } from '../../analysis/lexicon/rows.ts'
import { plain } from '../../analysis/normalize.ts'
import type { Term, Word } from '../../analysis/term.ts'
import type { QueryWord } from '../query/query.ts'
import { asMeant } from './as-meant.ts'
import { madeVerbForms } from './made-verbs.ts'
import { inNounPhrases } from './noun-phrases.ts'

/**
 * A way to say some words in another language: its words that must all be there, and their stems as the engine knows them, or the
 * words as they are spelled, where `stems` has those of all their forms. `spelled` has all words of several as they are spelled, and
 * `isPhrase` says that they mean that only side by side (`بدون شک`); `helping` is the verb of which the others make another (`شدن` of
 * `موفق شدن`), and `forms` are all ways to write what its words mean only side by side. `isFirst` is the word of its row,
 * `isDoubtful` is a word of something else as well, and `partOfSpeech` is that of the row.
 */
export type Wording = {
  text: string
  words: readonly Word[]
  tokens: readonly string[]
  stems?: readonly string[]
  spelled?: readonly string[]
  isPhrase?: boolean
  helping?: string
  forms?: readonly (readonly string[])[]
  isFirst?: boolean
  isDoubtful?: boolean
  partOfSpeech?: PartOfSpeech
}

/** Words of the query that are translated together, and how a language says them, the best first. */
export type Translated = {
  words: readonly QueryWord[]
  /** The language that they are read in. */
  from: Language
  wordings: readonly Wording[]
  /** Ways that are near to what is meant, for documents that hold some of the words. */
  near: readonly Wording[]
  /** The rows that say so. */
  places: readonly string[]
}

/** What the lexicon has for a query, by the language that is translated into. */
export type Translations = ReadonlyMap<Language, readonly Translated[]>

export const NO_TRANSLATIONS: Translations = new Map()

/**
 * The stems by which other languages say one word, for documents that hold some of the words. Of a group each word is said by the
 * one in its place, where there are as many.
 */
export function stemsFor(
  word: QueryWord,
  translations: Translations,
  kind: 'wordings' | 'near' = 'wordings',
): string[] {
  const groups = [...translations.values()].flat().filter(({ words }) => words.includes(word))
  const tokens = groups.flatMap(({ words, [kind]: ways }) =>
    ways.flatMap((way) => {
      const { tokens, stems: said = tokens } = way
      return said.length === words.length
        ? said.slice(words.indexOf(word), words.indexOf(word) + 1)
        : withoutHelping(said, way)
    }),
  )
  return [...new Set(tokens)]
}

/** The words of a wording that say what is meant, also where each stands alone: `شد` is in every text, and says nothing of success. */
export function withoutHelping(tokens: readonly string[], { helping }: Wording): readonly string[] {
  return helping === undefined || tokens.length < 2 ? tokens : tokens.filter((token) => token !== helping)
}

/** With what is near to what is meant, and in all forms, for those who show documents that hold some of the words. */
export function withNear(translations: Translations): Translations {
  return new Map(
    [...translations].map(([language, all]) => [
      language,
      all.map((one) => ({ ...one, wordings: [...one.wordings, ...one.near].map(inAllForms) })),
    ]),
  )
}

function inAllForms(wording: Wording): Wording {
  return { ...wording, tokens: wording.stems ?? wording.tokens }
}

/** The translations of several alternatives as one. */
export function joinedTranslations(all: readonly Translations[]): Translations {
  const joined = new Map<Language, Translated[]>()
  for (const [language, found] of all.flatMap((one) => [...one]))
    joined.set(language, [...(joined.get(language) ?? []), ...found])
  return joined
}

/** A longer query is a sentence, which nobody means word by word. */
const MOST_WORDS = 6
/** Wordings of one meaning that are searched. */
const MOST_WORDINGS = 8

/**
 * The translations of the words of a query. Which language it is in shows by how much of it the lexicon has in each; where two
 * have as much, both are meant.
 *
 * @param words all words of the query, in order
 * @param deciding those that decide what is found
 * @example translate(lexicon, words('oil price'), …).get('az') // [{ words: [oil, price], wordings: [{ text: 'neft qiyməti', … }] }]
 */
export function translate(
  lexicon: Lexicon,
  words: readonly QueryWord[],
  deciding: readonly QueryWord[],
): Translations {
  if (deciding.length === 0 || deciding.length > MOST_WORDS) return NO_TRANSLATIONS
  const readings = LANGUAGES.map((language) => {
    const read = words.map((word) => readingIn(word, language))
    const meanings = meaningsIn(lexicon, read, language, deciding.length === 1).filter((meaning) =>
      decides(meaning, words, deciding),
    )
    const covered = meanings.reduce((sum, { length }) => sum + length, 0)
    return { language, meanings, covered }
  })
  const most = Math.max(...readings.map(({ covered }) => covered))
  if (most === 0) return NO_TRANSLATIONS
  const spoken = asWritten(readings.filter(({ covered }) => covered === most))
  const translations = new Map<Language, Translated[]>()
  for (const target of LANGUAGES) {
    const found = spoken
      .filter(({ language }) => language !== target)
      .flatMap(({ language, meanings }) =>
        meanings.map((meaning) => translated(lexicon, meaning, words, language, target)),
      )
    if (found.length === 0) continue
    const said = joined(found)
    const isAlone = deciding.length === 1
    const inPhrases = (one: Translated) => ({ ...one, wordings: inNounPhrases(one.wordings, target) })
    translations.set(target, isAlone ? said.map(inPhrases) : said)
  }
  return translations
}

/** Where one language writes the words so, the others do not have them for their signs alone: `sad` is not `şad`, which is glad. */
function asWritten<Read extends { meanings: readonly Meaning[] }>(
  readings: readonly Read[],
): readonly Read[] {
  const written = readings.filter(({ meanings }) => meanings.every(({ isWritten }) => isWritten))
  return written.length > 0 ? written : readings
}

/** A word as a text of that language has it; a word in another script is none of its words. */
function readingIn({ text }: QueryWord, language: Language): Reading {
  const [term, ...others] = analyze(text, language)
  return others.length === 0 && term?.word.language === language ? term.word : undefined
}

/** Whether a group of words is meant at all: `of` alone is not. */
function decides({ start, length }: Meaning, words: readonly QueryWord[], deciding: readonly QueryWord[]) {
  return words.slice(start, start + length).some((word) => deciding.includes(word))
}

function translated(
  lexicon: Lexicon,
  { start, length, rows }: Meaning,
  words: readonly QueryWord[],
  from: Language,
  target: Language,
): Translated {
  const said = words.slice(start, start + length)
  // What is written alike is found by the words themselves.
  const typed = plain(said.map(({ text }) => text).join(' '))
  const [near, meant] = [rows.filter(isNear), rows.filter((row) => !isNear(row))]
  const waysIn = (some: readonly LexiconRow[]) =>
    wordingsIn(lexicon, some, target).filter(({ text }) => plain(text) !== typed)
  const places = rows.map(({ place }) => place)
  return { words: said, from, wordings: waysIn(meant), near: waysIn(near), places }
}

/** How a language says one of several meanings: single words first, and no word twice. */
function wordingsIn(lexicon: Lexicon, rows: readonly LexiconRow[], target: Language): Wording[] {
  const all = rows.flatMap((row) =>
    row[target].map(({ text, use }, at) => {
      const wording = withSpelling(wordingOf(text, target), row, target, lexicon)
      // The first word is that of the row, whatever else it means.
      const isDoubtful = (use !== 'always' && at > 0) || wording.words.every(({ isStop }) => isStop)
      const { partOfSpeech } = row
      return { ...asMeant(lexicon, row, wording, target), isFirst: at === 0, isDoubtful, partOfSpeech }
    }),
  )
  return distinctOf(all).slice(0, MOST_WORDINGS)
}

function distinctOf(wordings: readonly Wording[]): Wording[] {
  const distinct = new Map<string, Wording>()
  for (const wording of wordings) {
    const key = wording.tokens.toSorted().join(' ')
    if (wording.tokens.length > 0 && !distinct.has(key)) distinct.set(key, wording)
  }
  return [...distinct.values()]
}

/**
 * With all words as they are spelled; they mean that only side by side where a single one is left without those that every text has:
 * `شک` is doubt, `بدون شک` undoubtedly. The helping verb of a verb has many forms, and stands anywhere.
 */
function withSpelling(
  wording: Wording,
  { partOfSpeech }: LexiconRow,
  target: Language,
  lexicon: Lexicon,
): Wording {
  const all = analyze(wording.text, target)
  if (all.length === 1) return wording
  if (partOfSpeech === 'v') {
    const forms = madeVerbForms(lexicon, wording.text, target)
    return { ...wording, ...(VERB_LAST.has(target) && helpingIn(all)), ...(forms && { forms }) }
  }
  const spelled = all.map(({ word }) => wholeWord(word.token))
  return { ...wording, spelled, isPhrase: wording.words.length === 1 }
}

/** Languages whose verbs of several words end in the helping one: `hücum etmək`, `حمله کردن`. */
const VERB_LAST: ReadonlySet<Language> = new Set(['az', 'fa'])

function helpingIn(terms: readonly Term[]): { helping: string } | undefined {
  const [helping] = terms.at(-1)?.word.stemTokens ?? []
  return helping === undefined ? undefined : { helping }
}

/** Words that every text has, such as the verb of `hücum etmək`, need not be there. */
export function wordingOf(text: string, target: Language): Wording {
  const words = analyze(text, target).map(({ word }) => word)
  const deciding = words.some(({ isStop }) => !isStop) ? words.filter(({ isStop }) => !isStop) : words
  return { text, words: deciding, tokens: [...new Set(deciding.flatMap(tokenOf))] }
}

function tokenOf({ stemTokens }: Word): string[] {
  return stemTokens.slice(0, 1)
}

/** Of two readings of the same words in two languages one translation. */
function joined(found: readonly Translated[]): Translated[] {
  const byWord = new Map<QueryWord | undefined, Translated>()
  for (const one of found) {
    const known = byWord.get(one.words[0])
    if (known === undefined) byWord.set(one.words[0], one)
    else
      byWord.set(one.words[0], {
        words: known.words,
        from: known.from,
        wordings: distinctOf([...known.wordings, ...one.wordings]),
        near: distinctOf([...known.near, ...one.near]),
        places: [...known.places, ...one.places],
      })
  }
  return [...byWord.values()].filter(({ wordings, near }) => wordings.length + near.length > 0)
}
