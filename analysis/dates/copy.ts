/** One spelling for what dates are written with, without moving an offset: every character becomes exactly one. */

import { lazy } from '../lazy.ts'

/** Latin, Cyrillic, Arabic and punctuation are all below; what is above stays as it is. */
const LAST = 0x2200
/** Spaces of any width and what is not seen at all: NBSP, thin spaces, ZWNJ, bidi marks, soft hyphen. */
const SPACE = /[\s\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069]/
const DASH = /[\u2010-\u2015\u2212]/
const APOSTROPHE = /[\u2018\u2019\u02BC\u00B4]/
/** Persian and Arabic digits. */
const DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/
/** The end of a line is a space; that of a paragraph is not, no date runs over it. */
const LINE_END = /\n(?! *\n)/g

/**
 * Make the function that copies a text: in lower case, with spaces, dashes, apostrophes and digits in ASCII, and the letters
 * of the language as `fold` has them. `۲۵–۲۶ İyun` → `25-26 iyun`. A text of any size takes one pass over a table.
 *
 * @param fold a lower-case letter → the letter to read for it
 */
export function copier(fold: (letter: string) => string): (text: string) => string {
  const table = lazy(() => Uint16Array.from({ length: LAST }, (_, code) => plain(code, fold)))
  const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })
  return (text) => {
    const units = new Uint16Array(text.length)
    const letters = table()
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      units[at] = letters[code] ?? code
    }
    return decoder.decode(units).replace(LINE_END, ' ')
  }
}

function plain(code: number, fold: (letter: string) => string): number {
  const character = String.fromCharCode(code)
  if (character === '\n') return code
  if (SPACE.test(character)) return 0x20
  if (DASH.test(character)) return 0x2d
  if (APOSTROPHE.test(character)) return 0x27
  if (DIGIT.test(character)) return 0x30 + (code & 0xf)
  // İ is the only letter whose lower case is two characters.
  const lower = character === 'İ' ? 'i' : character.toLowerCase()
  const folded = fold(lower)
  // A letter that becomes two stays itself, in lower case.
  return folded.length === 1 ? folded.charCodeAt(0) : lower.charCodeAt(0)
}
