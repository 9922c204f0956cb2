/**
 * Which stems are known: listed words, what is derived from them by rule, and the softened and shortened forms in
 * which they stand before endings.
 */
import { fold } from '../letters.ts'
import { INVARIABLE, NOUNS, ONE_SYLLABLE, VOWEL_LOSS } from './base-words.ts'
import { FROM_NOUN, FROM_VERB } from './suffixes.ts'
import { endsInVowel } from './syllables.ts'
import { VERB_GROUPS, VERBS } from './verbs.ts'

const split = (list: string): string[] => list.trim().split(/\s+/)

const WORDS = new Set([...split(NOUNS), ...split(ONE_SYLLABLE)].map(fold))
const BARE = new Set(split(INVARIABLE).map(fold))
/** `ogl` → `ogul`: the form before an ending. */
const SHORTENED = new Map(split(VOWEL_LOSS).map((pair) => pair.split(':').map(fold) as [string, string]))

/**
 * The key of a verb is its stem; a stem of one syllable becomes the infinitive, so that `at` (horse) and `atmaq`
 * (throw) stay two words.
 */
function verbKey(stem: string): string {
  const vowels = stem.match(/[aeəıioöuü]/g) ?? []
  if (vowels.length !== 1) return fold(stem)
  return `${fold(stem)}${/[aıou]/.test(stem) ? 'maq' : 'mek'}`
}

/** Stems as they stand in a word, with their keys. Where two fold to one, as `ol` and `öl`, the first is meant. */
const VERB_KEYS = new Map<string, string>()
for (const entry of [...split(VERBS), ...split(VERB_GROUPS)]) {
  const [form = '', stem = form] = entry.split(':')
  if (!VERB_KEYS.has(fold(form))) VERB_KEYS.set(fold(form), verbKey(stem))
}
const KEYS = new Set([...WORDS, ...BARE, ...VERB_KEYS.values()])

/** Whether a key belongs to a listed word. */
export const isListed = (key: string): boolean => KEYS.has(key)

/** A known base: its key, and how many letters of the word it explains. */
export type Base = { readonly key: string; readonly length: number }

/**
 * The listed or derived noun a stem stands for, or undefined: `usag` → `usaq`, `urey` → `urek`, `ogl` → `ogul`.
 * `next` is the letter after the stem, empty at the end of the word.
 */
export function nounOf(stem: string, next: string): Base | undefined {
  const key = next === '' && BARE.has(stem) ? stem : (nounIn(stem) ?? nounIn(harden(stem, next)))
  return key === undefined ? undefined : { key, length: stem.length }
}

function nounIn(stem: string): string | undefined {
  if (WORDS.has(stem)) return stem
  return SHORTENED.get(stem) ?? (isDerived(stem) ? stem : undefined)
}

/** Undo the softening before a vowel: `usag|i` → `usaq`, `urey|e` → `urek`. Harmony rules out q before e, k before a. */
export function harden(stem: string, next: string): string {
  const last = stem.charAt(stem.length - 1)
  if (last === 'g' && /[aiu]/.test(next)) return `${stem.slice(0, -1)}q`
  return last === 'y' && /[eiu]/.test(next) && /[eiu]y$/.test(stem) ? `${stem.slice(0, -1)}k` : stem
}

/** Suffixes by their last letter, so that most words need not be compared with any. */
const DERIVATIONS = new Map<string, [suffix: string, isBase: (base: string) => boolean][]>()
for (const suffix of [...FROM_NOUN, ...FROM_VERB]) {
  const last = suffix.charAt(suffix.length - 1)
  const isBase = FROM_VERB.includes(suffix) ? isVerbal : isNominal
  DERIVATIONS.set(last, [...(DERIVATIONS.get(last) ?? []), [suffix, isBase]])
}

function isNominal(base: string): boolean {
  return WORDS.has(base) || isDerived(base)
}

function isVerbal(base: string): boolean {
  return verbOf(base) !== undefined
}

function isDerived(stem: string): boolean {
  const suffixes = DERIVATIONS.get(stem.charAt(stem.length - 1)) ?? []
  return suffixes.some(
    ([suffix, isBase]) =>
      stem.length > suffix.length + 1 && stem.endsWith(suffix) && isBase(stem.slice(0, -suffix.length)),
  )
}

/** Endings of voice between a verb and its tense: `qur|ul`, `imzala|n`, `birles|dir|il`. */
const VOICES = ['dir', 'dur', 'il', 'ul', 'in', 'un', 'n', 't']

/** Whether a stem is listed as a verb, with no voice to take off. */
export const isVerb = (stem: string): boolean => VERB_KEYS.has(stem)

/** The listed verb a stem stands for, passive and causative taken off, or undefined: `qurul` → `qurmaq`. */
export function verbOf(stem: string): Base | undefined {
  const key = VERB_KEYS.get(stem) ?? (isDenominal(stem) ? stem : undefined)
  if (key !== undefined) return { key, length: stem.length }
  for (const voice of VOICES) {
    if (!stem.endsWith(voice)) continue
    const inner = stem.slice(0, -voice.length)
    const base = inner.length > 1 && takesVoice(inner, voice) ? verbOf(inner) : undefined
    if (base !== undefined) return base
  }
  return isSoftened(stem) ? verbOf(`${stem.slice(0, -1)}t`) : undefined
}

const isDenominal = (stem: string): boolean => {
  const verb = stem.endsWith('s') ? stem.slice(0, -1) : stem
  return (verb.endsWith('la') || verb.endsWith('le')) && nounOf(verb.slice(0, -2), 'l') !== undefined
}

/** `yaradır` is of `yarat`: t softens before a vowel in stems of two syllables, and in the listed `ed`, `ged`. */
const isSoftened = (stem: string): boolean => stem.endsWith('d') && /[aeiou].*[aeiou][rl]?d$/.test(stem)

/** Passive is -n after a vowel, -in after l, -il elsewhere; causative is -t after a vowel, l or r. */
function takesVoice(stem: string, voice: string): boolean {
  if (voice === 'n') return endsInVowel(stem)
  if (voice === 't') return endsInVowel(stem) || /[lr]$/.test(stem)
  if (voice === 'in' || voice === 'un') return stem.endsWith('l')
  return voice === 'dir' || voice === 'dur' || !endsInVowel(stem)
}
