/**
 * The Lunar Hijri calendar, as far as readers search by it and texts are dated by it. Days are counted by the Umm al-Qura calendar that
 * Unicode's ICU keeps (the years 1300 to 1600), and before it by the tabular one; where months begin by sight of the moon a day may be
 * the one before or after.
 */
import { lazy } from '../lazy.ts'
import { fold, lower, normalise, ZERO_WIDTH_NON_JOINER } from '../normalize.ts'
import { addDays, type CalendarDate } from './calendar.ts'

/** A day, month or year of the calendar. */
export type LunarDate = { year: number; month?: number; day?: number }

/** Years that can be counted. */
const FIRST_YEAR = 1000
const FIRST_OF_TABLE = 1300
const LAST_YEAR = 1600
/** The mean of a month and a year, in days; a day is at most two beside what they say. */
const MONTH = 29.530588
const YEAR = 354.36707
const NEARBY = [0, -1, 1, -2, 2, -3, 3]

const formatOf = (calendar: string) =>
  lazy(
    () =>
      new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        timeZone: 'UTC',
      }),
  )
const ummAlQura = formatOf('islamic-umalqura')
const tabular = formatOf('islamic-civil')

/** Spellings of the months in Persian, Azerbaijani and English; sources: Unicode CLDR, and the press of the three languages. */
const MONTHS = [
  'محرم, Məhərrəm, Muharram, Moharram',
  'صفر, Səfər, Safar',
  'ربیع الاول, ربیع‌الاول, ربیع المولود, Rəbiüləvvəl, Rəbiəl-əvvəl, Rabi al-Awwal, Rabi I',
  'ربیع الثانی, ربیع‌الثانی, ربیع الثانیه, ربیع الآخر, Rəbiülaxir, Rəbiülsani, Rəbiüssani, Rabi al-Thani, Rabi II',
  'جمادی الاول, جمادی‌الاول, جمادی الاولی, جمادی الاولیه, Cəmadiyüləvvəl, Cəmadiələvvəl, Cəmadiüləvvəl, Jumada al-Awwal, Jumada I',
  'جمادی الثانی, جمادی‌الثانی, جمادی الثانیه, جمادی الآخر, جمادی الاخری, جمادی الآخره, Cəmadiyülaxir, Cəmadiəlaxir, Cəmadiülaxir, Cəmadiüssani, Jumada al-Thani, Jumada II',
  'رجب, Rəcəb, Rajab',
  'شعبان, Şaban, Shaban',
  'رمضان, Ramazan, Ramadan',
  'شوال, Şəvval, Shawwal',
  'ذی القعده, ذی‌القعده, ذیقعده, ذوالقعده, ذی قعده, Zilqədə, Zülqədə, Dhu al-Qadah',
  'ذی الحجه, ذی‌الحجه, ذیحجه, ذوالحجه, ذی حجه, Zilhiccə, Zülhiccə, Dhu al-Hijjah',
]
const monthsByName = lazy(
  () =>
    new Map(
      MONTHS.flatMap((names, at) => names.split(', ').map((name): [string, number] => [keyOf(name), at + 1])),
    ),
)

/** What is said of a month in its honour, and before its name: `محرم‌الحرام`, `شهر رمضان المبارک`. */
const HONOUR = /(?:الحرام|المظفر|الخیر|المرجب|المعظم|المبارک|المکرم|الشریف)$/
const MONTH_BEFORE = /^شهر(?=.)/

/** What says of a year that it is lunar: `1440 هجری قمری`, `1440 ه.ق`, `1440 AH`. */
const ERA_WORDS = '(?:هجری\\s*)?قمری|ه\\.?\\s?ق\\.?|AH|hicri(?:-?qəməri)?|qəməri'
const ERA = new RegExp(`\\s*(?:${ERA_WORDS})$`, 'iu')
const YEAR_ENDING = /-?c[iıuü](?:\s+il(?:i|in)?)?$/iu
const WORDS =
  /^(?:(\d{1,2})\.?\s+)?(\p{L}[\p{L}\p{M}\u200c' -]*?)(?:\s+ماه)?(?:\s+(?:سنه|سال))?,?\s+(\d{4})$/u
const DAY_LAST = /^(\p{L}[\p{L}' -]*?)\s+(\d{1,2}),\s+(\d{4})$/u
const NUMBERS = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/
/** Words between a day and a year; which month they name is looked up. */
const IN_TEXT = new RegExp(
  `(?<![\\p{L}\\p{N}])\\p{Nd}{1,2}\\.?\\s+(?:\\p{L}[\\p{L}\\p{M}\\u200c'’-]*\\s+){1,4}\\p{Nd}{4}(?:\\s+(?:${ERA_WORDS}))?(?![\\p{L}\\p{N}])`,
  'giu',
)
/** A text without it has no year: most lines have none, and to look for words between numbers is dear. */
const YEAR_IN_TEXT = /\p{Nd}{4}/u

/**
 * Read a date that is said to be lunar: by the name of its month, or by its era.
 *
 * @param typed with digits of ASCII
 * @example readLunar('9 محرم 1440') → { year: 1440, month: 1, day: 9 }
 */
export function readLunar(typed: string): LunarDate | undefined {
  const plain = typed.replace(ERA, '')
  const written = plain.replace(YEAR_ENDING, '')
  const dayLast = DAY_LAST.exec(written)
  const words = WORDS.exec(written)
  const [day, name, year] = dayLast === null ? (words?.slice(1) ?? []) : [dayLast[2], dayLast[1], dayLast[3]]
  if (name !== undefined) {
    const month = monthsByName().get(keyOf(name))
    return month === undefined ? undefined : dateOf(year, String(month), day)
  }
  const numbers = plain === typed ? null : NUMBERS.exec(plain)
  return numbers === null ? undefined : dateOf(numbers[1], numbers[2], numbers[3])
}

/**
 * The first lunar day that a text names with its month and year, where it stands (UTF-16 offsets, end exclusive).
 *
 * @example findLunarDay('تهران - ۱۲ محرم ۱۴۴۵ - متن') // { start: 8, end: 20 }
 */
export function findLunarDay(text: string): { start: number; end: number } | undefined {
  if (!YEAR_IN_TEXT.test(text)) return undefined
  for (const { 0: found, index } of text.matchAll(IN_TEXT)) {
    if (readLunar(plainOf(found)) !== undefined) return { start: index, end: index + found.length }
  }
  return undefined
}

function plainOf(text: string): string {
  return normalise(text).replaceAll(ZERO_WIDTH_NON_JOINER, ' ').replace(/\s+/g, ' ').trim()
}

/** The first or last Gregorian day of a lunar date; undefined where there is no such day. */
export function gregorianOf(date: LunarDate, end: 'first' | 'last'): CalendarDate | undefined {
  const { year, month = end === 'first' ? 1 : 12, day } = date
  if (year < FIRST_YEAR || year >= LAST_YEAR || month < 1 || month > 12) return undefined
  if (day !== undefined) return dayOf(year, month, day)
  return end === 'first' ? dayOf(year, month, 1) : (dayOf(year, month, 30) ?? dayOf(year, month, 29))
}

function dateOf(year = '', month?: string, day?: string): LunarDate {
  const date = { year: Number(year) }
  if (month === undefined) return date
  return { ...date, month: Number(month), ...(day !== undefined && { day: Number(day) }) }
}

/** The day is looked for around where the mean of months puts it: the calendar is a table, not a formula. */
function dayOf(year: number, month: number, day: number): CalendarDate | undefined {
  const format = (year < FIRST_OF_TABLE ? tabular : ummAlQura)()
  const days = Math.round((year - 1) * YEAR + (month - 1) * MONTH + day - 1)
  for (const shift of NEARBY) {
    const candidate = addDays(622, 7, 19, days + shift)
    const { year: y = 1, month: m = 1, day: d = 1 } = candidate
    const parts = format.formatToParts(Date.UTC(y, m - 1, d))
    const numberOf = (type: string) => Number(parts.find((part) => part.type === type)?.value)
    if (numberOf('year') === year && numberOf('month') === month && numberOf('day') === day) return candidate
  }
  return undefined
}

function keyOf(name: string): string {
  const plain = fold(lower(normalise(name), true)).replace(/[\s'-]/g, '')
  return plain.replace(HONOUR, '').replace(MONTH_BEFORE, '')
}
