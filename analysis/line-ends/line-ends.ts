/**
 * Words that a line end broke, and signs of word processors inside words. Hyphens at line ends are taken out where the word goes
 * on, and kept where two words are joined by it; the soft hyphen and the `¬` of FineReader always say that it goes on.
 */

import { lower, normalise } from '../normalize.ts'
import { isNumberEnding } from '../words.ts'
import { isCompound, wordKey } from './compound.ts'

const SIGNS = '-\u2010\u00AC\u00AD'
/** Cheap: most texts have none of it. */
const MAY_BREAK = /[-\u2010\u00AC\u00AD][ \t\f]*\n|[\u00AC\u00AD]/
/** FineReader sometimes leaves a blank before its sign; a hyphen behind a blank is a dash. */
const BLANK_BEFORE_SIGN = / (?=\u00AC$)/
const LETTERS_AT_END = /(?:[\p{L}\p{M}\u200C]+|\p{Nd}+)$/u
const DIGITS = /^\p{Nd}+$/u
/** The letters that the next line begins with, maybe on a new page, what hangs on them, and the blanks below. */
const NEXT = /^[ \t\f]*(?<right>[\p{L}\p{M}\u200C]+)(?<hanging>\S*)[ \t]*/u
const ARABIC = /\p{Script=Arabic}/u
/** No longer half of a word is looked at, in characters. */
const LONGEST = 60
/** A suspended hyphen: `short- and long-term`, `alt- və üst`. */
const SUSPENDED = new Set('and or to və ya yaxud ilə ve и или و یا تا'.split(' '))

/** So many words in a row end at line ends and go on; more is no text. */
const LONGEST_CHAIN = 20
/** So many empty lines may stand between two columns or pages. */
const MOST_EMPTY = 3
/** The number of a page, in a line of its own: `- 12 -`, `Səh. 12`, `صفحه ۱۲ از ۳۰`. */
const PAGE_NUMBER =
  /^[\s\p{Pd}|·•*.()[\]]*(?:(?:page|p\.|səh(?:ifə|\.)?|сәһ(?:ифә|\.)?|стр\.?|صفحه|ص\.?)\s*)?\p{Nd}{1,4}(?:\s*(?:\/|of|из|از)\s*\p{Nd}{1,4})?[\s\p{Pd}|·•*.()[\]]*$/iu
/** A shorter line may be the cell of a table, and the number below it the next one; in characters. */
const RUNNING_LINE = 30
/** So much of the next line is looked at, in characters. */
const NEXT_REACH = 200

/** A word that a line end breaks: its halves, what stands before the first, and what hangs on the second. */
type Break = { before: string; left: string; sign: string; right: string; hanging: string }
type Next = { line: number; begin: Break; rest: string; pageNumber: string | undefined }

/**
 * Mend words that line ends broke; lines stay as they were otherwise.
 *
 * @param isKnown whether the archive or the text itself has a word, as `wordKey` writes it
 * @example mendLineEnds('müna-\nsibət qurulub', () => false) // 'münasibət\nqurulub'
 */
export function mendLineEnds(text: string, isKnown: (key: string) => boolean): string {
  if (!MAY_BREAK.test(text)) return text
  const lines = text.split('\n')
  const mended: string[] = []
  for (let line = 0; line < lines.length; ) {
    let whole = lines[line] ?? ''
    const pageNumbers: string[] = []
    line++
    for (let chain = 0; chain < LONGEST_CHAIN; chain++) {
      const next = breakAt(whole, lines, line)
      const joint = next === undefined ? undefined : jointOf(next.begin, isKnown)
      if (next === undefined || joint === undefined) break
      const { before, left, right, hanging } = next.begin
      whole = `${before}${left}${joint}${right}${hanging}`
      line = next.rest === '' ? next.line + 1 : next.line
      if (next.rest !== '') lines[line] = next.rest
      if (next.pageNumber !== undefined) pageNumbers.push(next.pageNumber)
    }
    mended.push(whole, ...pageNumbers)
  }
  return withoutSigns(mended.join('\n'))
}

/** What decides on undecided line ends, as keys: each word whole, with its hyphen, and its halves. */
export function wordsAtLineEnds(text: string): string[] {
  if (!MAY_BREAK.test(text)) return []
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    const { left = '', right = '', sign = '' } = breakAt(line, lines, at + 1)?.begin ?? {}
    return sign === '-' || sign === '\u2010'
      ? [left + right, `${left}-${right}`, left, right].map(wordKey)
      : []
  })
}

/** The word that breaks at the end of a line. @param after where the next line is looked for */
function breakAt(line: string, lines: readonly string[], after: number): Next | undefined {
  const text = line.trimEnd().replace(BLANK_BEFORE_SIGN, '')
  const sign = text.at(-1) ?? ''
  if (sign === '' || !SIGNS.includes(sign)) return undefined
  const left = LETTERS_AT_END.exec(text.slice(-LONGEST - 1, -1))?.[0]
  if (left === undefined) return undefined
  let next = filledLine(lines, after)
  const isRunning = text.trimStart().length >= RUNNING_LINE
  const pageNumber = isRunning && PAGE_NUMBER.test(lines[next] ?? '') ? lines[next] : undefined
  if (pageNumber !== undefined) next = filledLine(lines, next + 1)
  const begin = NEXT.exec((lines[next] ?? '').slice(0, NEXT_REACH))
  const { right = '', hanging = '' } = begin?.groups ?? {}
  if (begin === null || (next > after && !goesOn(right, sign))) return undefined
  const rest = (lines[next] ?? '').slice(begin[0].length)
  const before = text.slice(0, -1 - left.length)
  return { line: next, begin: { before, left, sign, right, hanging }, rest, pageNumber }
}

function filledLine(lines: readonly string[], from: number): number {
  let at = from
  while (at < from + MOST_EMPTY && lines[at]?.trim() === '') at++
  return at
}

/** Whether a word may go on below an empty line, as where pages and pictures part a column. */
function goesOn(right: string, sign: string): boolean {
  return /^\p{Ll}/u.test(right) || (ARABIC.test(right) && !'-\u2010'.includes(sign))
}

/** What stands between the halves in the mended word; undefined where the line end stays. */
function jointOf(
  { left, right, sign, before }: Break,
  isKnown: (key: string) => boolean,
): string | undefined {
  if (sign === '\u00AC' && ARABIC.test(left)) return left.endsWith('\u200C') ? '' : '\u200C'
  if (sign === '\u00AC' || sign === '\u00AD') return ''
  if (DIGITS.test(left)) return right.length > 1 && isNumberEnding(lower(normalise(right))) ? sign : undefined
  if (SUSPENDED.has(right.toLowerCase())) return undefined
  return isCompound({ left, right, isInside: /[-\u2010]$/.test(before) }, isKnown) ? sign : ''
}

/** `¬` inside a Persian word was typed for a half space; elsewhere it is, like the soft hyphen, where a line may end. */
function withoutSigns(text: string): string {
  return text
    .replaceAll('\u00AD', '')
    .replace(/(?<=\p{Script=Arabic})\u00AC(?=\p{Script=Arabic})/gu, '\u200C')
    .replace(/(?<=\p{L})\u00AC(?=\p{L})/gu, '')
}
