/**
 * From text to words: where each word begins and ends in the text as given, and the letters it stands for.
 * The text is never changed first, so offsets stay true. One pass over a table of character classes: ten times
 * faster than a regular expression with the same rules, and a page of results is split anew for every search.
 */

import { isOldHalf, letterSince } from './az/old-spelling.ts'
import { APOSTROPHE, classAt, DIGIT, DOT, HYPHEN, LETTER, wordEnd, wordStart } from './character-classes.ts'
import { isDesignator, joinsNumber } from './designators.ts'
import { hashtagEnds } from './hashtags.ts'
import type { DocumentLanguage } from './language.ts'
import { fold, lower, normalise } from './normalize.ts'
import { readThousands } from './numerals.ts'
import { LANGUAGE_RULES } from './registry.ts'

/**
 * A word: `end` is exclusive, in UTF-16 units; `text` is what is analysed: `XİN` of `XİN-in`, `OConnor` of `O'Connor`; a number
 * whose thousands may be numbers of their own has spaces: `12 500`. `also` is what others write it as, together with the words before
 * it: `S400` of the number in `S 400`, `BakıMetrosu` of the last word of `#BakıMetrosu`.
 */
export type Span = { start: number; end: number; text: string; also?: string }

const HASH = 0x23
const SPACE = 0x20

/**
 * Endings that languages join by a hyphen or an apostrophe: to a number (`2012-ci`), and to an acronym or a name (`XİN-in`,
 * `Bakı'nın`). Closed sets: anything else beside a hyphen is a compound of two words (`hərbi-texniki`), beside an
 * apostrophe one word (`O'Connor`).
 */
const NUMBER_ENDINGS = endings('numbers')
const NAME_ENDINGS = endings('names')

/** What English adds after an apostrophe and search ignores: `Russia’s`. */
const POSSESSIVE = new Set(['s'])

const ARABIC = /\p{Script=Arabic}/u

/** In letters. */
const LONGEST_ACRONYM = 5

/** Pieces are joined to a word of at most so many characters; `a'a'a'…` without end is no word. */
const LONGEST_JOINED = 100

/**
 * The words of a text in order. Never throws; costs about 20 ns a character.
 *
 * @param language decides what one dot within a number is: `12.500` is twelve thousand in Azerbaijani and Persian texts
 */
export function splitWords(text: string, language: DocumentLanguage = 'und'): Span[] {
  const spans: Span[] = []
  let last: Span | undefined
  for (let at = wordStart(text, 0); at < text.length; at = wordStart(text, at)) {
    const number = classAt(text, at) === DIGIT ? readThousands(text, at, language) : undefined
    const end = number?.end ?? wordEnd(text, at)
    const piece = number?.text ?? text.slice(at, end)
    if (last === undefined || number !== undefined || !attach(text, last, at, end, piece, language)) {
      addSpans(spans, text, at, end, piece)
      last = spans.at(-1)
      joinDesignator(text, spans)
    }
    at = end
  }
  return spans
}

/** Add a piece as the word that it is, or as the words of a hashtag: `#BakıMetrosu` is two. */
function addSpans(spans: Span[], text: string, start: number, end: number, piece: string): void {
  const ends = text.charCodeAt(start - 1) === HASH ? hashtagEnds(piece) : []
  if (ends.length < 2) spans.push({ start, end, text: piece })
  else
    for (const [at, to] of ends.entries()) {
      const from = ends[at - 1] ?? 0
      const span = { start: start + from, end: start + to, text: piece.slice(from, to) }
      spans.push(to === piece.length ? { ...span, also: piece } : span)
    }
}

/** `S 400` is written `S400` and `S-400` too. */
function joinDesignator(text: string, spans: Span[]): void {
  const word = spans[spans.length - 2]
  const number = spans[spans.length - 1]
  if (word === undefined || number === undefined || classAt(text, number.start) !== DIGIT) return
  if (number.start - word.end !== 1) return
  if (text.charCodeAt(word.end) !== SPACE || !isDesignator(word.text, number.text)) return
  number.also = word.text + number.text
}

/** Join a piece to the word before it, if what stands between says so; `word` is changed in place. */
function attach(
  text: string,
  word: Span,
  start: number,
  end: number,
  piece: string,
  language: DocumentLanguage,
): boolean {
  const distance = start - word.end
  if (distance > 2 || distance < 1 || word.end - word.start > LONGEST_JOINED) return false
  const isDotted = distance === 2 && isAcronym(text, word) && classAt(text, word.end) === DOT
  if (distance === 2 && !isDotted) return false
  const gap = classAt(text, start - 1)
  if (gap === DOT) return !isDotted && isInitials(text, word) && attachInitial(word, end, piece)
  if (gap !== APOSTROPHE && gap !== HYPHEN) return false
  const canEnd = isDotted || canHaveEndings(word.text, piece, language)
  if (gap === APOSTROPHE) return attachApostrophe(word, end, piece, canEnd)
  if (isEnding(word, piece, canEnd)) return extend(word, end, '')
  return !isDotted && joinsNumber(word.text, piece) && extend(word, end, piece)
}

/** Where a script has no capitals an acronym keeps its dots, or `ا.م.ا` would be a word of everyday language. */
function attachInitial(word: Span, end: number, piece: string): boolean {
  if (!isInitial(piece)) return false
  return extend(word, end, ARABIC.test(piece) ? `.${piece}` : piece)
}

function attachApostrophe(word: Span, end: number, piece: string, canEnd: boolean): boolean {
  if (classAt(word.text, word.text.length - 1) === DIGIT)
    return isEnding(word, piece, canEnd) && extend(word, end, '')
  if (classAt(piece, 0) === DIGIT) return false
  const isDropped =
    (isEnding(word, piece, canEnd) && !isOldHalf(word.text)) || POSSESSIVE.has(piece.toLowerCase())
  return extend(word, end, isDropped ? '' : letterSince(word.text, piece) + piece)
}

/** Whether a piece behind a hyphen is an ending of the word before it: after a number, or after what can have endings so. */
function isEnding(word: Span, piece: string, canEnd: boolean): boolean {
  if (classAt(word.text, word.text.length - 1) === DIGIT) return isNumberEnding(piece)
  return canEnd && NAME_ENDINGS.has(piece)
}

/**
 * Names and acronyms have joined endings; an acronym may be typed in small letters where its language has such endings: `apa-nın`,
 * `bmt-nin`. A single letter behind a hyphen is rather a word of a compound.
 */
function canHaveEndings(word: string, piece: string, language: DocumentLanguage): boolean {
  if (isCapital(word)) return true
  const isSpoken = language !== 'und' && LANGUAGE_RULES[language].joinedEndings?.names !== undefined
  return isSpoken && word.length > 1 && word.length <= LONGEST_ACRONYM && piece.length > 1
}

/** Whether a language joins a piece to a number by a hyphen: `ci` of `2012-ci`. */
export function isNumberEnding(piece: string): boolean {
  return NUMBER_ENDINGS.has(piece.toLowerCase())
}

function extend(word: Span, end: number, piece: string): true {
  word.end = end
  word.text += piece
  return true
}

/** Whether a word begins with a capital letter: the sign of a name where a script has capitals. */
export function isCapital(word: string): boolean {
  const first = word.slice(0, (word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1)
  return first !== first.toLowerCase()
}

/**
 * `U` of `U.S.`: single letters with dots between them are one acronym, also `u.s.` and `ا.م.ا`; the initial of `M.Zaxarova` is a word
 * of its own.
 */
function isInitials(text: string, word: Span): boolean {
  const letters = word.text.replaceAll('.', '').length
  return (
    letters * 2 - 1 === word.end - word.start &&
    classAt(word.text, 0) === LETTER &&
    classAt(text, word.end) === DOT
  )
}

/** Whether a word is letters with dots between them, and more than one. */
function isAcronym(text: string, word: Span): boolean {
  return word.text.length > 1 && isInitials(text, word)
}

function isInitial(piece: string): boolean {
  return piece.length === 1 && classAt(piece, 0) === LETTER
}

/** Endings of all languages as they may be typed: with their letters, and in ASCII. */
function endings(place: 'numbers' | 'names'): ReadonlySet<string> {
  const lists = Object.values(LANGUAGE_RULES).map(({ joinedEndings }) => joinedEndings?.[place] ?? '')
  const written = lists.join(' ').split(' ').filter(Boolean)
  return new Set([...written, ...written.map((ending) => fold(lower(normalise(ending), true)))])
}
