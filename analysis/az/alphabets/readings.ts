/** What a word of Azerbaijani in Arabic script may be in Latin letters: a listed stem with an ending of its harmony, and how well that renders it. */
import { normalise } from '../../normalize.ts'
import { type KnownStems, type LatinStem, listedStems } from './known-words.ts'
import { mayBeEnding, wordEndings } from './same-form.ts'
import { arabicSkeleton } from './skeleton.ts'
import { bySound } from './southern-letters.ts'
import { spellingDistance } from './spelling-distance.ts'

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

/** A word in Latin letters, and how far it is from what is written. */
export type Reading = { latin: string; distance: number }

/** With Persian letters, but for the signs that tell a vowel: `ئ` is e, `ؤ` is ö. */
export function plainArabic(word: string): string {
  return normalise(word)
    .replace(/[يى]/g, 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[ەهة]\u200C(?=.)|ۀ/g, 'ە')
    .replace(/[ةە](?=$)/g, 'ه')
    .replace(/[\u064B-\u0652\u0670\u200C'’ʼـ]/g, '')
}

/** The skeleton of a stem, for which signs of vowels are the letters that carry them. */
export function skeletonOf(key: string): string | undefined {
  return arabicSkeleton(key.replaceAll('ؤ', 'و').replaceAll('ئ', 'ی'))
}

/**
 * The listed stem with an ending that renders a word best, wherever in the word the stem may end; `''` where none does.
 *
 * @param written a word as `plainArabic` writes it
 * @param more stems of the archive, besides the listed ones
 * @example bestOf('باجیم', new Map()) // { latin: 'bacım', distance: 0, … }
 */
export function bestOf(written: string, more: KnownStems): Reading {
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

/** A word with a capital. */
export function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('az') + word.slice(1)
}
