/** A line break inside a word: PDFium puts U+FFFE or U+0002 where the hyphen was. */
const BROKEN_WORD = /[\uFFFE\x02]\s*/g
const CONTROLS = /[\x00-\x08\x0B-\x1F\x7F-\x9F]/g
/** In a line of Arabic script a PDF has the brackets as they are drawn: the opening one looks like a closing one. */
const RIGHT_TO_LEFT_LINE = /^.*\p{Script=Arabic}.*$/gmu
const BRACKETS = ['«»', '()', '[]'] as const
/** Nothing that could be read: no character, or one of a private font. */
const MEANINGLESS = /[\uFFFD\p{Co}\p{Cn}]/gu
const WORD = /[\p{L}\p{M}\p{N}\u200C]+/gu
/** Only many words tell that they are cut to pieces. */
const MIN_WORDS = 40
/** Words of one letter are rare in every language that is read here, as a share. */
const MAX_SINGLE_LETTERS = 0.5

/**
 * The text of a page as it is meant: presentation forms and ligatures as letters (`ﻼﻣ` → `لام`, `ﬁ` → `fi`), words that
 * were broken at the end of a line whole again.
 */
export function cleanPage(page: string): string {
  return page
    .replace(/\r\n?/g, '\n')
    .replace(BROKEN_WORD, '')
    .normalize('NFKC')
    .replace(CONTROLS, '')
    .replace(RIGHT_TO_LEFT_LINE, mendBrackets)
    .replace(/[ \t]+/g, ' ')
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

/** Turn round the brackets of a line where each pair begins with the closing one: `»مذاکرات«` → `«مذاکرات»`. */
function mendBrackets(line: string): string {
  return BRACKETS.reduce((mended, [open = '', close = '']) => {
    const [opened, closed] = [mended.indexOf(open), mended.indexOf(close)]
    const isTurned =
      closed >= 0 && closed < opened && mended.split(open).length === mended.split(close).length
    return isTurned ? mended.replace(/[«»()[\]]/g, (letter) => turned(letter, open, close)) : mended
  }, line)
}

function turned(letter: string, open: string, close: string): string {
  if (letter === open) return close
  return letter === close ? open : letter
}
