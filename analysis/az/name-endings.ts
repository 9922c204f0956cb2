/**
 * Case endings that Azerbaijani names carry in running text: `Lavrovun`, `Bakıda`, `Əliyevlərin`, `Qarabağından`.
 * Only nominal endings that are never part of another word class; sound harmony and the sound before them are
 * checked, since a name has no dictionary. Source: the case, plural and possessive paradigms of any Azerbaijani
 * school grammar.
 */

import type { Side } from '../names/keys.ts'

const LONGEST = 7

const FRONT = 'əeiöü'
const BACK = 'aıou'
const VOWEL = /[əeiöüaıou]/
const LAST_VOWEL = /[əeiöüaıou](?=[^əeiöüaıou]*$)/

/**
 * A is a or ə, H is ı, i, u or ü. Endings of vowels alone (`Tehrana`, `Bakıya`) are not taken off in documents: keys hardly see them.
 * Nor are possessives but for two: names seldom carry them, and they would cut into many names.
 */
const AFTER_ANY = ['dA', 'dAn', 'dAkH', 'lA', 'lAr']
const AFTER_CONSONANT = ['Hn', 'HndA', 'HndAn']
const AFTER_VOWEL = ['nHn', 'nH']

/** Of a word of a query alone, which says with them how the name ends that it is compared with. */
const OF_QUERIES_AFTER_CONSONANT = ['A', 'H']
const OF_QUERIES_AFTER_VOWEL = ['yA']

type Place = { vowel: boolean; consonant: boolean }

type Endings = ReadonlyMap<string, Place>

const AFTER_ALL = [...AFTER_ANY, ...[...AFTER_ANY, 'Hn', 'H', 'A'].map((ending) => `lAr${ending}`)]
const IN_DOCUMENTS = endingsAfter(AFTER_ALL, AFTER_CONSONANT, AFTER_VOWEL)
const IN_QUERIES = endingsAfter(
  AFTER_ALL,
  [...AFTER_CONSONANT, ...OF_QUERIES_AFTER_CONSONANT],
  [...AFTER_VOWEL, ...OF_QUERIES_AFTER_VOWEL],
)

/** Ending -> what it may follow. */
function endingsAfter(
  any: readonly string[],
  consonants: readonly string[],
  vowels: readonly string[],
): Endings {
  const endings = new Map<string, Place>()
  add(endings, any, { vowel: true, consonant: true })
  add(endings, consonants, { vowel: false, consonant: true })
  add(endings, vowels, { vowel: true, consonant: false })
  return endings
}

function add(endings: Map<string, Place>, patterns: readonly string[], place: Place): void {
  for (const pattern of patterns) {
    for (const [a, highs] of [
      ['a', 'ıu'],
      ['ə', 'iü'],
    ] as const) {
      for (const high of highs) endings.set(pattern.replaceAll('A', a).replaceAll('H', high), place)
    }
  }
}

/**
 * What can be left of an Azerbaijani name when a case ending is taken off, longest ending first: `bakıdan` → `bakı`;
 * two where grammar allows two, `iranın` → `ira`, `iran`; none for `martin`, whose `-in` breaks the harmony.
 * Nothing shorter than `shortest` letters is left.
 */
export function withoutEnding(form: string, shortest: number, side: Side = 'document'): string[] {
  const known = side === 'query' ? IN_QUERIES : IN_DOCUMENTS
  const stems: string[] = []
  for (let length = Math.min(LONGEST, form.length - shortest); length > 0; length--) {
    const place = known.get(form.slice(-length))
    if (place === undefined) continue
    const stem = form.slice(0, -length)
    const last = stem.charAt(stem.length - 1)
    if (!(VOWEL.test(last) ? place.vowel : place.consonant)) continue
    if (inHarmony(stem, form.slice(-length))) stems.push(stem)
  }
  return stems
}

function inHarmony(stem: string, ending: string): boolean {
  const before = LAST_VOWEL.exec(stem)?.[0]
  const after = VOWEL.exec(ending)?.[0]
  if (before === undefined || after === undefined) return false
  return FRONT.includes(before) ? FRONT.includes(after) : BACK.includes(after)
}
