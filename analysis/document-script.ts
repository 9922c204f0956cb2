/** Which alphabet a document is in, of a language that has several. */
import { type DocumentLanguage, scriptsOf } from './language.ts'
import { type Script, scriptOfLetter } from './script.ts'

/** Scripts by their ISO 15924 codes, in the order in which pages list them. */
export const SCRIPT_CODES = ['Latn', 'Cyrl', 'Arab'] as const
export type ScriptCode = (typeof SCRIPT_CODES)[number]

const CODES: Partial<Record<Script, ScriptCode>> = { latin: 'Latn', cyrillic: 'Cyrl', arabic: 'Arab' }

/** Letters that are counted: a document is in one script, but for names. */
const SAMPLE = 3_000
const LETTER = /\p{L}/gu

/**
 * The script of most letters of a text; null where its language has only one, or is not known, and for a text without letters.
 *
 * @example documentScript('Бакы шәһәри', 'az') // 'Cyrl'
 */
export function documentScript(text: string, language: DocumentLanguage): ScriptCode | null {
  if (language === 'und') return null
  const scripts = scriptsOf(language)
  if (scripts.length < 2) return null
  const counts = new Map<Script, number>()
  for (const [letter] of text.slice(0, SAMPLE).matchAll(LETTER)) {
    const script = scriptOfLetter(letter.charCodeAt(0))
    counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  let most: Script | undefined
  for (const script of scripts)
    if ((counts.get(script) ?? 0) > (most === undefined ? 0 : (counts.get(most) ?? 0))) most = script
  return most === undefined ? null : (CODES[most] ?? null)
}

/** Whether a document is in letters that can be shown as Latin ones. */
export function isOfOtherLetters(script: ScriptCode | null): boolean {
  return script === 'Arab' || script === 'Cyrl'
}
