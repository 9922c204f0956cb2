/**
 * Which stems are known: listed words, what is derived from them by rule, and the softened and shortened forms in
 * which they stand before endings.
 */
import { fold } from '../letters.ts'
import { NOUNS, ONE_SYLLABLE, VOWEL_LOSS } from './base-words.ts'
import { DERIVATIONS } from './suffixes.ts'
import { endsInVowel } from './syllables.ts'
import { VERBS, VERB_GROUPS } from './verbs.ts'

const split = (list: string): string[] => list.trim().split(/\s+/)

const WORDS = new Set([...split(NOUNS), ...split(ONE_SYLLABLE)].map(fold))
/** `ogl` → `ogul`: the form before an ending that begins with a vowel. */
const SHORTENED = new Map(split(VOWEL_LOSS).map((pair) => pair.split(':').map(fold) as [string, string]))

/**
 * The key of a verb is its stem; a stem of one syllable becomes the infinitive, so that `at` (horse) and `atmaq`
 * (throw) stay two words.
 */
function verbKey(stem: string): string {
  const vowels = stem.match(/[aeıioöuü]/g) ?? []
  if (vowels.length !== 1) return fold(stem)
  return `${fold(stem)}${/[aıou]/.test(stem) ? 'maq' : 'mek'}`
}

const VERB_KEYS = new Map(split(VERBS).map((stem) => [fold(stem), verbKey(stem)]))
for (const pair of split(VERB_GROUPS)) {
  const [form = '', stem = ''] = pair.split(':')
  VERB_KEYS.set(fold(form), verbKey(stem))
}

/** A known base: its key, and how many letters of the word it explains. */
export type Base = { readonly key: string; readonly length: number }

/** The listed or derived noun a stem stands for, or undefined: `usag` → `usaq`, `urey` → `urek`, `ogl` → `ogul`. */
export function nounOf(stem: string, softens: boolean): Base | undefined {
  const candidates = softens ? [stem, SHORTENED.get(stem) ?? '', harden(stem)] : [stem]
  const key = candidates.find((word) => WORDS.has(word)) ?? candidates.find(isDerived)
  return key === undefined ? undefined : { key, length: stem.length }
}

/** Undo the softening before a vowel: `usag` → `usaq`, `urey` → `urek`. */
export function harden(stem: string): string {
  if (stem.endsWith('g')) return `${stem.slice(0, -1)}q`
  return /[eiu]y$/.test(stem) ? `${stem.slice(0, -1)}k` : stem
}

function isDerived(stem: string): boolean {
  return DERIVATIONS.some((suffix) => {
    if (!stem.endsWith(suffix) || stem.length < suffix.length + 2) return false
    const base = stem.slice(0, -suffix.length)
    return WORDS.has(base) || isDerived(base)
  })
}

/** Endings of voice between a verb and its tense: `qur|ul`, `imzala|n`, `birles|dir|il`. */
const VOICES = ['dir', 'dur', 'il', 'ul', 'in', 'un', 'n', 't', 'l']

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
  const noun = /^(.{2,})l[ae]s?$/.exec(stem)?.[1]
  return noun !== undefined && nounOf(noun, false) !== undefined
}

/** `yaradır` is of `yarat`: t softens before a vowel in stems of two syllables, and in the listed `ed`, `ged`. */
const isSoftened = (stem: string): boolean => /[aeiou].*[aeiou]d$/.test(stem)

/** Passive is -n after a vowel, -in after l, -il elsewhere; causative is -t after a vowel, l or r. */
function takesVoice(stem: string, voice: string): boolean {
  if (voice === 'n' || voice === 'l') return endsInVowel(stem)
  if (voice === 't') return endsInVowel(stem) || /[lr]$/.test(stem)
  if (voice === 'in' || voice === 'un') return stem.endsWith('l')
  return voice === 'dir' || voice === 'dur' || !endsInVowel(stem)
}
