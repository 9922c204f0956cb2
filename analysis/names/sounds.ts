/** What a written name sounds like, in the alphabet of graphemes.ts, whatever its script. */

import type { Language } from '../language.ts'
import { AZERBAIJANI, ENGLISH, type Grapheme, type Graphemes, PERSIAN } from './graphemes.ts'

/** How a word is spelled, which its language alone does not say: Azerbaijani news also writes `Washington`. */
export type Spelling = 'azerbaijani' | 'english' | 'persian'

/** No rule of graphemes.ts knows more readings than this. */
const READINGS = 3

const GRAPHEMES: Record<Spelling, Graphemes> = { azerbaijani: AZERBAIJANI, english: ENGLISH, persian: PERSIAN }
const SILENT: Grapheme = { length: 1, readings: [''] }

const PERSIAN_WORD = /^[\u0620-\u06FF]+$/
const LATIN_WORD = /^[a-zß-öø-ÿĀ-ɏəș-ț]+$/
const AZERBAIJANI_LETTER = /[əığş]/
/** Spellings that Azerbaijani does not have: the name was left as it is written elsewhere. */
const UNASSIMILATED = /[wåäãâàáèéêëìíîïòóôõøœùúûýćčšžłńñ]|[cst]h|ck|ph|kh|[^aeiouıöü]y($|[^aeiouıöü])/

/** The spelling of a lower-case word without marks inside; undefined for digits and other scripts. */
export function spellingOf(form: string, language: Language): Spelling | undefined {
  if (PERSIAN_WORD.test(form)) return 'persian'
  if (!LATIN_WORD.test(form)) return undefined
  if (AZERBAIJANI_LETTER.test(form)) return 'azerbaijani'
  return language === 'az' && !UNASSIMILATED.test(form) ? 'azerbaijani' : 'english'
}

/** What a form can sound like, likeliest first: `lavrova` → `lawrof`, `لاوروف` → `laorof`, `georgi` → `keorki`, `jeorji`. */
export function readings(form: string, spelling: Spelling): string[] {
  // Persian doubles no letter but for two sounds; the doubles of Latin spelling are one sound.
  const single = spelling === 'persian' ? form : form.replace(DOUBLED, '$1')
  const found: string[] = []
  for (let choice = 0; choice < READINGS; choice++) {
    const { sounds, ambiguous } = read(single, GRAPHEMES[spelling], choice)
    const settled = SETTLE[spelling](sounds)
    if (!found.includes(settled)) found.push(settled)
    if (!ambiguous) break
  }
  return found
}

const DOUBLED = /([a-df-zß-ÿĀ-ɏə])\1+/g

function read(form: string, graphemes: Graphemes, choice: number): { sounds: string; ambiguous: boolean } {
  let sounds = ''
  let ambiguous = false
  for (let at = 0; at < form.length; ) {
    const { readings: choices, length } = ruleAt(form, at, graphemes)
    sounds += choices[Math.min(choice, choices.length - 1)] ?? ''
    ambiguous ||= choices.length > choice + 1
    at += length
  }
  return { sounds, ambiguous }
}

function ruleAt(form: string, at: number, { rules, longest }: Graphemes): Grapheme {
  for (let length = longest.get(form.charAt(at)) ?? 0; length > 0; length--) {
    const part = form.slice(at, at + length)
    const rule =
      (at === 0 ? rules.get(`^${part}`) : undefined) ??
      (at + length === form.length ? rules.get(`${part}$`) : undefined) ??
      rules.get(part)
    if (rule !== undefined) return rule
  }
  return SILENT
}

/**
 * What depends on the whole word. A final v is heard as f, and Persian writes it so (`لاوروف`); the -a of a woman's
 * surname is dropped, so that `Lavrova` is `Lavrov`; sh before a consonant is s (`Ştutqart`, `اشتوتگارت`, Stuttgart).
 */
const SETTLE: Record<Spelling, (sounds: string) => string> = {
  azerbaijani: settleLatin,
  english: (sounds) => settleLatin(sounds.replace(SILENT_E, '')),
  persian: (sounds) => sounds.replace(PERSIAN_FEMININE, 'f').replace(PERSIAN_SH, 's'),
}

const SILENT_E = /(?<=[^aeioy])e$/
const LATIN_FINAL_V = /(?<=[aeio])h?w$|(?<=[eio])wa$/
const PERSIAN_FEMININE = /(?<=[^a])oa$/
const LATIN_SH = /^q(?=[tpnlmk])|q(?=[tp])/
const PERSIAN_SH = /(?<=^a)q(?=[tpnlmk])|q(?=[tp])/

function settleLatin(sounds: string): string {
  return sounds.replace(LATIN_FINAL_V, 'f').replace(LATIN_SH, 's')
}
