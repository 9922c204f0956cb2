/**
 * From text to words: where each word begins and ends in the text as given, and the letters it stands for.
 * The text is never changed first, so offsets stay true. One pass over a table of character classes: ten times
 * faster than a regular expression with the same rules, and a page of results is split anew for every search.
 */

import { fold, lower, normalise } from './normalize.ts'
import { LANGUAGE_RULES } from './registry.ts'

/** A word: `end` is exclusive, in UTF-16 units; `text` is what is analysed: `XİN` of `XİN-in`, `OConnor` of `O'Connor`. */
export type Span = { start: number; end: number; text: string }

const OTHER = 0
const LETTER = 1
const DIGIT = 2
const INNER = 3
const APOSTROPHE = 4
const HYPHEN = 5
const DOT = 6
const COMMA = 7
const SURROGATE = 8

const CLASSES = classTable()

/**
 * Endings that languages join by a hyphen or an apostrophe: to a number (`2012-ci`), and to an acronym or a name (`XİN-in`,
 * `Bakı'nın`). Closed sets: anything else beside a hyphen is a compound of two words (`hərbi-texniki`), beside an
 * apostrophe one word (`O'Connor`).
 */
const NUMBER_ENDINGS = endings('numbers')
const NAME_ENDINGS = endings('names')

/** What English adds after an apostrophe and search ignores: `Russia’s`. */
const POSSESSIVE = new Set(['s'])

/** Pieces are joined to a word of at most so many characters; `a'a'a'…` without end is no word. */
const LONGEST_JOINED = 100

/** The words of a text in order. Never throws; costs about 20 ns a character. */
export function splitWords(text: string): Span[] {
  const spans: Span[] = []
  let last: Span | undefined
  for (let at = wordStart(text, 0); at < text.length; at = wordStart(text, at)) {
    const end = wordEnd(text, at)
    const piece = text.slice(at, end)
    if (last === undefined || !attach(text, last, at, end, piece)) {
      last = { start: at, end, text: piece }
      spans.push(last)
    }
    at = end
  }
  return spans
}

/** Join a piece to the word before it, if what stands between says so; `word` is changed in place. */
function attach(text: string, word: Span, start: number, end: number, piece: string): boolean {
  if (start - word.end !== 1 || word.end - word.start > LONGEST_JOINED) return false
  const gap = CLASSES[text.charCodeAt(word.end)]
  if (gap === APOSTROPHE) return attachApostrophe(word, end, piece)
  if (gap === HYPHEN) return isEnding(word, piece) && extend(word, end, '')
  if (gap === DOT) return isInitials(text, word) && isInitial(piece) && extend(word, end, piece)
  if (gap === COMMA)
    return (
      /^\p{Nd}{3}$/u.test(piece) && /^\p{Nd}{1,3}(\p{Nd}{3})*$/u.test(word.text) && extend(word, end, piece)
    )
  return false
}

function attachApostrophe(word: Span, end: number, piece: string): boolean {
  if (classAt(word.text, word.text.length - 1) === DIGIT)
    return isEnding(word, piece) && extend(word, end, '')
  if (classAt(piece, 0) === DIGIT) return false
  const isDropped = isEnding(word, piece) || POSSESSIVE.has(piece.toLowerCase())
  return extend(word, end, isDropped ? '' : piece)
}

/** Whether a piece behind a hyphen is an ending of the word before it: after a number, or after a capital. */
function isEnding(word: Span, piece: string): boolean {
  if (classAt(word.text, word.text.length - 1) === DIGIT) return NUMBER_ENDINGS.has(piece.toLowerCase())
  return NAME_ENDINGS.has(piece) && isCapital(word.text)
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

/** `U` of `U.S.`: single capitals with dots between them are one acronym; the initial of `M.Zaxarova` is a word of its own. */
function isInitials(text: string, word: Span): boolean {
  return (
    word.text.length * 2 - 1 === word.end - word.start &&
    isCapital(word.text) &&
    classAt(text, word.end) === DOT
  )
}

function isInitial(piece: string): boolean {
  return piece.length === 1 && isCapital(piece)
}

function wordStart(text: string, from: number): number {
  let at = from
  while (at < text.length && !startsWord(text, at)) at++
  return at
}

function startsWord(text: string, at: number): boolean {
  const kind = CLASSES[text.charCodeAt(at)]
  return kind === LETTER || kind === DIGIT || (kind === SURROGATE && isAstralWord(text, at))
}

/** The end of the letters, digits and marks from `start` on; invisible characters at the end stay outside. */
function wordEnd(text: string, start: number): number {
  let end = start
  for (let at = start; at < text.length; at++) {
    const kind = CLASSES[text.charCodeAt(at)]
    if (kind === LETTER || kind === DIGIT) end = at + 1
    else if (kind === SURROGATE && isAstralWord(text, at)) end = at += 1
    else if (kind === INNER) end = isMark(text, at) ? at + 1 : end
    else break
  }
  return kindOfPair(text, end) ? end + 1 : end
}

/** A surrogate pair that ends a word counts whole. */
function kindOfPair(text: string, end: number): boolean {
  return isHigh(text.charCodeAt(end - 1)) && isLow(text.charCodeAt(end))
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}

function isAstralWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]$/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

function isMark(text: string, at: number): boolean {
  return /^\p{M}$/u.test(text.charAt(at))
}

function classAt(text: string, at: number): number {
  return CLASSES[text.charCodeAt(at)] ?? OTHER
}

/** Endings of all languages as they may be typed: with their letters, and in ASCII. */
function endings(place: 'numbers' | 'names'): ReadonlySet<string> {
  const lists = Object.values(LANGUAGE_RULES).map(({ joinedEndings }) => joinedEndings?.[place] ?? '')
  const written = lists.join(' ').split(' ').filter(Boolean)
  return new Set([...written, ...written.map((ending) => fold(lower(normalise(ending), true)))])
}

/** The class of each of the 65,536 UTF-16 units. */
function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const all = Array.from({ length: 0x10000 }, (_, code) =>
    isHigh(code) || isLow(code) ? ' ' : String.fromCharCode(code),
  ).join('')
  const mark = (pattern: RegExp, kind: number) => {
    for (const { index } of all.matchAll(pattern)) table[index] = kind
  }
  mark(/\p{L}/gu, LETTER)
  mark(/[\p{N}]/gu, DIGIT)
  mark(/[\p{M}\p{Cf}\u0640]/gu, INNER)
  mark(/['’‘ʼʻ´`＇]/gu, APOSTROPHE)
  mark(/[-‐‑‒–−]/gu, HYPHEN)
  mark(/\./gu, DOT)
  mark(/[,٬]/gu, COMMA)
  table.fill(SURROGATE, 0xd800, 0xe000)
  return table
}
