/**
 * Stems of Azerbaijani in Arabic script. Its endings are those of the Latin alphabet, but harmony shows in half of them and vowels
 * are left out, so a word has several stems: as much as may be taken off, and what is left where less is. What is meant by
 * which is decided where they meet others: `قادین` (woman) is no form of `قاد`, which nobody wrote.
 */
import { EVERYDAY_WORDS } from '../../fa/common-words.ts'
import { lazy } from '../../lazy.ts'
import { bySound, withoutLooseVowels } from './southern-letters.ts'

/** Endings by their place, the outermost first; each place may be empty. */
const COPULA = /(?:د[یو]رل[ا]?ر|د[یو]ر|ایدی|یدی|ایمیش|ایسه|ایکن)$/
const RELATIVE = /(?<=د[اه]?)کی$/
const CASE =
  /(?:(?:ین|ون|ن)د[اه](?:ن)?|د[اه]ن|دن|د[اه]|نین|نون|یله|یلا|ایله|لا|له|نن|ننان|نان|ین|ون|نی|نو|یی|یو|ینی|ونو|ینه|ینا|ونا|یه|یا|نه|نا|ی|و|ه|ا|ن)$/
const POSSESSIVE = /(?:سی|سو|یم[یو]ز|وموز|ینیز|ونوز|یم|وم|ین|ون|ی|و)$/
/** The same behind the sı of what belongs to something. */
const OF_POSSESSED = /س[یو](?:ن[یو]ن|ند[اه]ن?|ن[یو]|ن[اه]|یل[اه])$/
const PLURAL = /ل[ا]?ر$/

/** What may stand behind a noun, all of it. */
const NOUN_ENDINGS = new RegExp(
  `^(?:${[PLURAL, POSSESSIVE, CASE, RELATIVE, COPULA].map(({ source }) => source.replace(/\\$$|\\(\\?<=[^)]*\\)/g, '')).join(')?(?:')})?$`,
)

/** Endings of verbs: tenses, participles, infinitives, with their persons. */
const VERBAL =
  /(?:(?:م[یو]ش|یب|وب|یپ|وپ|ی?یر|ی?ور|ار|ر|د[یو]|اجا[قخغ]|ه?ج[هک]ک|جک|جا[قخغ]|سا|سه|مل[یو]|مالی|ان|ه?ن|د[یو][قغکگ])(?:د[یو]ر|د[یو]?(?=ل)|د[یو]|م[یو]ش)?(?:ل[ا]?ر|ام|م|سن|سان|ق|ک|یق|یک|ین|ون)?|م[اه]?[قکخغگ](?:[اهی]|د[اه]ن?|ین|ده|لا|له)?|م[اه](?:س[یو](?:ن[یاهدن]*)?)?|د[یو][قغکگ](?:[یو](?:ن[یوداهن]*|م[یو]?ز?|نیز|نوز)?(?:[اه]|د[اه]ن?)?)?)$/
/** Voices and the sign of negation. */
const VOICE = /(?:د[یو]ر|[یو]ل|[یو]ن|[لا]ن|لش|لاش|م[یها]?)$/

/** Fewer letters are no stem. */
const SHORTEST = 2
const SHORTEST_BEFORE_VOWEL = 3
/** Stems kept of one word. */
const MOST = 4
const FINAL_VOWEL = /(?<=...)[ایوه]$/
const CONSONANT = /[^اآویهعء]/
const JOINERS = /[\u200C\u0640]/g

/** Loans as Persian writes them too, whose last letters only look like endings: `ترکیب` is no form of `ترک`, `دلار` none of `دل`. Shorter ones may be. */
const SHORTEST_LOAN = 4
const MORE_LOANS = ['دلار', 'وزیر']
const loans = lazy(
  () =>
    new Set(
      [...EVERYDAY_WORDS, ...MORE_LOANS]
        .map((word) => word.replace(JOINERS, ''))
        .filter((word) => word.length >= SHORTEST_LOAN),
    ),
)

/** A stem as it is written, and the key under which its spellings meet. */
export type SouthernStem = { written: string; key: string }

/**
 * The stems of a word with Persian letters, the shortest first: that most of its forms have.
 *
 * @example southernStems('طبیعتین') // [{ written: 'طبیعت', key: 'تبت' }, { written: 'طبیعتین', … }]
 */
export function southernStems(word: string): SouthernStem[] {
  const whole = word.replace(JOINERS, '')
  const stems = new Map<string, SouthernStem>()
  for (const written of partsOf(whole)) {
    const key = keyOf(written)
    if (key.length >= SHORTEST && !stems.has(key)) stems.set(key, { written, key })
  }
  const sorted = [...stems.values()].sort((one, other) => one.key.length - other.key.length)
  return sorted.length === 0 ? [{ written: whole, key: bySound(whole) }] : sorted.slice(0, MOST)
}

/** A word without what may be its endings; of a loan no letter of its own is taken off. */
function partsOf(whole: string): string[] {
  const loan = loanIn(whole)
  return loan === undefined ? [...verbStems(whole), ...nounStems(whole), whole] : [loan, whole]
}

/** The loan that a word is, or has endings behind. */
function loanIn(whole: string): string | undefined {
  for (let end = whole.length; end >= SHORTEST_LOAN; end--) {
    const start = whole.slice(0, end)
    if (loans().has(start) && (end === whole.length || NOUN_ENDINGS.test(whole.slice(end)))) return start
  }
  return undefined
}

/** The keys of a word: `کیتابلاردان` → `کتاب`, and others in case less than that is an ending. */
export function stemSouthern(word: string): string[] {
  return southernStems(word).map(({ key }) => key)
}

/** By the sounds of a stem, without what may still be an ending of one vowel. */
function keyOf(stem: string): string {
  return withoutLooseVowels(bySound(stem).replace(FINAL_VOWEL, ''))
}

function nounStems(word: string): string[] {
  const bare = cut(cut(word, COPULA), RELATIVE)
  const forms = [cut(bare, POSSESSIVE), cut(bare, OF_POSSESSED), cut(bare, CASE)]
  forms.push(...forms.map((form) => cut(form, POSSESSIVE)))
  const plurals = [bare, ...forms].filter((form) => PLURAL.test(form))
  return plurals.length > 0 ? [cut(plurals.at(-1) ?? bare, PLURAL), bare] : [...forms.reverse(), bare]
}

function verbStems(word: string): string[] {
  const stem = cut(word, VERBAL)
  if (stem === word || !CONSONANT.test(stem)) return []
  const active = cut(stem, VOICE)
  return active.length > SHORTEST && CONSONANT.test(active) ? [active, stem] : [stem]
}

function cut(word: string, ending: RegExp): string {
  const at = word.search(ending)
  if (at === -1) return word
  const least = word.length - at === 1 ? SHORTEST_BEFORE_VOWEL : SHORTEST
  return at < least ? word : word.slice(0, at)
}
