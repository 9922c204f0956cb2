/**
 * The lexicon, made ready for looking words up by their stems, so that every form of a word is found. Analysing all of it would
 * take over a second: words lie in boxes by how they begin, and a box is analysed when it is first opened.
 */
import { analyze } from '../analyze.ts'
import { LANGUAGES, type Language, perLanguage } from '../language.ts'
import { fold, lower, normalise, ZERO_WIDTH_NON_JOINER } from '../normalize.ts'
import { LANGUAGE_RULES } from '../registry.ts'
import type { Word } from '../term.ts'
import { isNear, type LexiconRow, type LexiconWord } from './rows.ts'

/** What words of a language mean: `length` words from `start` on stand in these rows; `isWritten` where they do with the same letters. */
export type Meaning = { start: number; length: number; rows: readonly LexiconRow[]; isWritten: boolean }

/** A word of a text, in one language; undefined where it is none of that language. */
export type Reading = Word | undefined

/** The rows of the lexicon, and by the first letters of words which of them lie there. */
export type Lexicon = {
  rows: readonly LexiconRow[]
  boxes: Readonly<Record<Language, ReadonlyMap<string, Box>>>
  size: number
}

/**
 * Words that begin alike: where they stand, three numbers each (the row, the word in it, the way it is written), until somebody looks
 * for one of them; then entries by the stems of their first words.
 */
export type Box = { places: number[]; byStem?: Map<string, Entry[]> }

/** A word or several of one language; `stems` has those of each word, `place` says how much it is the word of its row. */
type Entry = {
  stems: readonly ReadonlySet<string>[]
  words: readonly Word[]
  use: LexiconWord['use']
  row: LexiconRow
  place: number
}

/** Places by which a word that means something else as well stands behind the others of its kind. */
const LATER = 100

/** Letters by which words are put together; a shorter word has a box of its own. */
const BEGINNING = 3

/**
 * Make rows ready to be looked up.
 *
 * @param own rows of the archive: a word that stands in them is translated by them alone
 * @example meaningsIn(compileLexicon(rows), readings, 'az')
 */
export function compileLexicon(rows: readonly LexiconRow[], own: readonly LexiconRow[] = []): Lexicon {
  const boxes = perLanguage(() => new Map<string, Box>())
  const owned = perLanguage(
    (language) => new Set(own.flatMap((row) => row[language].map(({ text }) => lowered(text, language)))),
  )
  const isOwned = (text: string, language: Language) =>
    owned[language].size > 0 && owned[language].has(lowered(text, language))
  const all = [...own, ...rows]
  for (const [number, row] of all.entries()) {
    for (const language of LANGUAGES) {
      for (const [at, { text }] of row[language].entries()) {
        if (number >= own.length && isOwned(text, language)) continue
        for (const [way, written] of waysToWrite(text).entries()) {
          if (isNear(row) && written.includes(' ')) continue
          for (const beginning of beginningsOf(written, language, row))
            boxOf(boxes[language], beginning).places.push(number, at, way)
        }
      }
    }
  }
  return { rows: all, boxes, size: all.length }
}

function lowered(text: string, language: Language): string {
  return lower(normalise(text), LANGUAGE_RULES[language].turkic === true)
}

/** A Persian compound is also written with a space: `نخست‌وزیر`, `نخست وزیر`. */
function waysToWrite(text: string): string[] {
  return text.includes(ZERO_WIDTH_NON_JOINER) ? [text, text.replaceAll(ZERO_WIDTH_NON_JOINER, ' ')] : [text]
}

/** How the stems of the first word begin: as it does itself, but for verbs where forms begin anew (`رفتن`, `رو`). */
function beginningsOf(text: string, language: Language, { partOfSpeech }: LexiconRow): Iterable<string> {
  const [first = ''] = text.split(/[\s-]/, 1)
  const { beginnings } = LANGUAGE_RULES[language]
  const own = fold(lowered(first, language)).slice(0, BEGINNING)
  if (beginnings !== undefined || partOfSpeech !== 'v') return [own]
  const stems = analyze(text, language)
    .slice(0, 1)
    .flatMap(({ word }) => word.keys)
  return new Set([own, ...stems.map((stem) => stem.slice(0, BEGINNING))])
}

function boxOf(boxes: Map<string, Box>, beginning: string): Box {
  const known = boxes.get(beginning)
  if (known !== undefined) return known
  const box: Box = { places: [] }
  boxes.set(beginning, box)
  return box
}

/** The entries of a box by their first stems, analysed. */
function opened(
  rows: readonly LexiconRow[],
  box: Box,
  language: Language,
): ReadonlyMap<string, readonly Entry[]> {
  if (box.byStem !== undefined) return box.byStem
  const byStem = new Map<string, Entry[]>()
  for (let from = 0; from < box.places.length; from += 3) {
    const entry = entryAt(rows, box.places, from, language)
    if (entry === undefined) continue
    for (const stem of entry.stems[0] ?? []) byStem.set(stem, [...(byStem.get(stem) ?? []), entry])
  }
  box.byStem = byStem
  return byStem
}

/** The entry of three numbers of a box. */
function entryAt(
  rows: readonly LexiconRow[],
  places: readonly number[],
  from: number,
  language: Language,
): Entry | undefined {
  const [number = 0, at = 0, way = 0] = places.slice(from, from + 3)
  const row = rows[number]
  const word = row?.[language][at]
  if (row === undefined || word === undefined) return undefined
  const words = analyze(waysToWrite(word.text)[way] ?? word.text, language).map((term) => term.word)
  const stems = words.map((one) => new Set(stemsOf(one)))
  return { stems, words, use: word.use, row, place: word.use === 'always' ? at : at + LATER }
}

/**
 * What the words of a text mean, the longest groups first, from left to right and never overlapping. A group stands in several
 * rows where it has several meanings: those first where it is the first word, and means nothing else.
 *
 * @param words the text word by word, as that language reads it
 * @param isAlone whether nothing beside them tells which of several meanings a word has; then such words have none
 */
export function meaningsIn(
  lexicon: Lexicon,
  words: readonly Reading[],
  language: Language,
  isAlone = true,
): Meaning[] {
  const meanings: Meaning[] = []
  const entriesOf = entriesOnce(lexicon, language)
  for (let start = 0; start < words.length; ) {
    const standing = entriesOf(words[start]).filter((entry) => standsAt(entry, words, start))
    if (standing.length === 0) {
      start++
      continue
    }
    const [near, rest] = [standing.filter(isOnlyNear), standing.filter((entry) => !isOnlyNear(entry))]
    const meant = meantOf(rest, words, start, isAlone)
    const length = meant[0]?.stems.length ?? 1
    const found = length > 1 ? meant : [...meant, ...near]
    const rows = found.toSorted((a, b) => a.place - b.place).map(({ row }) => row)
    const isWritten = meant.some((entry) => isSpelled(entry, 'written', words, start))
    if (rows.length > 0) meanings.push({ start, length, rows: [...new Set(rows)], isWritten })
    start += length
  }
  return meanings
}

/** Rows of what is near have no groups of words, and never stand in the way of those that say what is meant. */
function isOnlyNear({ row }: Entry): boolean {
  return isNear(row)
}

/** The entries that begin with words of one text, which repeats most of them: each is looked up once. */
function entriesOnce(lexicon: Lexicon, language: Language): (word: Reading) => readonly Entry[] {
  const known = new Map<Reading, readonly Entry[]>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const found = entriesFor(lexicon, word, language)
    known.set(word, found)
    return found
  }
}

/** The entries that begin with a word. */
function entriesFor({ rows, boxes }: Lexicon, word: Reading, language: Language): Entry[] {
  if (word === undefined) return []
  const stems = stemsOf(word)
  const beginnings = [...stems, word.surface].map((text) => text.slice(0, BEGINNING))
  const found = [...new Set(beginnings)].flatMap((beginning) => {
    const box = boxes[language].get(beginning)
    const entries = box === undefined ? undefined : opened(rows, box, language)
    return stems.flatMap((stem) => entries?.get(stem) ?? [])
  })
  return [...new Set(found)]
}

/**
 * The longest entries that stand at a place; of these the ones that are written so, or spelled so, where there are some, and that may be meant:
 * a word that means something else as well is not translated alone.
 */
function meantOf(
  standing: readonly Entry[],
  words: readonly Reading[],
  start: number,
  isAlone: boolean,
): Entry[] {
  const longest = Math.max(0, ...standing.map(({ stems }) => stems.length))
  const long = standing.filter(({ stems }) => stems.length === longest)
  const written = long.filter((entry) => isSpelled(entry, 'written', words, start))
  const spelled =
    written.length > 0 ? written : long.filter((entry) => isSpelled(entry, 'surface', words, start))
  const meant = spelled.length > 0 ? spelled : long
  if (!isAlone) return meant
  const used = meant.filter((entry) => isUsed(entry, words[start]))
  const isDoubtful = meant.some((entry) => !used.includes(entry) && beginsLike(entry, words[start]))
  return isDoubtful ? used.filter((entry) => beginsLike(entry, words[start])) : used
}

/** Whether an entry stands at a place in its own form: with all its letters, or without signs. */
function isSpelled(
  entry: Entry,
  form: 'written' | 'surface',
  words: readonly Reading[],
  start: number,
): boolean {
  return entry.words.every((word, at) => word[form] === words[start + at]?.[form])
}

/** `roses` may be `rose`, which is not translated alone; that it may be a form of `rise` says nothing then. */
function beginsLike({ words: [first] }: Entry, word: Reading): boolean {
  return first?.surface.slice(0, BEGINNING) === word?.surface.slice(0, BEGINNING)
}

function standsAt({ stems }: Entry, words: readonly Reading[], start: number): boolean {
  return stems.every((wanted, at) => stemsOf(words[start + at]).some((stem) => wanted.has(stem)))
}

function isUsed({ use }: Entry, word: Reading): boolean {
  return use === 'always' || (use === 'capital' && (word?.letters ?? 'lower') !== 'lower')
}

function stemsOf(word: Reading): readonly string[] {
  if (word === undefined) return []
  return word.keys.length > 0 ? word.keys : [word.surface]
}
