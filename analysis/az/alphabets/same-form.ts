/**
 * A form of a word in the other alphabet: where `kanal` is `کانال`, `kanalında` is `کانالیندا`. Endings are spelled more regularly than
 * stems, but some writers leave vowels out; harmony says which vowel a letter, or none, stands for.
 */
import { lazy } from '../../lazy.ts'
import { fold, ZERO_WIDTH_NON_JOINER } from '../../normalize.ts'
import type { Bridge } from './bridges.ts'
import { consonantsOf } from './skeleton.ts'
import { bySound } from './southern-letters.ts'
import { spellingDistance } from './spelling-distance.ts'

/** What each Latin letter of an ending may be written as, the usual first; a space: at the end of a word only. */
const TO_ARABIC: Record<string, readonly string[]> = {
  ...{ a: ['ا'], ə: [''], e: ['', 'ئ'], ı: ['ی', ''], i: ['ی', ''], u: ['و', 'ی'], ü: ['و', 'ی'] },
  ...{ o: ['و'], ö: ['و'], y: ['ی'], b: ['ب'], p: ['پ'], d: ['د'], t: ['ت'], s: ['س'], ş: ['ش'], z: ['ز'] },
  ...{ c: ['ج'], ç: ['چ'], k: ['ک'], g: ['گ'], q: ['ق', 'خ'], ğ: ['غ', 'ق'], l: ['ل'], m: ['م'], n: ['ن'] },
  ...{ r: ['ر'], v: ['و'], x: ['خ'], h: ['ه'], f: ['ف'] },
}
const FRONT = /[eəiöü][^aeəıioöuü]*$/
const ROUND = /[oöuü][^aeəıioöuü]*$/
/** Ways to spell one form; each is searched. */
const MOST = 6
/** What the last letter of a stem becomes before a vowel: `uşaq`, `uşağı`. */
const SOFT: Record<string, string> = { q: 'ğ', k: 'y', t: 'd' }

/**
 * How a form of a word in Latin letters may be spelled in Arabic script, as the engine knows words.
 *
 * @param stem of the word, with its signs
 * @param other how the stem is spelled in Arabic script
 * @example arabicForms('kanalında', 'kanal', 'کانال') // ['کانالیندا', 'کانالندا']
 */
function arabicForms(word: string, stem: string, other: string): string[] {
  const ending = endingOf(word, stem)
  if (ending === undefined) return []
  const isSoft = ending !== '' && !word.startsWith(stem) && other.endsWith('ق')
  let ways = [isSoft ? `${other.slice(0, -1)}غ` : other]
  for (const [at, letter] of [...ending].entries()) {
    const isLast = at === ending.length - 1
    const written = isLast && /[əe]/.test(letter) ? ['ه'] : (TO_ARABIC[letter] ?? [''])
    ways = written.flatMap((next) => ways.map((start) => start + next)).slice(0, MOST)
  }
  return [...new Set(ways.map(fold))]
}

/**
 * The endings of nouns and verbs by their places, `A` for a and ə, `I` for ı, i, u and ü, `Q` for the q and k of back and front
 * vowels. Together they are all that a word can have, and more.
 */
const NOUN = [
  ['', 'lI', 'sIz', 'lIQ', 'çI', 'cA', 'dAş'],
  ['', 'lAr'],
  ['', 'Im', 'm', 'In', 'I', 'sI', 'ImIz', 'mIz', 'InIz'],
  [
    '',
    'In',
    'nIn',
    'A',
    'yA',
    'nA',
    'I',
    'nI',
    'yI',
    'dA',
    'ndA',
    'dAn',
    'ndAn',
    'lA',
    'ylA',
    'dIr',
    'dAkI',
    'ndAkI',
  ],
]
const VERB = [
  ['', 'Il', 'In', 'dIr', 'n', 'l', 't', 'nIl'],
  ['', 'mA', 'm'],
  words(
    'Ib yIb mIş dI Ir yIr Ar yAr AcAQ yAcAQ mAQ An yAn dIğI mA sA mAlI mAsI sIn A yA Iş yIş IşA IşI IşIn IşdA ArAQ yArAQ IncA mAz',
  ),
  ['', ...words('Am sAn IQ Q sInIz nIz mIz m n lAr dIr nI nA ndA dA dAn dI I lArI')],
]
const ENDINGS = { noun: [...new Set(combined(NOUN))], verb: [...new Set(combined(VERB))] }
type Kind = keyof typeof ENDINGS
/** The consonants of all endings. */
const consonantsOfEndings = lazy(
  () =>
    new Set(
      [...ENDINGS.noun, ...ENDINGS.verb].map((each) => consonantsOf(harmonised(each, true, false), false)),
    ),
)
/** The same in each harmony, by their consonants; made when they are first asked for. */
const inHarmony = new Map<string, ReadonlyMap<string, readonly string[]>>()
/** What an ending may be off by. */
const FARTHEST = 0.12
const NEAREST_FORMS = 4
/** Two vowels side by side, three consonants, and what stands between vowels only. */
const NO_FORM = /[aeiou]{2}|^[^aeiou][iu]y[iu]|[^aeiou]{3}|[^aeiou]y|^[^aeiou]n[^d]|^[^aeiou]m(?![aeiou])|nn/

function words(list: string): string[] {
  return list.split(' ')
}

function combined([places = [], ...others]: readonly (readonly string[])[]): string[] {
  return others.length === 0
    ? [...places]
    : places.flatMap((place) => combined(others).map((rest) => place + rest))
}

function endingsFor(stem: string, kind: Kind): ReadonlyMap<string, readonly string[]> {
  const [isFront, isRound] = [FRONT.test(stem), ROUND.test(stem)]
  const key = `${kind}${isFront}${isRound}`
  const known = inHarmony.get(key)
  if (known !== undefined) return known
  const made = new Map<string, string[]>()
  for (const ending of ENDINGS[kind]) {
    const written = harmonised(ending, isFront, isRound)
    const consonants = consonantsOf(written, false)
    made.set(consonants, [...(made.get(consonants) ?? []), written])
  }
  inHarmony.set(key, made)
  return made
}

/** Behind an open vowel of the ending itself a high one is no longer round: `yolların`. */
function harmonised(ending: string, isFront: boolean, isRound: boolean): string {
  const letters: Record<string, string> = { A: isFront ? 'ə' : 'a', Q: isFront ? 'k' : 'q' }
  const high = isFront ? (isRound ? 'ü' : 'i') : isRound ? 'u' : 'ı'
  const flat = isFront ? 'i' : 'ı'
  const open = ending.indexOf('A')
  return [...ending]
    .map((letter, at) =>
      letter === 'I' ? (open !== -1 && at > open ? flat : high) : (letters[letter] ?? letter),
    )
    .join('')
}

/** Whether what stands behind a stem in Arabic script has the consonants of an ending. */
export function mayBeEnding(rest: string): boolean {
  return rest === '' || consonantsOfEndings().has(consonantsOf(rest, true))
}

/**
 * The endings in Latin letters that what stands behind a stem in Arabic script may be, those of nouns or of verbs.
 *
 * @param stem in Latin letters, with its signs
 * @param rest what stands behind it in Arabic script
 */
export function wordEndings(stem: string, rest: string, isVerb: boolean): string[] {
  return (endingsFor(stem, isVerb ? 'verb' : 'noun').get(consonantsOf(rest, true)) ?? []).filter(
    (each) => !NO_FORM.test(fold(stem.slice(-1) + each)),
  )
}

/**
 * How a form of a word in Arabic script may be spelled in Latin letters, folded: with the endings of Azerbaijani that come nearest to
 * what stands behind its stem.
 *
 * @param stem of the word
 * @param other how the stem is spelled in Latin letters
 * @example latinForms('کانالیندا', 'کانال', 'kanal') // ['kanalinda']
 */
function latinForms(word: string, stem: string, other: string): string[] {
  if (!word.startsWith(stem)) return []
  const left = bySound(word.slice(stem.length))
  // The last vowel of a stem may have been taken for an ending.
  const ending = /[aıoueəiöü]$/.test(other) ? left.replace(/^[اویه]/, '') : left
  if (ending === '') return [fold(other)]
  const near = [...wordEndings(other, ending, false), ...wordEndings(other, ending, true)]
    .map((each) => ({ each, distance: spellingDistance(each, ending) }))
    .filter(({ distance }) => distance <= FARTHEST)
    .sort((one, two) => one.distance - two.distance)
  return [...new Set(near.map(({ each }) => fold(other + each)))].slice(0, NEAREST_FORMS)
}

function endingOf(word: string, stem: string): string | undefined {
  if (word.startsWith(stem)) return word.slice(stem.length)
  const soft = stem.slice(0, -1) + (SOFT[stem.at(-1) ?? ''] ?? '')
  return soft.length === stem.length && word.startsWith(soft) ? word.slice(soft.length) : undefined
}

/** The forms of a word of a query where one of its stems is spelled so in the other alphabet, as the engine knows words. */
export function sameForms(
  written: string,
  bridge: Pick<Bridge, 'written' | 'isArabic'>,
  other: string,
): string[] {
  return bridge.isArabic
    ? latinForms(written.replaceAll(ZERO_WIDTH_NON_JOINER, ''), bridge.written, other)
    : arabicForms(written, bridge.written, other)
}
