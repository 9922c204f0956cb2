/**
 * How sound a text looks that was decoded: in the wrong encoding words mix scripts and capitals, or consist of accented
 * letters alone. Tells the encodings of one byte a letter that are old files in our languages apart, also by a few words.
 */

import { CODE_PAGE_857 } from './code-page-857.ts'
import { MAC_TURKISH } from './mac-turkish.ts'

/** Words, or what an encoding makes of them: whatever stands between blanks and the signs of ASCII. */
const WORD = /[^\x00-\x40\x5B-\x60\x7B-\x7F\xA0\u2028\u2029]+/g
/** Signs that stand beside and inside words in print, and joiners, which are no letters. */
const SIGNS = /[«»“”„‘’‚‹›…–—•·§©®°±²³£€№†‡™،؛؟٪\xAD\u200C-\u200F\u0640]/g
/** Frames of tables, as DOS drew them. */
const FRAME = /^[\u2500-\u259F■]+$/
const BEYOND_ASCII = /[^\x00-\x7F]/
const ALL_BEYOND_ASCII = /^[^\x00-\x7F]+$/
const ONE_SCRIPT = new RegExp(
  ['Latin', 'Cyrillic', 'Arabic', 'Greek', 'Hebrew', 'Armenian', 'Georgian', 'Hangul']
    .map((script) => `^[\\p{Script=${script}}\\p{M}\\p{N}]+$`)
    .join('|')
    .concat(
      '|^[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{M}\\p{N}\u3000-\u303F\uFF00-\uFFEF]+$',
    ),
  'u',
)
/** Capitals behind small letters, or a small one behind several: `БМТнин` is rarer than all that wrong encodings make. */
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u
/** Vowel signs and joiners of Arabic script, which no Latin word has inside. */
const ARABIC_SIGN = /[\u064B-\u0652\u200C-\u200F]/
const LATIN = /\p{Script=Latin}/u

/**
 * Letters that stand where another encoding has frequent ones: Icelandic ones in windows-1252 are Turkish ones in windows-1254,
 * and those that go with the Icelandic ones are in no Turkish word. Source: https://encoding.spec.whatwg.org/#indexes
 */
const UNLIKELY: Readonly<Record<string, RegExp>> = {
  'windows-1252': /[ðýþÐÝÞ]/,
  'windows-1254': /[áíóúæÁÍÓÚÆ]/,
  // The he of Urdu and `ة` stand at ends of words, `إ` at the start or behind a particle; Cyrillic pages have `А` and `и` there.
  'windows-1256': /[ہة]\p{L}|(?![لبوفكک])\p{L}إ/u,
  // Where windows-1256 has `ی`, ISO 8859-6 has a vowel sign, and controls for the letters that only Persian has.
  'iso-8859-6': /[\x80-\x9F]|[\u064B-\u0652]\p{L}/u,
  // Letters of Windows are signs in DOS, and letters of other languages.
  [CODE_PAGE_857]:
    /[áíóúæøåñãõìÿßàèùêëïôòÁÍÓÚÆØÅÑÃÕÌÀÈÙÊËÏÔÒ]|\p{L}[\xAD±¾¶÷¸¨·¹³²■´¯¦ºªµ¤]|[\xAD±¾¶÷¸¨·¹³²■´¯¦ºªµ¤]\p{L}/u,
  // Letters and signs of Windows are letters of Western Europe there, and signs of mathematics.
  [MAC_TURKISH]: /[áíóúæøåñãõìÿßàùëôòÁÍÓÚÆØÅÑÃÕÌÀÈÙÊËÏÔÒŒœƒ]|\p{L}[¢£§•¶®©™´¨≠∞±≤≥¥µ∂∑∏π∫ªºΩ¬√≈∆÷◊]/u,
}

/**
 * The share of sound words among those with letters beyond ASCII, 0 to 1; 1 where there are none.
 *
 * @param encoding the one that the text was decoded by, as TextDecoder names it
 * @example soundShare('Ïðåçèäåíò', 'windows-1252') // 0
 */
export function soundShare(text: string, encoding: string): number {
  let sound = 0
  let counted = 0
  for (const [piece] of text.matchAll(WORD)) {
    if (!BEYOND_ASCII.test(piece) || FRAME.test(piece)) continue
    const word = piece.replace(SIGNS, '')
    const isMixed = LATIN.test(piece) && ARABIC_SIGN.test(piece)
    if (!BEYOND_ASCII.test(word) && !isMixed) continue
    counted++
    if (!isMixed && isSound(word) && UNLIKELY[encoding]?.test(piece) !== true) sound++
  }
  return counted === 0 ? 1 : sound / counted
}

function isSound(word: string): boolean {
  if (!ONE_SCRIPT.test(word) || CAPITAL_INSIDE.test(word)) return false
  // Words such as `üç` are rare; those of another alphabet are all like that.
  return !LATIN.test(word) || !(ALL_BEYOND_ASCII.test(word) && word.length > 1)
}
