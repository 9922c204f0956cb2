/** What a written name sounds like, in the alphabet of graphemes.ts, whatever its script. */

import { AZERBAIJANI, ENGLISH, type Grapheme, type Graphemes, graphemeAt, PERSIAN } from './graphemes.ts'

/** How a word is spelled, which its language alone does not say: Azerbaijani news also writes `Washington`. */
export type Spelling = {
  graphemes: Graphemes
  /** What holds beyond single letters: English has a silent e, Azerbaijani endings of one vowel, Persian no short vowels. */
  habits: 'azerbaijani' | 'english' | 'persian'
  /** Spellings that it does not have: a name with one was left as it is written elsewhere, and is read as English. */
  foreign?: RegExp
}

const PERSIAN_WORD = /^[\u0620-\u06FF]+$/
const LATIN_WORD = /^[a-zß-öø-ÿĀ-ɏəș-ț]+$/
const AZERBAIJANI_LETTER = /[əığş]/

export const AZERBAIJANI_SPELLING: Spelling = {
  graphemes: AZERBAIJANI,
  habits: 'azerbaijani',
  foreign: /[wåäãâàáèéêëìíîïòóôõøœùúûýćčšžłńñ]|[cst]h|ck|ph|kh|[^aeiouıöü]y($|[^aeiouıöü])/,
}
const ENGLISH_SPELLING: Spelling = { graphemes: ENGLISH, habits: 'english' }
export const PERSIAN_SPELLING: Spelling = { graphemes: PERSIAN, habits: 'persian' }

/**
 * The spelling of a lower-case word without marks inside; undefined for digits and other scripts.
 *
 * @param own that of the language of the text, if it has one
 */
export function spellingOf(form: string, own: Spelling | undefined): Spelling | undefined {
  if (PERSIAN_WORD.test(form)) return PERSIAN_SPELLING
  if (!LATIN_WORD.test(form)) return undefined
  if (AZERBAIJANI_LETTER.test(form)) return own ?? AZERBAIJANI_SPELLING
  return own?.foreign?.test(form) === false ? own : ENGLISH_SPELLING
}

/** What a form can sound like, likeliest first: `lavrova` → `lawrof`, `لاوروف` → `laorof`, `georgi` → `keorki`, `jeorji`. */
export function readings(form: string, spelling: Spelling): string[] {
  // The doubles of Latin spelling are one sound; Persian writes a letter twice only where a vowel is between.
  const single = spelling.habits === 'persian' ? form : form.replace(DOUBLED, '$1')
  const graphemes = split(single, spelling.graphemes)
  const most = graphemes.reduce((longest, { readings: { length } }) => Math.max(longest, length), 1)
  const isOpen = SPOKEN_E.test(form)
  const likeliest = settle(read(graphemes, 0), spelling, isOpen)
  if (most === 1) return [likeliest]
  const found = new Set([likeliest])
  for (let choice = 1; choice < most; choice++) found.add(settle(read(graphemes, choice), spelling, isOpen))
  return [...found]
}

const DOUBLED = /([a-df-zß-ÿĀ-ɏə])\1+/g

function split(form: string, rules: Graphemes): Grapheme[] {
  const found: Grapheme[] = []
  for (let at = 0; at < form.length; ) {
    const grapheme = graphemeAt(form, at, rules)
    if (grapheme !== undefined) found.push(grapheme)
    at += grapheme?.length ?? 1
  }
  return found
}

/** One reading takes the same choice everywhere, `jeorji` but not `keorji`: more would only meet by chance. */
function read(graphemes: readonly Grapheme[], choice: number): string {
  let sounds = ''
  for (const { readings: choices } of graphemes) sounds += choices[Math.min(choice, choices.length - 1)] ?? ''
  return sounds
}

/**
 * What depends on the whole word. A final v is heard as f, and Persian writes it so (`لاوروف`); the -a of a woman's
 * surname is dropped, so that `Lavrova` is `Lavrov`; sh before a consonant is s (`Ştutqart`, `اشتوتگارت`, Stuttgart).
 */
function settle(sounds: string, { habits }: Spelling, isOpen: boolean): string {
  if (habits === 'persian') return sounds.replace(PERSIAN_FEMININE, '$1f').replace(PERSIAN_SH, '$1s')
  const heard = habits === 'english' && !isOpen ? sounds.replace(SILENT_E, '$1') : sounds
  const ended = FINAL_W.test(heard) ? heard.replace(FINAL_V, '$1f').replace(FEMININE, '$1f') : heard
  return ended.includes('q') ? ended.replace(LATIN_SH, 's') : ended
}

const FINAL_W = /wa?$/
const SILENT_E = /([^aeioy])e$/
/** Is heard at the end of a word: `Mahé`. */
const SPOKEN_E = /[éèêë]$/
const FINAL_V = /([aeio])h?w$/
const FEMININE = /([eio])wa$/
const LATIN_SH = /^q(?=[tpnlmk])|q(?=[tp])/
const PERSIAN_FEMININE = /([^a])oa$/
const PERSIAN_SH = /^(a)q(?=[tpnlmk])|q(?=[tp])/
