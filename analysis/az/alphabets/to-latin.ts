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
import { type KnownStems, type LatinStem, listedStems } from './known-words.ts'
import { isSurname, letterByLetter } from './letter-by-letter.ts'
import { looseEnding } from './loose-endings.ts'
import { mayBeEnding, wordEndings } from './same-form.ts'
import { arabicSkeleton } from './skeleton.ts'
import { bySound } from './southern-letters.ts'
import { southernStems } from './southern-stem.ts'
import { spellingDistance } from './spelling-distance.ts'

const WORD = /[\p{L}\p{M}](?:[\p{L}\p{M}\u200C'’ʼ]*[\p{L}\p{M}])?/gu
const ARABIC = /\p{Script=Arabic}/u
const CYRILLIC = /\p{Script=Cyrillic}/u
const SIGNS: Record<string, string> = { '،': ',', '؛': ';', '؟': '?', '٪': '%', '٫': ',', '٬': '.', ـ: '' }
const SIGN = /[،؛؟٪٫٬ـ٠-٩۰-۹\u200C\u200E\u200F]/g
/** Where a sentence ends, and a new one begins with a capital. */
const SENTENCE_END = /(?:^|[.!?؟…:\n]["»”)\]]*)\s*["«“(]?$/u

/** How far a reading may be from what is written before letters are read one by one. */
const FARTHEST = 0.12
/** A stem that no list has but the archive uses, and one that leaves more to the ending, are less likely. */
const UNLISTED = 0.02
/** And what it only has as a name more so: any word may begin a sentence. */
const NAMED = 0.03
const OF_ENDING = 0.004
const OF_WISH = 0.02
const OF_STEM = 0.5
const OF_DOUBLE = 0.03
const UNWRITTEN_END = 0.15
const SOFT = /(?<=[ıu])q(?=[aıu])|(?<=[aıu])q(?=[ıu])|(?<=[iüə])k(?=[əiü])/g
const VOWEL_END = /[aəeıioöuü]$/
const WRITTEN_VOWEL_END = /[اویهەئ]$/

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

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('az') + word.slice(1)
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

/** With Persian letters, but for the signs that tell a vowel: `ئ` is e, `ؤ` is ö. */
function plainArabic(word: string): string {
  return normalise(word)
    .replace(/[يى]/g, 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[ەهة]\u200C(?=.)|ۀ/g, 'ە')
    .replace(/[ةە](?=$)/g, 'ه')
    .replace(/[\u064B-\u0652\u0670\u200C'’ʼـ]/g, '')
}

/** The skeleton of a stem, for which signs of vowels are the letters that carry them. */
function skeletonOf(key: string): string | undefined {
  return arabicSkeleton(key.replaceAll('ؤ', 'و').replaceAll('ئ', 'ی'))
}

type Reading = { latin: string; distance: number }

function readWord(written: string, more: KnownStems): string {
  const { latin, distance } = bestOf(written, more)
  return latin === '' || (distance > SURE && isSurname(written)) ? letterByLetter(written) : latin
}

/** The listed stem with an ending that renders a word best, wherever in the word the stem may end. */
function bestOf(written: string, more: KnownStems): Reading {
  let best: Reading = { latin: '', distance: FARTHEST }
  const word = written.replaceAll('ە', 'ه')
  const sounds = { once: bySound(written), twice: bySound(written, true) }
  for (let end = word.length; end >= Math.min(2, word.length); end--) {
    const rest = word.slice(end)
    if (!mayBeEnding(rest)) continue
    const skeleton = skeletonOf(bySound(word.slice(0, end)))
    if (skeleton === undefined) continue
    const candidates = [
      ...(listedStems().get(skeleton) ?? []).map((known) => ({ known, cost: 0 })),
      ...(more.get(skeleton) ?? []).map((known) => ({ known, cost: known.isName ? NAMED : UNLISTED })),
    ]
    for (const { known, cost } of candidates) {
      const reading = bestReading(written, end, known, sounds)
      if (reading !== undefined && reading.distance + cost < best.distance)
        best = { ...reading, distance: reading.distance + cost }
    }
  }
  return best
}

/** A word by its sounds, with doubled letters as one, as loans have them, and as they stand. */
type Sounds = { once: string; twice: string }

/** A listed stem with the ending that renders the whole word best; undefined where they are two words. */
function bestReading(written: string, end: number, known: LatinStem, sounds: Sounds): Reading | undefined {
  const stem = written.slice(0, end)
  const own = Math.min(
    ...[false, true].map((isDouble) => spellingDistance(known.written, bySound(stem, isDouble))),
  )
  if (own > FARTHEST) return undefined
  let best: Reading | undefined
  const rest = written.slice(end)
  for (const ending of rest === '' ? [''] : wordEndings(known.written, rest, known.isVerb)) {
    const latin = softened(known.written, ending)
    const distance =
      distanceOf(known.written + ending, ending, sounds) + own * OF_STEM + costOf(ending, known)
    if (best === undefined || distance < best.distance) best = { latin, distance }
  }
  return best === undefined ? undefined : { ...best, latin: known.isName ? capital(best.latin) : best.latin }
}

/** Longer endings are less likely, and so is a wish, which looks like a noun: `dura`. */
function costOf(ending: string, { isVerb }: LatinStem): number {
  return OF_ENDING * ending.length + (isVerb && /^y?[aə]$/.test(ending) ? OF_WISH : 0)
}

/** How far a word is from what is written. A vowel at its end is always written; one of an ending is `ی` with many writers, whatever harmony says. */
function distanceOf(latin: string, ending: string, { once, twice }: Sounds): number {
  const flat = ending.replaceAll('u', 'ı').replaceAll('ü', 'i')
  const ways = flat === ending ? [latin] : [latin, latin.slice(0, latin.length - ending.length) + flat]
  const nearest = Math.min(
    ...ways.flatMap((way) => [
      spellingDistance(way, twice),
      ...(once === twice ? [] : [spellingDistance(way, once) + OF_DOUBLE]),
    ]),
  )
  return nearest + (VOWEL_END.test(latin) && !WRITTEN_VOWEL_END.test(once) ? UNWRITTEN_END : 0)
}

/** `uşaq` before a vowel is `uşağ`, `ürək` is `ürəy`; an ending, too: `qıtlığı`. */
function softened(stem: string, ending: string): string {
  const latin = stem + ending
  const isLong = /[aəıioöuü][^aəıioöuü]+[aəıioöuü][qk]$/.test(stem)
  return latin.replace(SOFT, (letter, at: number) =>
    at < stem.length - 1 || (at === stem.length - 1 && !isLong) ? letter : letter === 'q' ? 'ğ' : 'y',
  )
}
