import { withoutEdges } from '../../analysis/edges.ts'
import type { TitleOrigin } from '../../engine/document.ts'
import { hasDateline } from './dateline.ts'
import { isFactLine, labelledTitle } from './published.ts'

/** The title of a text and what remains of it; the title is `''` where there is none. */
export type TitledText = { title: string; origin: TitleOrigin | null; text: string }

/** A title that is stated beside the text. */
export type GivenTitle = { title: string; origin: 'given' | 'metadata' }

/** A longer line is a paragraph, in characters. */
const MAX_TITLE = 200
/** A line this long is a paragraph, so what stands above it was broken off on purpose. */
const PARAGRAPH = 120
/** A paragraph above the text of so many lines may be a title that was wrapped. */
const WRAPPED_LINES = 3
/** So many lines may stand above the title: its section, the date, a by-line. */
const LINES_ABOVE = 4
/** A section, or the beginning of a sentence that the title ends: `SİYASƏT`, `لاوروف:`. In words and characters. */
const SECTION_WORDS = 2
const MAX_SECTION = 80
/** So many lines are looked at to see how wide a text was wrapped. */
const SAMPLE_LINES = 12

/** A line that ends like this is a sentence of the text or an introduction, not a title. */
const ENDS_SENTENCE = /(?<!\.)[.:;,،؛۔。][\])"»”’']*$/
/** A hyphen and a dash at the beginning are of a list or a conversation, a small letter is of a sentence. */
const BEGINS_INSIDE = /^(?:[-–—*•·>+|]|\d{1,3}[.)]\s|\p{Ll}{2}|https?:|www\.|به (?:گزارش|نقل از|گفته) )/u
const BYLINE =
  /^(?:by \p{Lu}|müəllif\b|müxbir\b|hazırladı|foto\s*:|photo\s*:|image\s*:|نویسنده|خبرنگار\s*:|عکس\s*:|مترجم\s*:)|@/iu
/** `Ana səhifə » Xəbərlər » Siyasət`: what stands between, and the words of one step. */
const STEP = /\s[»›>/|]\s/
/** No way through a site is longer, in characters. */
const MAX_PATH = 300
const STEP_WORDS = 3
const HEADING = /^#{1,2}\s/
const NOTHING = /[^\s\S]/
const UNDERLINE = /^(?:=+|-{3,})$/
/** Marks are looked for in a heading of so many characters: for each that is not closed the rest is read. */
const MARKED = 500
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu

/**
 * Take the title off a text: one that is given, a marked heading, or a first line that is one. A title that stands at the start
 * of the text, once or more, is cut out of it; lines above it, such as the section, stay.
 *
 * @example extractTitle('Neft bahalaşıb\n\nDünən …', undefined) // title `Neft bahalaşıb`, origin `line`, text `Dünən …`
 */
export function extractTitle(text: string, given: GivenTitle | undefined): TitledText {
  const lines = text.split('\n')
  const found = given === undefined ? findTitle(lines) : undefined
  const title = onOneLine(given?.title ?? found?.title ?? '')
  const rest = found === undefined ? lines : without(lines, found)
  if (title === '') return { title, origin: null, text: text.trim() }
  return { title, origin: given?.origin ?? found?.origin ?? null, text: withoutTitle(rest, title) }
}

/** The lines without the title; above it one empty line is enough. */
function without(lines: readonly string[], { start, end }: Found): string[] {
  const below = lines.slice(end)
  const next = below.findIndex((line) => line.trim() !== '')
  return [...lines.slice(0, start), ...(start > 0 && next > 0 ? below.slice(next) : below)]
}

/** A title in the text, over lines `start` to `end` (exclusive). */
type Found = { title: string; origin: TitleOrigin; start: number; end: number }

function findTitle(lines: readonly string[]): Found | undefined {
  let above = 0
  for (const [start, line] of lines.entries()) {
    const text = line.trim()
    if (text === '') continue
    const isAbove = standsAbove(text)
    const found = headingAt(lines, start, text) ?? (isAbove ? undefined : lineAt(lines, start, text))
    if (found !== undefined) return found
    if (++above > LINES_ABOVE || !(isAbove || isSection(lines, start))) return undefined
  }
  return undefined
}

function headingAt(lines: readonly string[], start: number, text: string): Found | undefined {
  const heading = headingOf(text) ?? labelledTitle(text)
  if (heading !== undefined) return { title: plain(heading), origin: 'heading', start, end: start + 1 }
  if (!UNDERLINE.test(lines[start + 1]?.trim() ?? '') || !isTitleLike(text)) return undefined
  return { title: plain(text), origin: 'heading', start, end: start + 2 }
}

/** A line, or one that was wrapped, that is set apart from the text below it and is more than the name of a section. */
function lineAt(lines: readonly string[], start: number, text: string): Found | undefined {
  if (isRepeated(lines, start, text)) return { title: text, origin: 'line', start, end: start + 1 }
  const end = isBrokenOff(lines, start) ? start + 1 : paragraphEnd(lines, start)
  if (end - start > WRAPPED_LINES || lines.slice(end).every((line) => line.trim() === '')) return undefined
  const title = onOneLine(lines.slice(start, end).join(' '))
  return isTitleLike(title) && !isSection(lines, start) ? { title, origin: 'line', start, end } : undefined
}

/** A headline that stands twice is one, however it ends. */
function isRepeated(lines: readonly string[], start: number, text: string): boolean {
  if (text.length > MAX_TITLE || !/\p{L}/u.test(text)) return false
  const next = lines.findIndex((line, at) => at > start && line.trim() !== '')
  const other = lines[next]?.trim() ?? ''
  const isLike = next < lines.length - 1 && other.length < 2 * text.length && other.length * 2 > text.length
  return isLike && bare(other) === bare(text)
}

/**
 * Whether the first line ends although the next word would have fitted: then someone broke it off. Where lines are wrapped
 * at a width, the longest of the next lines tells the width; where a line is a paragraph, every line was broken off.
 */
function isBrokenOff(lines: readonly string[], start: number): boolean {
  const [first = '', next = ''] = [lines[start]?.trim(), lines[start + 1]?.trim()]
  if (next === '' || standsAbove(next)) return true
  const width = Math.max(
    ...lines.slice(start + 1, start + 1 + SAMPLE_LINES).map((line) => line.trim().length),
  )
  if (width >= PARAGRAPH) return next.length >= PARAGRAPH || ENDS_SENTENCE.test(next)
  if (/^\p{Ll}/u.test(next)) return false
  const [word = ''] = next.split(/\s/, 1)
  const isWrapped = paragraphEnd(lines, start) - start <= WRAPPED_LINES && ENDS_SENTENCE.test(next)
  return first.length + 1 + word.length < width - 2 && !isWrapped
}

/** The end of the lines that stand together, no further than a wrapped title may reach. */
function paragraphEnd(lines: readonly string[], start: number): number {
  const most = Math.min(lines.length, start + WRAPPED_LINES + 1)
  for (let end = start + 1; end < most; end++) {
    const line = lines[end]?.trim() ?? ''
    if (line === '' || standsAbove(line)) return end
  }
  return most
}

function isTitleLike(text: string): boolean {
  return (
    text.length <= MAX_TITLE &&
    /\p{L}{2}/u.test(text) &&
    !ENDS_SENTENCE.test(text) &&
    !BEGINS_INSIDE.test(text) &&
    !opensQuote(text)
  )
}

/** `“Bu ilin fevralında …` with the quotation going on in the next paragraph. */
function opensQuote(text: string): boolean {
  return /^[“«„]/.test(text) && !/[”»“]/.test(text.slice(1))
}

/** The date, the source, the author, the way through the site: what may stand above a title, and is none. */
function standsAbove(text: string): boolean {
  return isFactLine(text) || BYLINE.test(text) || isPath(text) || hasDateline(text)
}

/** The way to a page through its site. */
function isPath(text: string): boolean {
  if (text.length > MAX_PATH) return false
  const steps = text.split(STEP)
  return steps.length > 2 && steps.every((step) => step.trim().split(/\s+/).length <= STEP_WORDS)
}

/** Whether a line is only the section, or the first words, of a title that stands by itself below it. */
function isSection(lines: readonly string[], start: number): boolean {
  const text = lines[start]?.trim() ?? ''
  if (text.length > MAX_SECTION || (text.split(/\s+/).length > SECTION_WORDS && !text.endsWith(':')))
    return false
  const next = lines.findIndex((line, at) => at > start && line.trim() !== '')
  const below = lines[next]?.trim() ?? ''
  const isAlone =
    (lines[next + 1]?.trim() ?? '') === '' && lines.slice(next + 1).some((line) => line.trim() !== '')
  return isAlone && below.split(/\s+/).length > SECTION_WORDS && isTitleLike(below) && !standsAbove(below)
}

/** The text below its title, however often the title stands at its start; never nothing. */
function withoutTitle(lines: readonly string[], title: string): string {
  const wanted = bare(title)
  const last = lines.findLastIndex((line) => line.trim() !== '')
  let start = 0
  for (;;) {
    const next = titleEnd(lines, start, wanted)
    if (next === undefined || next > last) break
    start = next
  }
  return lines.slice(start).join('\n').trim()
}

/** The end of the title that begins at `start`, over up to three lines; undefined if none does. */
function titleEnd(lines: readonly string[], start: number, wanted: string): number | undefined {
  let at = start
  while (at < lines.length && lines[at]?.trim() === '') at++
  let found = ''
  for (let end = at; end < Math.min(lines.length, at + WRAPPED_LINES); end++) {
    const line = lines[end]?.trim() ?? ''
    if (line.length > MAX_TITLE + 2 * wanted.length) return undefined
    found += bare(headingOf(line) ?? labelledTitle(line) ?? line)
    if (found === wanted && wanted !== '')
      return UNDERLINE.test(lines[end + 1]?.trim() ?? '') ? end + 2 : end + 1
    if (!wanted.startsWith(found)) return undefined
  }
  return undefined
}

/** Letters and digits alone, for comparing; `BAHALAŞIB` is `bahalaşıb` in any language's lower case. */
function bare(text: string): string {
  return text.length > 2 * MAX_TITLE
    ? text
    : text.normalize('NFKC').toLowerCase().replaceAll('ı', 'i').replace(NOT_LETTERS, '')
}

/** What a marked heading says: `## Neft bahalaşıb ##` → `Neft bahalaşıb`; undefined for another line. */
function headingOf(line: string): string | undefined {
  if (!HEADING.test(line)) return undefined
  return withoutEdges(line.slice(2).trim(), NOTHING, /#/).trim() || undefined
}

/** A heading without the marks of Markdown: `**Neft** [bahalaşıb](…)` → `Neft bahalaşıb`. A longer one is left as it is. */
function plain(heading: string): string {
  if (heading.length > MARKED) return heading
  return heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/(\*\*|__|[*`])(.+?)\1/g, '$2')
}

function onOneLine(title: string): string {
  return title.replace(/\s+/g, ' ').trim()
}
