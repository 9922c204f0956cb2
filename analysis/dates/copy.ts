/** One spelling for what dates are written with, without moving an offset: every character becomes exactly one. */

const ASCII = /^[\x00-\x7F]*$/
/** Spaces of any width and what is not seen at all: NBSP, thin spaces, ZWNJ, bidi marks, soft hyphen. */
const SPACE = /[\u00A0\u00AD\u061C\u2000-\u200F\u202A-\u202F\u2060-\u2069\u3000\uFEFF]/g
const DASH = /[\u2010-\u2015\u2212]/g
const APOSTROPHE = /[\u2018\u2019\u02BC\u00B4]/g
/** Persian and Arabic digits. */
const DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g
/** The end of a line is a space; that of a paragraph is not, no date runs over it. */
const LINE_END = /[\t\r]|\n(?![ \t\r]*\n)/g

/** Spaces, dashes, apostrophes and digits in ASCII, the text as long as before: `۲۵–۲۶` → `25-26`. */
export function plainCopy(text: string): string {
  const lines = text.replace(LINE_END, ' ')
  if (ASCII.test(lines)) return lines
  return lines
    .replace(SPACE, ' ')
    .replace(DASH, '-')
    .replace(APOSTROPHE, "'")
    .replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
}

/** Lower case without changing the length: only İ has a lower case of two characters. */
export function lowerCopy(text: string): string {
  const lowered = text.toLowerCase()
  return lowered.length === text.length ? lowered : text.replaceAll('İ', 'i').toLowerCase()
}
