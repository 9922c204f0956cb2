/**
 * Which stems are known: listed words, what is derived from them by rule, and the softened and shortened forms in
 * which they stand before endings.
 */
import { beginningsOf } from '../beginnings.ts'
import { ALTERED, INVARIABLE, NOUNS, ONE_SYLLABLE, PEOPLE, PLACES } from './base-words.ts'
import { plainLetters as fold } from './letters.ts'
import { FROM_NOUN, FROM_VERB } from './suffixes.ts'
import { endsInVowel } from './syllables.ts'
import { VERB_GROUPS, VERBS } from './verbs.ts'

const split = (list: string): string[] => list.trim().split(/\s+/)

const WORDS = new Set([NOUNS, PLACES, PEOPLE, ONE_SYLLABLE].flatMap(split).map(fold))
const BARE = new Set(split(INVARIABLE).map(fold))
/** `ogl` → `ogul`: the form before an ending. */
const ALTERED_FORMS = new Map(split(ALTERED).map((pair) => pair.split(':').map(fold) as [string, string]))

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
for (const entry of [...split(VERB_GROUPS), ...split(VERBS)]) {
  const [form = '', stem = form] = entry.split(':')
  if (!VERB_KEYS.has(fold(form))) VERB_KEYS.set(fold(form), verbKey(stem))
}
const COMMON = new Set([...[NOUNS, ONE_SYLLABLE].flatMap(split).map(fold), ...VERB_KEYS.values()])
const KEYS = new Set([...WORDS, ...BARE, ...VERB_KEYS.values()])

/** Words of `etmək` may begin with `ed`, of `pişmək` with `bi`. */
export const azerbaijaniBeginnings = beginningsOf([...VERB_KEYS, ...ALTERED_FORMS])

/** Whether a key belongs to a listed word. */
export const isListed = (key: string): boolean => KEYS.has(key)

/** Whether a key is that of a word of everyday language, neither a place nor a person. */
export const isCommonKey = (key: string): boolean => COMMON.has(key)

/** A known base: its key, and how many letters the listed root in it has. */
export type Base = { readonly key: string; readonly root: number }

/**
 * The listed or derived noun a stem stands for, or undefined: `usag` → `usaq`, `urey` → `urek`, `ogl` → `ogul`.
 * `next` is the letter after the stem, empty at the end of the word.
 */
export function nounOf(stem: string, next: string): Base | undefined {
  if (next === '' && BARE.has(stem)) return { key: stem, root: stem.length }
  const noun = nounIn(stem)
  if (noun !== undefined) return noun
  const hard = harden(stem, next)
  return hard === stem ? undefined : nounIn(hard)
}

function nounIn(stem: string): Base | undefined {
  if (WORDS.has(stem)) return { key: stem, root: stem.length }
  const key = ALTERED_FORMS.get(stem)
  if (key !== undefined) return { key, root: stem.length }
  const root = derivedRoot(stem)
  return root === 0 ? undefined : { key: stem, root }
}

/** Undo the softening before a vowel: `usag|i` → `usaq`, `urey|e` → `urek`. Harmony rules out q before e, k before a. */
export function harden(stem: string, next: string): string {
  const last = stem.charAt(stem.length - 1)
  if (last === 'g' && /[aiu]/.test(next)) return `${stem.slice(0, -1)}q`
  return last === 'y' && /[eiu]/.test(next) && /[eiu]y$/.test(stem) ? `${stem.slice(0, -1)}k` : stem
}

/** Suffixes by their last letter, so that most words need not be compared with any. */
const DERIVATIONS = new Map<string, [suffix: string, baseOf: (base: string) => Base | undefined][]>()
for (const suffix of [...FROM_NOUN, ...FROM_VERB]) {
  const last = suffix.charAt(suffix.length - 1)
  const baseOf = FROM_VERB.includes(suffix) ? verbOf : nounIn
  DERIVATIONS.set(last, [...(DERIVATIONS.get(last) ?? []), [suffix, baseOf]])
}

/** The length of the listed root a derived noun is made of, or 0: `emekdasliq` → 4, of `emek`. */
function derivedRoot(stem: string): number {
  for (const [suffix, baseOf] of DERIVATIONS.get(stem.charAt(stem.length - 1)) ?? []) {
    if (!stem.endsWith(suffix) || stem.length < suffix.length + 2) continue
    const base = baseOf(stem.slice(0, -suffix.length))
    if (base !== undefined) return base.root
  }
  return 0
}

/** Endings of voice between a verb and its tense: `qur|ul`, `imzala|n`, `birles|dir|il`. */
const VOICES = ['dir', 'dur', 'il', 'ul', 'in', 'un', 'n', 't']

/** Whether a stem is listed as a verb, with no voice to take off. */
export const isVerb = (stem: string): boolean => VERB_KEYS.has(stem)

/** The listed verb a stem stands for, passive and causative taken off, or undefined: `qurul` → `qurmaq`. */
export function verbOf(stem: string): Base | undefined {
  const key = VERB_KEYS.get(stem)
  if (key !== undefined) return { key, root: stem.length }
  const noun = nounOfVerb(stem)
  if (noun !== undefined) return { key: stem, root: noun.root }
  for (const voice of VOICES) {
    if (!stem.endsWith(voice)) continue
    const inner = stem.slice(0, -voice.length)
    const base = inner.length > 1 && takesVoice(inner, voice) ? verbOf(inner) : undefined
    if (base !== undefined) return base
  }
  return isSoftened(stem) ? verbOf(`${stem.slice(0, -1)}t`) : undefined
}

/** The known noun that a verb in -la or -laş is made of: `imza|la`, `yaxşı|laş`. */
export function nounOfVerb(stem: string): Base | undefined {
  const verb = stem.endsWith('s') ? stem.slice(0, -1) : stem
  return verb.endsWith('la') || verb.endsWith('le') ? nounOf(verb.slice(0, -2), 'l') : undefined
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
