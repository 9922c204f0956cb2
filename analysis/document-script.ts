/** Which alphabet a document is in, of a language that has several. */
import { isOf1929 } from './az/alphabets/alphabet-of-1929.ts'
import { classAt, LETTER } from './character-classes.ts'
import { type DocumentLanguage, scriptsOf } from './language.ts'
import { type Script, scriptOfLetter } from './script.ts'

/** Scripts by their ISO 15924 codes, in the order in which pages list them. */
export const SCRIPT_CODES = ['Latn', 'Cyrl', 'Arab'] as const
export type ScriptCode = (typeof SCRIPT_CODES)[number]

const CODES: Partial<Record<Script, ScriptCode>> = { latin: 'Latn', cyrillic: 'Cyrl', arabic: 'Arab' }

/** Letters that are counted: a document is in one script, but for names. */
const SAMPLE = 3_000

/**
 * The script of most letters of a text; null where its language has only one, or is not known, and for a text without letters.
 *
 * @example documentScript('Бакы шәһәри', 'az') // 'Cyrl'
 */
export function documentScript(text: string, language: DocumentLanguage): ScriptCode | null {
  if (language === 'und') return null
  const scripts = scriptsOf(language)
  if (scripts.length < 2) return null
  const counts: Record<Script, number> = { latin: 0, cyrillic: 0, arabic: 0, other: 0 }
  const end = Math.min(text.length, SAMPLE)
  for (let at = 0; at < end; at++)
    if (classAt(text, at) === LETTER) counts[scriptOfLetter(text.charCodeAt(at))]++
  let most: Script | undefined
  for (const script of scripts) if (counts[script] > (most === undefined ? 0 : counts[most])) most = script
  return most === undefined ? null : (CODES[most] ?? null)
}

/** Whether a document is in letters that can be shown as the Latin ones of today: others, or those of 1929, which its text tells. */
export function isOfOtherLetters(script: ScriptCode | null, text: string): boolean {
  return script === 'Arab' || script === 'Cyrl' || (script === 'Latn' && isOf1929(text))
}
