import { fold, lower, normalise } from '../../analysis/normalize.ts'

/**
 * Endings of nouns in the order in which they stand from the end of a word: the copula, the case, the possessive, the plural. For
 * folded words (ı is i, ö is o, ü is u, ş is s), so that a word typed in ASCII has the same stem.
 * Source: Göksel & Kerslake, Turkish: A Comprehensive Grammar, chapter 8.
 */
const SLOTS: readonly RegExp[] = [
  /[dt][iu]r$/, // evdir
  /n?[dt][ae]n?$|n[iu]n$|[iu]n$|[yn]?[aeiu]$|[yi]?l[ae]$/, // evde, evden, evin, arabanın, evi, evinde, evle
  /l[ae]r[iu]$|[iu]?[mn][iu]z$|s[iu]$|[iu]m?$/, // evleri, evimiz, eviniz, arabası, evi, evim
  /l[ae]r$/, // evler
]
/** What is left without an ending: an ending of one letter is less sure than a longer one. */
const SHORTEST = 2
const SHORTEST_BEFORE_LETTER = 3
const VOWEL = /[aeiou]/
/** The last vowel of `araba` looks like a case, so the key of every long word goes without it. */
const LAST_VOWEL = /(?<=...)[aeiu]$/
/** Hard at the end of a word and soft before a vowel: `kitap`, `kitabı`. The hard letter is the key. */
const HARD: Record<string, string> = { g: 'k', b: 'p', d: 't' }

/** Words that only look inflected: `kadın` is no genitive. A language needs some hundreds of them. */
const BASES = new Set(
  'kadın insan zaman yakın altın roman bakan ada dil'
    .split(' ')
    .map((word) => fold(lower(normalise(word), true))),
)

/** The key under which a folded Turkish noun meets its other forms: `kitaplarimizdan` → `kitap`, `kadinlar` → `kadin`. */
export function stemTurkish(surface: string): string {
  let stem = surface
  for (const slot of SLOTS) stem = without(slot, stem)
  return BASES.has(stem) ? stem : stem.replace(LAST_VOWEL, '').replace(/[gbd]$/, (end) => HARD[end] ?? end)
}

/** Without the ending of a slot; a known word is found first, so that `insanin` is `insan` and not `insa`. */
function without(slot: RegExp, word: string): string {
  if (BASES.has(word)) return word
  const rest = word.replace(slot, '')
  for (let cut = 1; cut <= word.length - rest.length; cut++) {
    if (BASES.has(word.slice(0, -cut))) return word.slice(0, -cut)
  }
  const shortest = word.length - rest.length === 1 ? SHORTEST_BEFORE_LETTER : SHORTEST
  return rest.length >= shortest && VOWEL.test(rest) ? rest : word
}
