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

/** The listed or derived noun a stem stands for, or undefined: `usag` → `usaq`, `urey` → `urek`, `ogl` → `ogul`. */
export function nounOf(stem: string, softens: boolean): string | undefined {
  if (WORDS.has(stem)) return stem
  if (!softens) return isDerived(stem) ? stem : undefined
  const shortened = SHORTENED.get(stem)
  if (shortened !== undefined) return shortened
  const hard = harden(stem)
  if (hard !== stem && (WORDS.has(hard) || isDerived(hard))) return hard
  return isDerived(stem) ? stem : undefined
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

/** The key of the listed verb a stem stands for, passive and causative taken off, or undefined: `qurul` → `qurmaq`. */
export function verbOf(stem: string): string | undefined {
  const key = VERB_KEYS.get(stem)
  if (key !== undefined) return key
  const noun = /^(.{2,})(l[ae])s?$/.exec(stem)
  if (noun?.[1] !== undefined && nounOf(noun[1], false) !== undefined) return stem
  for (const voice of VOICES) {
    if (!stem.endsWith(voice)) continue
    const inner = stem.slice(0, -voice.length)
    if (inner.length < 2 || !takesVoice(inner, voice)) continue
    const found = verbOf(inner)
    if (found !== undefined) return found
  }
  return undefined
}

/** Passive is -n after a vowel, -in after l, -il elsewhere; causative -t after vowel, l or r. */
function takesVoice(stem: string, voice: string): boolean {
  if (voice === 'n' || voice === 'l') return endsInVowel(stem)
  if (voice === 't') return endsInVowel(stem) || /[lr]$/.test(stem)
  if (voice === 'in' || voice === 'un') return stem.endsWith('l')
  return voice === 'dir' || voice === 'dur' || !endsInVowel(stem)
}
