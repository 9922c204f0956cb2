/**
 * Term vectors: what showing and ranking a text needs of its analysis, made once when the document is indexed. They have where
 * each word stands and hashes of all that it may be found by, so that a search analyses the few words that answer and no
 * others. A hash may be that of another word: what is found by it is analysed and compared as before.
 *
 *     vector: title text      each: languages|words      az0,en3k|FwYB…
 *
 * Words are numbers in Base64: how many characters lie between the word and the one before it, how many it has, and which of the
 * distinct words it is; behind the first of each how many hashes it has, and these, each of two bytes.
 */
import { analyze, SKIPPED } from './analyze.ts'
import { signedStem } from './az/signs.ts'
import { type DistinctWords, distinctWords } from './distinct-words.ts'
import { asName, type Segment } from './document.ts'
import { encodeWord, wholeWord } from './engine-tokens.ts'
import { FNV_OFFSET, withUnit } from './fnv.ts'
import { growingBytes } from './growing-bytes.ts'
import type { DocumentLanguage } from './language.ts'
import type { Term, Word } from './term.ts'

/** Hashes that are looked for: 1 at the place of each. */
export type Wanted = Uint8Array

/** The words of a text in order, `SKIPPED` where none is looked for; word i stands from `bounds[2 * i]` to `bounds[2 * i + 1]`. */
export type Unpacked = { words: readonly Word[]; bounds: Uint32Array }

const HASHES = 0x10000
/** So many letters at the beginning of a word are hashed, for words that are not typed to their end. */
export const BEGINNING = 3
/** Stands before these letters, so that they are no word. */
const BEGINNING_MARK = '^'
/** A title without capitals, all of whose words may be names (`analyzeTitle`). */
const ALL_NAMES = '!'
/** A word has at most so many hashes; this bit beside their number says that the words before it belong to it. */
const MOST_HASHES = 0x7f
const WITH_BEFORE = 0x80

/** The analysis of a text: its terms with their words, and where its languages begin. */
export type AnalysedText = {
  terms: readonly Term[]
  segments: readonly Segment[]
  distinct?: DistinctWords
  allNames?: boolean
  /** The hashes of a distinct word by its number (`vectorHashes`), where they are kept. */
  hashesOf?: (number: number) => string
}

/**
 * The vector of a document.
 *
 * @param length characters of its text that are shown; the terms behind are left out
 */
export function termVector(title: AnalysedText, text: AnalysedText, length: number): string {
  return `${packed(title, Number.POSITIVE_INFINITY)} ${packed(text, length)}`
}

const bytes = growingBytes()

function packed(
  { terms, segments, distinct = distinctWords(terms), allNames = false, hashesOf }: AnalysedText,
  length: number,
): string {
  const { words, numbers } = distinct
  const languages = segments.map(({ start, language }) => `${language}${start.toString(36)}`).join(',')
  let told = 0
  let last = 0
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]
    if (term === undefined || term.end > length) break
    const number = numbers[at] ?? 0
    bytes.number(term.start - last)
    bytes.number(term.end - term.start)
    bytes.number(number)
    last = term.end
    const word = words[number]
    if (number < told || word === undefined) continue
    told++
    const hashes = hashesOf?.(number) ?? vectorHashes(word)
    bytes.byte(hashes.length | (term.isWithBefore === true ? WITH_BEFORE : 0))
    bytes.pairs(hashes)
  }
  return `${allNames ? ALL_NAMES : ''}${languages}|${bytes.takeBase64()}`
}

/** The hashes of all that a word is found by, as the units of a string: an array of bytes takes five times the memory. */
export function vectorHashes(word: Word): string {
  const { surface, spelling, token, stemTokens, partTokens, names } = word
  const tokens = [wholeWord(token), ...stemTokens, ...partTokens, ...names]
  if (spelling !== undefined) tokens.push(wholeWord(encodeWord(spelling)))
  const signed = signedStem(word)
  if (signed !== undefined) tokens.push(signed)
  if (surface.length >= BEGINNING) tokens.push(BEGINNING_MARK + surface.slice(0, BEGINNING))
  return packedOf(tokens)
}

/** Each hash once, in the order of the tokens. */
function packedOf(tokens: readonly string[]): string {
  const hashes: number[] = []
  for (const token of tokens) {
    const hash = hashOf(token)
    if (!hashes.includes(hash) && hashes.length < MOST_HASHES) hashes.push(hash)
  }
  return String.fromCharCode(...hashes)
}

/** FNV-1a, folded to two bytes. */
function hashOf(token: string): number {
  let hash = FNV_OFFSET
  for (let at = 0; at < token.length; at++) hash = withUnit(hash, token.charCodeAt(at))
  return (hash ^ (hash >>> 16)) & 0xffff
}

/**
 * What is to be looked for in vectors.
 *
 * @param tokens as the engine has them
 * @param beginnings of surfaces, of `BEGINNING` letters or more
 */
export function wantedAmong(tokens: Iterable<string>, beginnings: Iterable<string> = []): Wanted {
  const wanted = new Uint8Array(HASHES)
  for (const token of tokens) wanted[hashOf(token)] = 1
  for (const beginning of beginnings) wanted[hashOf(BEGINNING_MARK + beginning.slice(0, BEGINNING))] = 1
  return wanted
}

/**
 * The words of a text that may be looked for, by its vector.
 *
 * @param text the title or the text that the vector was made of
 * @returns undefined where the vector does not tell them, and the text is to be analysed
 */
export function wordsByVector(
  vector: string,
  part: 'title' | 'text',
  text: string,
  wanted: Wanted,
): Unpacked | undefined {
  const [languages = '', words = ''] = (vector.split(' ')[part === 'title' ? 0 : 1] ?? '').split('|')
  const allNames = languages.startsWith(ALL_NAMES)
  const segments = segmentsIn(allNames ? languages.slice(1) : languages)
  const packedWords = reader(Buffer.from(words, 'base64'))
  const found: Word[] = []
  const bounds: number[] = []
  const distinct: (Word | undefined)[] = []
  let segment = 0
  for (let last = 0; packedWords.hasMore(); ) {
    const start = last + packedWords.number()
    const end = start + packedWords.number()
    const number = packedWords.number()
    if (number === distinct.length) {
      while (start >= (segments[segment + 1]?.start ?? Number.POSITIVE_INFINITY)) segment++
      const language = segments[segment]?.language ?? 'und'
      const { isWanted, isWithBefore } = packedWords.hashes(wanted)
      distinct.push(isWanted ? (isWithBefore ? undefined : wordIn(text, start, end, language)) : SKIPPED)
    }
    const word = distinct[number]
    if (word === undefined) return undefined
    found.push(word)
    bounds.push(start, end)
    last = end
  }
  return { words: allNames ? found.map(asName) : found, bounds: Uint32Array.from(bounds) }
}

/** Reads what `packed` has written. */
function reader(bytes: Uint8Array) {
  let at = 0
  return {
    hasMore: () => at < bytes.length,
    number: () => {
      let value = 0
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0
        value |= (byte & 0x7f) << shift
        if (byte < 0x80) return value
      }
    },
    hashes: (wanted: Wanted) => {
      const count = bytes[at++] ?? 0
      const end = at + (count & MOST_HASHES) * 2
      let isWanted = false
      for (; at < end; at += 2) {
        if (wanted[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)] === 1) isWanted = true
      }
      return { isWanted, isWithBefore: count >= WITH_BEFORE }
    },
  }
}

function segmentsIn(languages: string): Pick<Segment, 'start' | 'language'>[] {
  return languages.split(',').map((one) => {
    const [, language = 'und', start = '0'] = /^(und|[a-z]{2})(.+)$/.exec(one) ?? []
    return { language: language as DocumentLanguage, start: Number.parseInt(start, 36) }
  })
}

/** The word that stands there; undefined where the text is not the one that the vector was made of. */
function wordIn(text: string, start: number, end: number, language: DocumentLanguage): Word | undefined {
  const terms = analyze(text.slice(start, end), language)
  const [term] = terms
  const isOne = terms.length === 1 && term?.start === 0 && term.end === end - start
  return isOne ? term?.word : undefined
}
