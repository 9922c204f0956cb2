/**
 * English stemming for search: inflection goes (plural, -ed, -ing, comparison, -ly), derivation mostly stays. Porter's
 * stemmer joins `university` with `universe` and `news` with `new`; here two words meet only if a reader would
 * call them the same word. What is borrowed from Porter is his regions R1 and R2 and his final e.
 * Source: M. F. Porter, The English (Porter2) stemming algorithm, snowballstem.org/algorithms/english/stemmer.html
 */

import { beginningsOf } from '../beginnings.ts'
import {
  AMERICAN_SPELLINGS,
  IRREGULAR_FORMS,
  NOT_ADVERB,
  PLURAL_IN_ICS,
  PLURAL_IN_IS,
  SINGULAR_IN_MEN,
  UNINFLECTED,
} from './irregular.ts'

const HAS_VOWEL = /[aeiouy]/
/** A consonant, a vowel, a consonant at the end, as in `hop`: here -ing has taken an e (`hoping`) or doubled (`hopping`). */
const SHORT_END = /(?:[^aeiouy][aeiouy][^aeiouywx]|^[aeiouy][^aeiouy])$/
const SHORT_WORD = /^[^aeiouy]+[aeiouy][^aeiouywx]$|^[aeiouy][^aeiouy]$/
const DOUBLED = /([bdgmnprt])\1$/
/** R1 begins after the first consonant that follows a vowel; R2 is the R1 of R1. */
const REGION = /[aeiouy][^aeiouy]/

/**
 * The key under which all forms of an English word meet: `negotiations`, `negotiating` → `negotiat`, `went` → `go`,
 * `colour` → `color`, `organisation` → `organis`.
 *
 * @param word one lower-case word folded to `[a-z0-9]+`
 * @returns a key `[a-z0-9]+`; often no word
 */
export function stemEnglish(word: string): string {
  const singular = word.length < 4 ? word : stripPlural(word)
  const lemma = IRREGULAR_FORMS.get(word) ?? IRREGULAR_FORMS.get(singular)
  if (lemma !== undefined) return finish(lemma)
  if (singular.length < 4 || UNINFLECTED.has(singular)) return singular
  return finish(stripAdverb(stripSuperlative(stripVerb(singular))))
}

/** `countries` → `country`, `spokesmen` → `spokesman`, `crisis` and `politics` as they are. */
function stripPlural(word: string): string {
  if (word.endsWith('men'))
    return SINGULAR_IN_MEN.has(word) || word.length < 6 ? word : `${word.slice(0, -2)}an`
  if (!word.endsWith('s') || word.endsWith('ss') || UNINFLECTED.has(word)) return word
  if (word.endsWith('us') && !word.endsWith('eaus')) return word
  if (word.endsWith('is')) return PLURAL_IN_IS.has(word) ? word.slice(0, -1) : word
  if (word.endsWith('ics')) return PLURAL_IN_ICS.has(word) ? word.slice(0, -1) : word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:ss|x|ch|sh|zz|o)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** `planned`, `planning` → `plan`; `making` → `make`; `applied` → `apply`. */
function stripVerb(word: string): string {
  if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (word.endsWith('eed')) return word
  const stem = word.endsWith('ed') ? word.slice(0, -2) : word.endsWith('ing') ? word.slice(0, -3) : ''
  return stem.length > 1 && HAS_VOWEL.test(stem) ? restore(stem) : word
}

/** Give back what -ed and -ing have changed: a doubled consonant, an e after a short syllable or u. */
function restore(stem: string): string {
  if (stem.length > 3 && DOUBLED.test(stem)) return stem.slice(0, -1)
  return SHORT_WORD.test(stem) || stem.endsWith('u') ? `${stem}e` : stem
}

/** `wealthiest` → `wealthy`; other words in -est are listed, there are too many like `forest`. */
function stripSuperlative(word: string): string {
  return word.length > 6 && word.endsWith('iest') ? `${word.slice(0, -4)}y` : word
}

/** `easily` → `easy`, `possibly` → `possible`, `officially` → `official`; `family` is none. */
function stripAdverb(word: string): string {
  if (!word.endsWith('ly') || word.length < 6 || NOT_ADVERB.has(word)) return word
  if (word.endsWith('bly')) return `${word.slice(0, -1)}e`
  if (word.endsWith('ily')) return `${word.slice(0, -3)}y`
  return word.slice(0, -2)
}

/** One key for the spellings and the closest derivations of a lemma: final e, -ise/-ize, -our/-or, -ation/-ate. */
function finish(lemma: string): string {
  if (lemma.length < 4 || UNINFLECTED.has(lemma)) return lemma
  const american = AMERICAN_SPELLINGS.get(lemma) ?? AMERICAN_SPELLINGS.get(`${lemma}e`) ?? lemma
  const key = stripFinalE(stripAction(american)).replace(/ogu$/, 'og')
  if (key.length < 5) return key
  return key
    .replace(/([iy])z(er|abl|ational)?$/, '$1s$2')
    .replace(/our(abl|ably|al|er|ful|hood|it|less|y)?$/, 'or$1')
    .replace(/ie$/, 'y')
}

/** `organization` → `organiz`, `mediation`, `mediator` → `mediat`; `nation` and `station` stay, they are no actions. */
function stripAction(word: string): string {
  if (/..[iy][sz]ation$/.test(word)) return word.slice(0, -5)
  const suffix = word.endsWith('ation') ? 5 : word.endsWith('ator') ? 4 : 0
  if (suffix === 0 || secondRegion(word) > word.length - suffix) return word
  return word.slice(0, 2 - suffix)
}

/** Porter's step 5: the final e goes where -ing would not show it, `state` keeps it and `separate` does not; `ll` → `l`. */
function stripFinalE(word: string): string {
  const stem = word.slice(0, -1)
  if (word.endsWith('ll')) return secondRegion(word) < word.length ? stem : word
  if (!word.endsWith('e') || /[eio]e$/.test(word) || regionAfter(word, 0) === word.length) return word
  return secondRegion(word) < word.length || !SHORT_END.test(stem) ? stem : word
}

/** Where R2 begins. */
function secondRegion(word: string): number {
  return regionAfter(word, regionAfter(word, 0))
}

/** Where the region after `from` begins: behind the first consonant that follows a vowel. */
function regionAfter(word: string, from: number): number {
  const found = word.slice(from).search(REGION)
  return found < 0 ? word.length : from + found + 2
}

/** `went` is a form of `go`, and `aesthetic` of `esthetic`. */
export const englishBeginnings = beginningsOf(
  [...IRREGULAR_FORMS.keys(), ...AMERICAN_SPELLINGS.keys()].map((form) => [form, stemEnglish(form)]),
)
