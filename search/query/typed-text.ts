/** The text of a query as its signs are looked for in: without what nobody sees, and with one sign for each that is meant. */

import { fromTypedFontLetters } from '../../analysis/az/font-letters.ts'

/** Marks of direction that right-to-left keyboards and pasted texts bring along, and other characters of no width; not the ZWNJ. */
const INVISIBLE = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD]/
const SAME: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '﹣': '-',
  '－': '-',
  '＋': '+',
  '！': '!',
  '（': '(',
  '）': ')',
  '｜': '|',
  '：': ':',
  '＊': '*',
  '٭': '*',
  '？': '?',
  '؟': '?',
  '＂': '"',
  '～': '~',
  '＆': '&',
}

/** What a copied address of mail begins with. */
const MAIL = /^\s*mailto:/i

/** A query in plain signs; `places` is where each of its characters stands in the text as typed, and behind the last its end. */
export type TypedText = { text: string; places: readonly number[] }

/**
 * The text of a query in plain signs and the letters that a font drew, each character of it with its place.
 *
 * @example typedText('\u200E–Tramp').text → '-Tramp'
 */
export function typedText(typed: string): TypedText {
  const places: number[] = []
  let text = ''
  for (let at = MAIL.exec(typed)?.[0].length ?? 0; at < typed.length; at++) {
    const letter = typed.charAt(at)
    if (INVISIBLE.test(letter) || isStrayJoiner(typed, at)) continue
    text += SAME[letter] ?? letter
    places.push(at)
  }
  places.push(typed.length)
  return { text: fromTypedFontLetters(text), places }
}

/** A half space beside a space or at an end joins nothing: keyboards leave it before an operator. */
function isStrayJoiner(typed: string, at: number): boolean {
  return typed[at] === '\u200C' && (/^\s?$/.test(typed.charAt(at - 1)) || /^\s?$/.test(typed.charAt(at + 1)))
}
