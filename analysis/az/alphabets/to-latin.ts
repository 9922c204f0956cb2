/**
 * Azerbaijani in Cyrillic and Arabic letters, written in Latin ones for readers who know only these. Cyrillic goes letter by letter. Arabic script
 * leaves vowels out: a word is read as the listed stem that its letters render best, with the endings of that harmony, and else letter by letter.
 * It is a reading aid, made by rule; what it makes is never searched and never stored.
 */
import { inOneAlphabet, isMixed } from '../../mixed-alphabets.ts'
import { normalise } from '../../normalize.ts'
import { transliterateCyrillic } from '../cyrillic.ts'
import { lowerAzerbaijani } from '../letters.ts'
import { FUNCTION_WORDS } from './function-words.ts'
import { type KnownStems, type LatinStem, listedStems } from './known-words.ts'
import { isSurname, letterByLetter } from './letter-by-letter.ts'
import { wordEndings } from './same-form.ts'
import { arabicSkeleton } from './skeleton.ts'
import { bySound } from './southern-letters.ts'
import { type SouthernStem, southernStems } from './southern-stem.ts'
import { spellingDistance } from './spelling-distance.ts'

const WORD = /[\p{L}\p{M}](?:[\p{L}\p{M}\u200C'’ʼ]*[\p{L}\p{M}])?/gu
const ARABIC = /\p{Script=Arabic}/u
const CYRILLIC = /\p{Script=Cyrillic}/u
const SIGNS: Record<string, string> = { '،': ',', '؛': ';', '؟': '?', '٪': '%', '٫': ',', '٬': '.', ـ: '' }
const SIGN = /[،؛؟٪٫٬ـ٠-٩۰-۹\u200C\u200E\u200F]/g
/** Where a sentence ends, and a new one begins with a capital. */
const SENTENCE_END = /(?:^|[.!?؟…:\n]["»”)\]]*)\s*$/u

/** How far a reading may be from what is written before letters are read one by one. */
const FARTHEST = 0.12
/** A stem that no list has but the archive uses, and one that leaves more to the ending, are less likely. */
const UNLISTED = 0.02
/** And what it only has as a name more so: any word may begin a sentence. */
const NAMED = 0.03
const OF_ENDING = 0.004
const OF_DOUBLE = 0.01

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
    else if (ARABIC.test(word)) latin += begun(fromArabic(word, more), before + latin)
    else latin += word
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

function fromArabic(word: string, more: KnownStems): string {
  const written = plainArabic(word)
  const known = FUNCTION_WORDS.get(written)
  if (known !== undefined) return known
  if (more.size > 0) return readWord(written, more)
  const before = READ.get(written)
  if (before !== undefined) return before
  if (READ.size >= MOST_READ) READ.clear()
  const read = readWord(written, more)
  READ.set(written, read)
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

function bestOf(written: string, more: KnownStems): Reading {
  let best: Reading = { latin: '', distance: FARTHEST }
  const word = written.replaceAll('ە', 'ه')
  const sounds = bySound(written)
  for (const stem of withBases(southernStems(word))) {
    const skeleton = skeletonOf(stem.key)
    if (skeleton === undefined) continue
    const candidates = [
      ...(listedStems().get(skeleton) ?? []).map((known) => ({ known, cost: 0 })),
      ...(more.get(skeleton) ?? []).map((known) => ({ known, cost: known.isName ? NAMED : UNLISTED })),
    ]
    for (const { known, cost } of candidates) {
      const reading = bestReading(written, stem.written, known, sounds)
      if (reading !== undefined && reading.distance + cost < best.distance)
        best = { ...reading, distance: reading.distance + cost }
    }
  }
  return best
}

/** What makes other words of nouns, `ایشچی` of `ایش`, and whose they are behind a vowel: `آتام`. */
const DERIVATION =
  /(?<=..)(?:چ[یو]|ل[یو][قک]|س[یو]ز|ل[یو]|داش)$|(?<=.[اهیو])(?:م[یو]ز|[من])(?:ین|ا|ه|ی|د[اه]ن?)?$|(?<=..)د[اه]ن?$/

/** Stems, and what they are made of. */
function withBases(stems: readonly SouthernStem[]): SouthernStem[] {
  const bases = stems
    .map(({ written }) => written.replace(DERIVATION, ''))
    .filter((base) => base.length > 1 && stems.every(({ written }) => written !== base))
  return [...stems, ...bases.map((written) => ({ written, key: bySound(written) }))]
}

/** Whether a letter is doubled in one of two spellings only, which sounds do not tell: `کندده` is kənddə. */
function differInDouble(latin: string, written: string): boolean {
  return /([^aeəıioöuü])\1/.test(latin) !== /([^اویهئؤ])\1/.test(written)
}

/**
 * A listed stem with the ending that renders the whole word best; undefined where they are two words. Where the stem ends in the word is
 * tried anew, since a letter of it may be taken for one of the ending (`یوللار` is no `یولل`).
 */
function bestReading(written: string, stem: string, known: LatinStem, sounds: string): Reading | undefined {
  let best: Reading | undefined
  for (const end of [stem.length, stem.length - 1, stem.length + 1]) {
    if (end < 1 || end > written.length) continue
    const own = spellingDistance(known.written, bySound(written.slice(0, end)))
    if (own > FARTHEST) continue
    const rest = written.slice(end)
    for (const ending of rest === '' ? [''] : wordEndings(known.written, rest, known.isVerb)) {
      const latin = softened(known.written, ending)
      const distance =
        spellingDistance(latin, sounds) +
        own * 0.5 +
        OF_ENDING * ending.length +
        (differInDouble(latin, written) ? OF_DOUBLE : 0)
      if (best === undefined || distance < best.distance) best = { latin, distance }
    }
  }
  return best === undefined ? undefined : { ...best, latin: known.isName ? capital(best.latin) : best.latin }
}

/** `uşaq` before a vowel is `uşağ`, `ürək` is `ürəy`. */
function softened(stem: string, ending: string): string {
  if (!/^[aəıiuü]/.test(ending) || !/[aəıioöuü][^aəıioöuü]+[aəıioöuü][qk]$/.test(stem)) return stem + ending
  return stem.slice(0, -1) + (stem.endsWith('q') ? 'ğ' : 'y') + ending
}
