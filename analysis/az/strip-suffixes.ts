/**
 * Every way in which a folded word can be read as a stem with endings, by the table of suffixes.ts.
 */
import { ENDINGS, type Ending, type Slot, type Trust } from './suffixes.ts'
import { countSyllables, endsInVowel, lastVowel } from './syllables.ts'

/** One reading: the stem is `word.slice(0, end)`. */
export type Reading = {
  readonly end: number
  readonly kind: 'noun' | 'verb'
  /** Whether enough was left inside each ending to believe the reading when the stem is in no list. */
  readonly trusted: boolean
  /** Whether the word ends in what is mostly part of a longer stem or ending: an imperative, a lone `-m` or `-n`. */
  readonly rare: boolean
  /** The letter after the stem, empty at the end of the word: a vowel softens the stem, q to ğ and k to y. */
  readonly next: string
}

/** An ending in one of its forms, compiled. */
type Form = {
  readonly text: string
  readonly slot: number
  readonly inside: number
  readonly after: 'vowel' | 'consonant' | undefined
  /** What the last vowel of the stem may be; a stem without vowels takes any. */
  readonly vowels: string
  readonly trust: Trust
}

const SLOTS: readonly Slot[] = [
  'question',
  'copula',
  'person',
  'they',
  'case',
  'relative',
  'possessive',
  'third',
  'plural',
  'past',
  'tense',
  'participle',
  'bound',
  'converb',
  'mood',
  'negation',
  'noun',
  'verb',
]
const bit = (slot: Slot): number => 1 << SLOTS.indexOf(slot)
const mask = (slots: readonly Slot[]): number => slots.reduce((bits, slot) => bits | bit(slot), 0)

const NOUN = bit('noun')
const VERB = bit('verb')
/** What a word may end in: everything but what needs more outside it. */
const LAST = mask(SLOTS.filter((slot) => slot !== 'bound' && slot !== 'negation'))

/** Every stem has at least two letters: `il`, `de`. */
const SHORTEST = 2

const softenings = (form: string): string[] => {
  if (!form.includes('Q')) return [form]
  const back = ['q', 'g'].map((letter) => form.replaceAll('Q', letter))
  const front = ['k', 'y'].map((letter) => form.replaceAll('Q', letter))
  return form.includes('a') ? back : form.includes('e') ? front : [...back, ...front]
}

/** All spellings of a form: `lAr` → lar, ler; `dHr` → dir, dur. After a or e, H is always i. */
function spell(form: string): string[] {
  const harmonies = form.includes('A') ? ['a', 'e'] : ['']
  return harmonies
    .map((vowel) => form.replaceAll('A', vowel).replace(/(?<=[ae].*)H/g, 'i'))
    .flatMap((text) => (text.includes('H') ? ['i', 'u'].map((vowel) => text.replaceAll('H', vowel)) : [text]))
    .flatMap(softenings)
}

/** Vowel harmony as far as folded letters show it: a back, e front, i and u unrounded and rounded. */
function vowelsBefore(text: string): string {
  const first = /[aeiu]/.exec(text)?.[0]
  const harmony = /[ae]/.exec(text)?.[0] ?? (/[qg]$/.test(text) ? 'a' : /[ky]$/.test(text) ? 'e' : 'ae')
  if (first === 'i') return `${harmony}i`
  return first === 'u' ? 'ou' : `${harmony}iou`
}

function compile(ending: Ending): Form[] {
  return ending.forms
    .split(' ')
    .flatMap(spell)
    .map((text) => ({
      text,
      slot: bit(ending.slot),
      inside: mask(ending.inside),
      after: ending.after,
      vowels: vowelsBefore(text),
      trust: ending.trust,
    }))
}

/** The forms as a tree of letters, read from the end of the word: `lar` is under r, a, l. */
type Branch = { readonly forms: Form[]; readonly inner: Map<string, Branch> }

const ROOT: Branch = { forms: [], inner: new Map() }
for (const form of ENDINGS.flatMap(compile)) branchOf(form.text).forms.push(form)

function branchOf(text: string): Branch {
  let branch = ROOT
  for (const letter of [...text].reverse()) {
    const next = branch.inner.get(letter) ?? { forms: [], inner: new Map() }
    branch.inner.set(letter, next)
    branch = next
  }
  return branch
}

function fits(form: Form, word: string, end: number): boolean {
  if (form.after !== undefined && endsInVowel(word, end) !== (form.after === 'vowel')) return false
  const vowel = lastVowel(word, end)
  return vowel === '' || form.vowels.includes(vowel)
}

/** Two consonants at the beginning show a loan, which may be of one syllable: `plan`, `klub`, `brend`. */
const LOAN = /^[bcdfghjklmnpqrstvxyz]{2}.*[aeiou].*[bcdfghjklmnpqrstvxyz]$/

/** Whether what is left inside an ending, the first `end` letters of a word, is long enough to be a word of its own. */
function isEnough(word: string, end: number, trust: Trust, isLast: boolean): boolean {
  if (trust === 'known' || trust === 'rare' || (trust === 'inner' && isLast)) return false
  const syllables = countSyllables(word, end)
  if (trust === 'inner' || trust === 'heavy') return syllables > 2
  if (syllables > 1) return true
  if (syllables === 0) return false
  if (trust === 'plural') return end > 2
  return end > 3 && (trust === 'strong' || LOAN.test(word.slice(0, end)))
}

const isRare = (form: Form, isLast: boolean): boolean =>
  form.trust === 'rare' || (form.trust === 'inner' && isLast)

/** All readings of a folded word, the whole word as a stem among them: `evde` → `evde`, `ev|de`, … */
export function stripSuffixes(word: string): Reading[] {
  const readings: Reading[] = []
  const walk = (end: number, open: number, trusted: boolean, rare: boolean): void => {
    if (open & NOUN) readings.push({ end, kind: 'noun', trusted, rare, next: word.charAt(end) })
    if (open & VERB) readings.push({ end, kind: 'verb', trusted, rare, next: word.charAt(end) })
    let branch = ROOT.inner.get(word.charAt(end - 1))
    for (let start = end - 1; branch !== undefined && start >= SHORTEST; start--) {
      for (const form of branch.forms) {
        if (!(open & form.slot) || !fits(form, word, start)) continue
        const isLast = end === word.length
        const enough = trusted && isEnough(word, start, form.trust, isLast)
        walk(start, form.inside, enough, rare || isRare(form, isLast))
      }
      branch = branch.inner.get(word.charAt(start - 1))
    }
  }
  walk(word.length, LAST, true, false)
  return readings
}
