/**
 * How words are written for the engine. Meilisearch splits Persian words (`الهام` becomes `ال` + `هام`) and guesses
 * languages; characters of the private use area it leaves alone. So every character of a word in Arabic script is
 * moved there, one to one, at equal length: prefixes and word lengths keep their meaning.
 */
import { LANGUAGES, type Language } from './language.ts'
import { MARK_LETTERS } from './normalize.ts'
import { LANGUAGE_RULES } from './registry.ts'
import type { LanguageRules } from './rules.ts'

const ARABIC = /[\u0600-\u06FF]/
const KEY = /[\u0020-\u06FF]/g
const PRIVATE_USE = 0xe000
const NOT_PRIVATE_USE = /[^\uE000-\uF8FF]/gu
const LAST_MOVED = 0x6ff
/** Each letter that is moved, at the place of its code. */
const MOVED = Array.from({ length: LAST_MOVED + 1 }, (_, code) => String.fromCharCode(PRIVATE_USE + code))

/**
 * Stand before each word of a title that is marked as one, and before the mark of a language. They are letters that nobody can
 * type: `fold` leaves them in no word, and characters of the private use area are no letters of a word (words.ts).
 */
const LATIN_TITLE = MARK_LETTERS.hwair
const LATIN_STEM = MARK_LETTERS.yogh
const PRIVATE_TITLE = '\uF000'

/** Stand behind a whole word. */
const LATIN_END = MARK_LETTERS.wynn
const PRIVATE_END = '\uF8FE'
const END = new RegExp(`[${LATIN_END}${PRIVATE_END}]$`)

/** A token in Latin letters, whatever it is of. */
const LATIN_TOKEN = new RegExp(`^[a-z0-9${Object.values(MARK_LETTERS).join('')}]*$`)

/** Write a folded word for the engine: `munasibet` stays, `روسیه` becomes private-use characters. */
export function encodeWord(surface: string): string {
  return ARABIC.test(surface) ? moved(surface, isCoded) : surface
}

/** Letters in Arabic script, and digits and letters of ASCII beside them. */
function isCoded(code: number): boolean {
  return (code >= 0x600 && code <= 0x6ff) || (code >= 0x30 && code <= 0x7a)
}

/** All that may stand in a stem. */
function isOfStem(code: number): boolean {
  return code >= 0x20 && code <= LAST_MOVED
}

/** A word with some of its letters moved to private use; each word in Arabic script goes through here. */
function moved(word: string, isMoved: (code: number) => boolean): string {
  let text = ''
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    text += isMoved(code) ? MOVED[code] : word.charAt(at)
  }
  return text
}

/**
 * A whole word as the surface fields have it. Meilisearch takes words apart and finds `put in` for `putin`; where every
 * word ends in a mark, and no beginning of one does, it finds nothing to take apart. Words that begin so are still found.
 *
 * @param token a word as `encodeWord` gives it; in other alphabets it stays as it is
 */
export function wholeWord(token: string): string {
  if (/^[a-z0-9]+$/.test(token)) return `${token}${LATIN_END}`
  return token.charCodeAt(0) >= PRIVATE_USE ? `${token}${PRIVATE_END}` : token
}

/**
 * Write a stem for the engine, marked by its language: (`munasibet`, az) → `ȝzzmunasibet`; numbers belong to no language. Behind a
 * mark of the private use area all of the stem is moved there.
 */
export function encodeStem(stem: string, language: Language): string {
  if (/^\d+$/.test(stem)) return stem
  const { mark: own, arabicMark }: LanguageRules = LANGUAGE_RULES[language]
  const mark = arabicMark !== undefined && ARABIC.test(stem) ? arabicMark : own
  const isPrivate = mark.charCodeAt(0) >= PRIVATE_USE
  return isPrivate ? mark + moved(stem, isOfStem) : LATIN_STEM + mark + stem
}

/**
 * Write a token for the engine as one of the title: a search can then ask for it in the title beside words of the text, which
 * the engine, whose queries search all their words in the same fields, cannot. It is of one script, or the engine would
 * split it; Latin stays Latin, since letters of private use are three bytes, and other letters become their numbers.
 */
export function encodeTitleWord(token: string): string {
  if (LATIN_TOKEN.test(token)) return LATIN_TITLE + token
  return PRIVATE_TITLE + token.replace(NOT_PRIVATE_USE, toPrivateUseOrNumber)
}

/** The word that `encodeWord` was given. */
export function decodeWord(coded: string): string {
  return coded.replace(/[\uE000-\uE6FF]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - PRIVATE_USE),
  )
}

/**
 * A token as people read it: without its marks, in letters. A stem has its language before it, a name `name:`.
 *
 * @example readableToken('ȝzzmunasibet') // 'az:munasibet'
 */
export function readableToken(token: string): string {
  const word = token.replace(END, '')
  for (const language of LANGUAGES) {
    const before = encodeStem('', language)
    if (word.startsWith(before)) return `${language}:${decodeWord(word.slice(before.length))}`
  }
  for (const before of [LATIN_NAME, PRIVATE_NAME, TABLE_NAME])
    if (word.startsWith(before)) return `name:${decodeWord(word.slice(before.length))}`
  return decodeWord(word)
}

/** Stand before each form of a name; the table of translated names has `ƨx`. */
const LATIN_NAME = `${MARK_LETTERS.tone}n`
const PRIVATE_NAME = '\uF001'
const TABLE_NAME = `${MARK_LETTERS.tone}x`

/** Write a folded form of a name for the engine: `lavrov` → `ƨnlavrov`. It is of one script, or the engine would split it. */
export function encodeName(form: string): string {
  if (/^[a-z0-9]*$/.test(form)) return LATIN_NAME + form
  return PRIVATE_NAME + form.replace(NOT_PRIVATE_USE, toPrivateUseOrNumber)
}

function toPrivateUseOrNumber(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  return code <= LAST_MOVED ? toPrivateUse(letter) : code.toString(16).replace(KEY, toPrivateUse)
}

function toPrivateUse(letter: string): string {
  return String.fromCharCode(PRIVATE_USE + letter.charCodeAt(0))
}
