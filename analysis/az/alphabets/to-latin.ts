/**
 * Azerbaijani in Cyrillic and Arabic letters, written in Latin ones for readers who know only these. Cyrillic goes letter by letter. Arabic script
 * leaves vowels out: a word is read as the listed stem that its letters render best, with the endings of that harmony, and else letter by letter.
 * It is a reading aid, made by rule; what it makes is never searched and never stored.
 */
import { detached } from '../../detached.ts'
import { inOneAlphabet, isMixed } from '../../mixed-alphabets.ts'
import { normalise, ZERO_WIDTH_NON_JOINER } from '../../normalize.ts'
import { transliterateCyrillic } from '../cyrillic.ts'
import { lowerAzerbaijani } from '../letters.ts'
import { FUNCTION_WORDS } from './function-words.ts'
import type { KnownStems } from './known-words.ts'
import { isSurname, letterByLetter } from './letter-by-letter.ts'
import { looseEnding } from './loose-endings.ts'
import { bestOf, capital, plainArabic, skeletonOf } from './readings.ts'
import { southernStems } from './southern-stem.ts'

const WORD = /[\p{L}\p{M}](?:[\p{L}\p{M}\u200C'’ʼ]*[\p{L}\p{M}])?/gu
const ARABIC = /\p{Script=Arabic}/u
const CYRILLIC = /\p{Script=Cyrillic}/u
const SIGNS: Record<string, string> = { '،': ',', '؛': ';', '؟': '?', '٪': '%', '٫': ',', '٬': '.', ـ: '' }
const SIGN = /[،؛؟٪٫٬ـ٠-٩۰-۹\u200C\u200E\u200F]/g
/** Where a sentence ends, and a new one begins with a capital. */
const SENTENCE_END = /(?:^|[.!?؟…:\n]["»”)\]]*)\s*["«“(]?$/u

/**
 * Write a text of Azerbaijani in Latin letters; Latin words in it stay as they are. Never throws.
 *
 * @param before what stands before it, by which a word that begins a sentence is told
 * @param more stems of the archive, besides the listed ones
 * @example toLatin('Азәрбајҹан') // 'Azərbaycan'
 * @example toLatin('کیتابلاردان') // 'Kitablardan'
 */
export function toLatin(text: string, before = '', more: KnownStems = new Map()): string {
  let at = 0
  let latin = ''
  for (const match of text.matchAll(WORD)) {
    latin += signs(text.slice(at, match.index))
    const [word] = match
    at = match.index + word.length
    if (CYRILLIC.test(word)) latin += fromCyrillic(word)
    else if (ARABIC.test(word)) {
      const ending = looseEnding(plainArabic(word), before + latin)
      latin += ending ?? begun(fromArabic(word, more), before + latin)
    } else latin += word
  }
  return latin + signs(text.slice(at))
}

function begun(word: string, before: string): string {
  return SENTENCE_END.test(before.slice(-8)) ? capital(word) : word
}

function signs(text: string): string {
  return text.replace(
    SIGN,
    (sign) => SIGNS[sign] ?? (/\d|\p{Nd}/u.test(sign) ? String(sign.charCodeAt(0) & 0xf) : ''),
  )
}

/** A word letter by letter, in the case that it has. */
function fromCyrillic(word: string): string {
  const lowered = lowerAzerbaijani(normalise(word))
  const latin = transliterateCyrillic(isMixed(lowered) ? inOneAlphabet(lowered) : lowered)
  if (word.length > 1 && word === word.toUpperCase()) return latin.toLocaleUpperCase('az')
  return word.charAt(0) === word.charAt(0).toLowerCase() ? latin : capital(latin)
}

/** How words were read, of one program: texts repeat theirs. */
const READ = new Map<string, string>()
const MOST_READ = 20_000
/** Of a word of two; a shorter one is an ending. */
const SHORTEST_PART = 3

/** The same with the stems that a text has from its archive. */
const READ_OF = new WeakMap<KnownStems, Map<string, string>>()

function readOf(more: KnownStems): Map<string, string> {
  const read = READ_OF.get(more) ?? new Map<string, string>()
  READ_OF.set(more, read)
  return read
}

function fromArabic(word: string, more: KnownStems): string {
  return fromCompound(word, more) ?? fromOneWord(plainArabic(word), more)
}

/** Two words that a half space joins, `رئیس‌جمهور`: where no list has the whole, and each is one by itself. */
function fromCompound(word: string, more: KnownStems): string | undefined {
  const parts = word.split(ZERO_WIDTH_NON_JOINER).map(plainArabic)
  if (parts.length !== 2 || parts.some((part) => part.length < SHORTEST_PART)) return undefined
  if (bestOf(plainArabic(word), more).distance <= SURE) return undefined
  const isKnown = (part: string) => FUNCTION_WORDS.has(part) || bestOf(part, more).distance <= SURE
  return parts.every(isKnown) ? parts.map((part) => fromOneWord(part, more)).join(' ') : undefined
}

function fromOneWord(written: string, more: KnownStems): string {
  const known = FUNCTION_WORDS.get(written)
  if (known !== undefined) return known
  const remembered = more.size === 0 ? READ : readOf(more)
  const before = remembered.get(written)
  if (before !== undefined) return before
  if (remembered.size >= MOST_READ) remembered.clear()
  const read = readWord(written, more)
  remembered.set(detached(written), read)
  return read
}

/** A listed word that is nearer than this is surely meant. */
const SURE = 0.04

/** A word of a text that no list of ours has, by which an archive may know it: the skeletons of its stems, and as they are written. */
export type UnsureWord = { skeletons: readonly string[]; stems: readonly string[] }

/** The words of a text that no list of ours has, each once. */
export function unsureWords(text: string): UnsureWord[] {
  const found = new Map<string, UnsureWord>()
  for (const [word] of text.matchAll(WORD)) {
    const written = plainArabic(word)
    if (found.has(written) || !ARABIC.test(word) || FUNCTION_WORDS.has(written)) continue
    if (bestOf(written, new Map()).distance <= SURE) continue
    const stems = southernStems(written)
    const skeletons = stems.flatMap(({ key }) => skeletonOf(key) ?? [])
    found.set(written, { skeletons, stems: stems.map((stem) => stem.written) })
  }
  return [...found.values()]
}

function readWord(written: string, more: KnownStems): string {
  const { latin, distance } = bestOf(written, more)
  return latin === '' || (distance > SURE && isSurname(written)) ? letterByLetter(written) : latin
}
