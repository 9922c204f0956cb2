/** Lines in which a text states its own date or source: `Dərc olunub: 21.08.2024`, `Published: …`, `منبع: ایسنا`. */

import { isAgency } from './agencies.ts'
import type { StatedDate } from './date.ts'
import { readDate } from './read-date.ts'

/** Such lines stand at the head or the foot of a text, and are short, in characters. */
const HEAD = 12
const FOOT = 6
const LONGEST = 120
/** Characters of the text in which the head and the foot are looked for. */
const REACH = 3_000

const PUBLISHED =
  /^(?:(?:dərc|nəşr|çap) (?:olunub|edilib|olunma tarixi|tarixi|olunduğu tarix)|yayımlan(?:ıb|ma tarixi)|yayım tarixi|yerləşdirilib|paylaşılıb|əlavə olunub|yazılma tarixi|xəbərin tarixi|tarix|(?:first |originally )?(?:published|posted)(?: (?:on|at|date))?|date published|publication date|release date|date of (?:publication|issue)|issued(?: on)?|dated?|(?:تاریخ|زمان) (?:انتشار|نشر|درج|مخابره|ثبت|خبر|تولید|ارسال)(?: (?:خبر|مطلب))?|تاریخ|منتشر شده(?: در)?|نشر شده در|انتشار)(?=[\s:：–-])\s*[:：–-]?\s*/iu
const SOURCE = /^(?:mənbə(?:yi)?|qaynaq|source|منبع(?: خبر)?|مأخذ|ماخذ)\s*[:：]\s*(?<name>[^\n]+)$/iu
const LABELLED = /^(?:title|headline|başlıq|sərlövhə|عنوان|تیتر)\s*[:：]\s*(?<title>[^\n]+)$/iu
const MEDIUM = /^(?:(?:خبرگزاری|روزنامه|سایت|وب[ \u200C]?سایت|پایگاه خبری|the)\s+)+/iu
/** How letters, laws and statements are signed: `Bakı şəhəri, 21 avqust 2024-cü il`. */
const SIGNED =
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?(?: (?:şəhəri|şəh\.?|city))?, (?<date>[^\n]*\p{N}[^\n]*)$/u
/** Behind the date: the hour, the author, the number of readers. */
const PIECES = /\s*[|•·»;]\s*|\s+[–—-]\s+(?=\p{L})|\s+(?:by|müəllif|baxış|oxunub|نویسنده|کد خبر)(?![\p{L}])/iu

/**
 * The date that a text states for itself in a line of its own, which must say what the date is.
 *
 * @example publishedDate('Başlıq\nDərc olunub: 21.08.2024, 14:05\n…') // 2024-08-21
 */
export function publishedDate(text: string): StatedDate | undefined {
  for (const [edge, lines] of edgesOf(text)) {
    for (const line of lines) {
      const date = dateOfLine(line) ?? (edge === 'foot' ? signedDate(line) : undefined)
      if (date !== undefined) return date
    }
  }
  return undefined
}

function signedDate(line: string): StatedDate | undefined {
  const date = SIGNED.exec(line)?.groups?.['date']
  const day = date === undefined ? undefined : readDate(date)
  return day?.precision === 'day' ? day : undefined
}

/** The source that a text states for itself in a line of its own: `Mənbə: apa.az` → `apa.az`. */
export function statedSource(text: string): string | undefined {
  for (const [edge, lines] of edgesOf(text)) {
    for (const line of lines) {
      const name = SOURCE.exec(line)?.groups?.['name']
      const source = name === undefined ? undefined : sourceName(name)
      // At the foot it may be the source of a table: only the press is taken for that of the text.
      if (source !== undefined && (edge === 'head' || isAgency(source))) return source
    }
  }
  return undefined
}

/** Whether a line states such a fact, and so is neither a title nor the text. */
export function isFactLine(line: string): boolean {
  return line.length <= LONGEST && (SOURCE.test(line) || dateOfLine(line) !== undefined)
}

/** The title in a line that calls it one: `Başlıq: …`, `Title: …`. */
export function labelledTitle(line: string): string | undefined {
  return LABELLED.exec(line.trim())?.groups?.['title']?.trim()
}

function dateOfLine(line: string): StatedDate | undefined {
  const label = PUBLISHED.exec(line)
  if (label === null) return undefined
  const rest = line.slice(label[0].length)
  if (/^\p{N}+$/u.test(rest)) return undefined
  return readDate(rest) ?? readDate(rest.split(PIECES, 1)[0] ?? '')
}

/** The short lines of the head and of the foot. */
function edgesOf(text: string): ['head' | 'foot', string[]][] {
  const short = (lines: string[]) => lines.filter((line) => line.length <= LONGEST)
  const foot =
    text.length <= REACH && !text.slice(0, -1).includes('\n') ? [] : linesOf(text.slice(-REACH)).slice(-FOOT)
  return [
    ['head', short(linesOf(text.slice(0, REACH)).slice(0, HEAD))],
    ['foot', short(foot)],
  ]
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A name of a few words; an address is cut down to its host. */
function sourceName(text: string): string | undefined {
  const [name = ''] = text.split(/\s*[|;،,]\s*/, 1)
  const host = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\d.-]+\.\p{L}{2,})(?:\/\S*)?$/iu.exec(name.trim())?.[1]
  const clean = (host ?? name)
    .trim()
    .replace(MEDIUM, '')
    .replace(/^["“«'(]+|["”»').]+$/gu, '')
    .trim()
  const words = clean.split(/\s+/).length
  return isAgency(clean) || (clean !== '' && words <= 4 && /\p{L}/u.test(clean)) ? clean : undefined
}
