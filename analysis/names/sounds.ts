import type { Language } from '../language.ts'
import { AZERBAIJANI, ENGLISH, type Grapheme, type Graphemes, PERSIAN } from './graphemes.ts'

/** No reading of a name differs in more places than this changes. */
const READINGS = 3

const PERSIAN_WORD = /^[\u0620-\u06FF\u200C]+$/
const LATIN_WORD = /^[a-zß-ÿĀ-ɏəș-ț]+$/
/** Spellings that Azerbaijani does not have: the name was left as it is written elsewhere. */
const UNASSIMILATED = /[wåäãâàáèéêëìíîïòóôõøœùúûýćčšžłńñ]|[cst]h|ck|ph|kh|[^aeiouıəöü]y($|[^aeiouıəöü])/
const AZERBAIJANI_LETTER = /[əığş]/

/** The script and spelling a form is to be read by; undefined for a word of another script, or with digits. */
export type Spelling = 'azerbaijani' | 'english' | 'persian'

export function spellingOf(form: string, language: Language): Spelling | undefined {
  if (PERSIAN_WORD.test(form)) return 'persian'
  if (!LATIN_WORD.test(form)) return undefined
  if (AZERBAIJANI_LETTER.test(form)) return 'azerbaijani'
  return language === 'az' && !UNASSIMILATED.test(form) ? 'azerbaijani' : 'english'
}

const SILENT: Grapheme = { length: 1, readings: [''] }
const DOUBLED = /([a-zß-ÿĀ-ɏ])\1+/g

const GRAPHEMES: Record<Spelling, Graphemes> = { azerbaijani: AZERBAIJANI, english: ENGLISH, persian: PERSIAN }

/** What a form can sound like, likeliest first. */
export function readings(form: string, spelling: Spelling): string[] {
  const graphemes = GRAPHEMES[spelling]
  const single = spelling === 'persian' ? form : form.replace(DOUBLED, '$1')
  const found: string[] = []
  for (let choice = 0; choice < READINGS; choice++) {
    const { sounds, ambiguous } = read(single, graphemes, choice)
    if (!found.includes(sounds)) found.push(sounds)
    if (!ambiguous) break
  }
  return found
}

function read(form: string, graphemes: Graphemes, choice: number) {
  let sounds = ''
  let ambiguous = false
  for (let at = 0; at < form.length; ) {
    const rule = ruleAt(form, at, graphemes)
    const { readings: choices, length } = rule
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
