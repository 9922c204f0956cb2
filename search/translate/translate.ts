/** What the words of a query mean, and how other languages say it. */
import { analyze } from '../../analysis/analyze.ts'
import { LANGUAGES, type Language } from '../../analysis/language.ts'
import { type Lexicon, type Meaning, meaningsIn, type Reading } from '../../analysis/lexicon/lexicon.ts'
import { isNear, type LexiconRow } from '../../analysis/lexicon/rows.ts'
import { plain } from '../../analysis/normalize.ts'
import type { QueryWord } from '../query/query.ts'
import { inNounPhrases } from './noun-phrases.ts'
import { NO_TRANSLATIONS, type Translated, type Translations } from './translations.ts'
import { distinctOf, wordingsIn } from './wordings.ts'

/** A longer query is a sentence, which nobody means word by word. */
const MOST_WORDS = 6

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
