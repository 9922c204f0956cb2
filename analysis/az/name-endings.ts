/**
 * Case endings that Azerbaijani names carry in running text: `Lavrovun`, `Bakıda`, `Əliyevlərin`, `Qarabağından`.
 * Only nominal endings that are never part of another word class; sound harmony and the sound before them are
 * checked, since a name has no dictionary. Source: the case, plural and possessive paradigms of any Azerbaijani
 * school grammar.
 */

const LONGEST = 7

const FRONT = 'əeiöü'
const BACK = 'aıou'
const VOWEL = /[əeiöüaıou]/
const LAST_VOWEL = /[əeiöüaıou](?=[^əeiöüaıou]*$)/

/**
 * A is a or ə, H is ı, i, u or ü. Endings of vowels alone (`Tehrana`, `Bakıya`) are not here: keys hardly see them.
 * Nor are possessives but for two: names seldom carry them, and they would cut into many names.
 */
const AFTER_ANY = ['dA', 'dAn', 'dAkH', 'lA', 'lAr']
const AFTER_CONSONANT = ['Hn', 'HndA', 'HndAn']
const AFTER_VOWEL = ['nHn', 'nH']

type Place = { vowel: boolean; consonant: boolean }

/** Ending -> what it may follow. */
const ENDINGS = new Map<string, Place>()
add(AFTER_ANY, { vowel: true, consonant: true })
add(AFTER_CONSONANT, { vowel: false, consonant: true })
add(AFTER_VOWEL, { vowel: true, consonant: false })
add(
  [...AFTER_ANY, 'Hn', 'H', 'A'].map((ending) => `lAr${ending}`),
  { vowel: true, consonant: true },
)

function add(patterns: string[], place: Place): void {
  for (const pattern of patterns) {
    for (const [a, highs] of [
      ['a', 'ıu'],
      ['ə', 'iü'],
    ] as const) {
      for (const high of highs) ENDINGS.set(pattern.replaceAll('A', a).replaceAll('H', high), place)
    }
  }
}

/**
 * What can be left of an Azerbaijani name when a case ending is taken off, longest ending first: `bakıdan` → `bakı`;
 * two where grammar allows two, `iranın` → `ira`, `iran`; none for `martin`, whose `-in` breaks the harmony.
 * Nothing shorter than `shortest` letters is left.
 */
export function withoutEnding(form: string, shortest: number): string[] {
  const stems: string[] = []
  for (let length = Math.min(LONGEST, form.length - shortest); length > 0; length--) {
    const place = ENDINGS.get(form.slice(-length))
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
