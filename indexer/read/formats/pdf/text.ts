const CONTROLS = /[\x00-\x08\x0B-\x1F\x7F-\x9F\xAD\uFFFE]/g
/** Signs that only say which way to write; the letters stand in reading order already. */
const DIRECTIONS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g
/** A hyphen at the end of a line, between small letters: `NATO-ya` keeps its own. */
const BROKEN_WORD = /(?<=\p{Ll})[-\u2010\xAD\x02\uFFFE] ?\n(?=\p{Ll})/gu
/** Behind capitals the hyphen is meant: an ending follows it. */
const ENDING = /(?<=\p{Lu}[-\u2010]) ?\n(?=\p{Ll})/gu
/** Shapes of letters, and several letters drawn as one; signs of whole sentences stay as they are. */
const SHAPES = /[\uFB00-\uFB06\uFB1D-\uFDF9\uFDFC-\uFDFD\uFE70-\uFEFC]+/g
/** A line that is drawn to make words wider. At the end of a word it is written by hand: `هـ`. */
const KASHIDA = /\u0640+(?=\p{M}*\p{Script=Arabic})/gu
/** Nothing that could be read: no character, or one of a private font. */
const MEANINGLESS = /[\uFFFD\p{Co}\p{Cn}]/gu
const WORD = /[\p{L}\p{M}\p{N}\u200C]+/gu
/** Only many words tell that they are cut to pieces. */
const MIN_WORDS = 40
/** Words of one letter are rare in every language that is read here, as a share. */
const MAX_SINGLE_LETTERS = 0.5

/**
 * The text of a page as it is meant: presentation forms and ligatures as letters (`ﻼﻣ` → `لام`, `ﬁ` → `fi`), words that
 * were broken at the end of a line or drawn wider whole again.
 */
export function cleanPage(page: string): string {
  return page
    .replace(/\r\n?/g, '\n')
    .replace(BROKEN_WORD, '')
    .replace(ENDING, '')
    .replace(SHAPES, (shapes) => shapes.normalize('NFKC').replace(/ (?=\p{M})/gu, ''))
    .replace(KASHIDA, '')
    .normalize('NFC')
    .replace(CONTROLS, '')
    .replace(DIRECTIONS, '')
    .replace(/[ \t\xA0\u2000-\u200A\u202F]+/g, ' ')
    .replace(/ *\u200C[ \u200C]*/g, (half) => (half.includes(' ') ? ' ' : '\u200C'))
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** How much of a text is nothing anybody wrote, 0 to 1: characters without meaning, or words cut into letters. */
export function scrambledShare(text: string): number {
  const meaningless = (text.match(MEANINGLESS)?.length ?? 0) / Math.max(1, text.replace(/\s/g, '').length)
  const words = text.match(WORD) ?? []
  const single =
    words.filter((word) => word.length === 1 && /\p{L}/u.test(word)).length / Math.max(1, words.length)
  return words.length >= MIN_WORDS && single > MAX_SINGLE_LETTERS ? 1 : meaningless
}
