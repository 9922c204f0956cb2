/**
 * Dates in Persian: `11 شهریور 1389`, `روزهای دوم و سوم ماه سپتامبر`, `خرداد 88`, `سال 2049`, `سه روز پیش`.
 * Solar Hijri months are those of Iran and of Afghanistan; two-digit years are of the 1300s, or `0n` of the 1400s.
 */

import type { Calendar } from '../dates/calendar.ts'
import { dateRule, type Grammar, type Rule } from '../dates/grammar.ts'
import { AFGHAN_WORDS, persianMonths } from '../dates/months.ts'
import { numberOf } from '../dates/numbers.ts'
import { isSolarYear, numericRule } from '../dates/numeric.ts'
import { CARDINALS, cardinals, fold, LETTER, months, ORDINALS, ordinals, WORD_END } from './date-words.ts'
import { DAY_SHIFTS, persianRelative, YEAR_SHIFTS } from './relative-dates.ts'

const numberIn = (words: string): number | undefined =>
  numberOf(ordinals, words) ?? numberOf(cardinals, words)

const NAMES = [...months.keys()].sort((a, b) => b.length - a.length).join('|')
/** What two digits count and are no year: `18 خرداد 60 نفر`, `سال 90 درصد`. */
const AMOUNTS =
  '%|درصد|نفر|تن|هزار|میلیون|میلیارد|تریلیون|دلار|ریال|تومان|تومن|یورو|لیتر|گرم|متر|کیلومتر|کیلوگرم|کیلو|سانتیمتر'
const COUNTED = `(?:${AMOUNTS}|کشته|زخمی|شهید|روز|ماه|هفته|سال|ساعت(?! ?\\d)|دقیقه|ثانیه|گل|امتیاز|بار|مورد|بازی|تیم|خانوار|واحد|دستگاه|فقره|جلد|برابر|درجه|صفحه|کشور|شهر|استان|ساله|ماهه)(?:ی|ها|های)?${WORD_END}`
const NOT_COUNTED = `(?! ?${COUNTED})`
const NO_AMOUNT = `(?! ?(?:${AMOUNTS})${WORD_END})`
/** Lunar years are not converted. */
const NOT_LUNAR = '(?! ?(?:هجری )?قمری| ?ه ?[.ـ]? ?ق)'
const ERA = `(?<z>(?: (?:(?:هجری )?(?:شمسی|خورشیدی)|میلادی)| ?\\(?ه ?[.ـ]? ?ش\\)?)${WORD_END})`

const MONTH = `(?<b>(?:از )?ماه )?(?<m>${NAMES})(?<a> {0,2}ماه)?${WORD_END}`
const DIGITS = `(?<d>\\d{1,2})(?![\\d%]|[.,:/]\\d)(?: ?(?:ام|م)${WORD_END})?`
const DAY_ORDINAL = `(?<d>${ORDINALS})${WORD_END}`
const DAY_CARDINAL = `(?<d>${CARDINALS})${WORD_END}`
const NUMBER_END = `(?![\\d%]|[.:]\\d)${NOT_LUNAR}`
const LONG_YEAR = `[12]\\d{3}${NUMBER_END}`
/** Two digits are a year from 30 on (1330) and with a leading zero (1400s); below that they are mostly something else. */
const SHORT_YEAR = `(?:[3-9]\\d|0\\d)${NUMBER_END}`
const YEAR = `'?(?<y>${LONG_YEAR}|${SHORT_YEAR}${NOT_COUNTED})`
const SAID_YEAR = `'?(?<y>${LONG_YEAR}|${SHORT_YEAR}${NO_AMOUNT})`
const YEAR_SAID = '(?<r>امسال|سال جاری|سال گذشته|سال قبل|پارسال|سال اینده|سال بعد)'
const YEAR_AFTER = `(?:,? {0,2}(?:در |از )?(?:(?:سال )?${YEAR}${ERA}?|${YEAR_SAID}${WORD_END}))`
/** The years of `سال های 88 و 89`. */
const YEAR_WORD = 'سال(?: ?ها?ی?)?(?: (?:تحصیلی|مالی|زراعی|میلادی|شمسی|خورشیدی|هجری شمسی))?'

/** Verbs that `می` begins: `به 30 می رسد` is no day in May. Stems of present and past, with a personal ending. */
const VERB =
  /^ (?:شو|شد|رس|رسید|رو|رفت|کن|کرد|باش|گیر|گرفت|ده|داد|ای|امد|خور|خورد|خواه|خواست|گوی|گو|گفت|توان|توانست|یاب|یافت|بر|برد|اور|اورد|گذر|گذشت|گذار|دار|داشت|مان|ماند|نویس|نوشت|بین|دید|زن|زد|ساز|ساخت|پرداز|پرداخت|بخش|کش|کشید|کوش|خوان|خواند|دان|دانست|شناس|نشین|نشست|ایست|فروش|فروخت|سوز|گرد|گشت|افت|افتاد|انداز|پذیر|پذیرفت|پرس|ترس|چرخ|رساند|رسان|طلب|فرست|کاه|افزای|شنو|شنید|شمار|میر|مرد|نام|نما|نمای|نمود|یاب|باید|بایست|گنج|انجام|کشت|جنگ|خند|خری|خرید|خر|دو|خواب|پوش|ریز|ریخت|شک|پیوند|پیوست|ورز|ورزید|سپار|سپرد|بند|بست|شکن|شکست)(?:م|ی|د|یم|ید|ند|ه)?(?![\u0621-\u06D3])/
/** Names and things that begin with the name of a month: Di María, a goal post, measures. */
const NAME_AFTER: Record<string, RegExp> = {
  دی: /^ (?:ماریا|کاپریو|استفانو|ماتیو|لورنتیس|ناتاله|روسی|سی|وی|جی|متیو|لیورنتیس|لورنتس|اکسید|ان ای)/,
  تیر: /^ (?:دروازه|افقی|عمودی|خلاص|هوایی|شلیک|چراغ|برق|خورد|اندازی|اهن|مستقیم|جنگی)/,
  حمل: /^ و نقل/,
  می: VERB,
}
/** Names of months that are other words too; a number in words is not enough to make them months. */
const WORDS_TOO = new Set(['تیر', 'مهر', 'دی', 'اذر', 'مه', 'می', ...AFGHAN_WORDS])
/** What makes the number before a month a day for certain. */
const DAY_BEFORE = /(?:روز(?: ?های)?|تاریخ|مورخ|مورخه|شنبه|جمعه) $/

const rule = (source: string, alone = true, accept: Rule['accept'] = isMonth): Rule =>
  dateRule(source, alone, accept)

const isDated = ({ groups }: RegExpExecArray): boolean => (groups?.['y'] ?? groups?.['r']) !== undefined
const isLongDated = ({ groups }: RegExpExecArray): boolean => (groups?.['y'] ?? '').length === 4
const isNamedMonth = ({ groups }: RegExpExecArray): boolean => (groups?.['a'] ?? groups?.['b']) !== undefined

/** Where a ZWNJ joins the name to more letters it is part of a word: `می‌توانم`, `دی‌وی‌دی`; `دی‌ماه` is a month. */
const JOINED_ON = /^\u200C(?!ماه|سال|[\d۰-۹٠-٩])/

function isMonth(match: RegExpExecArray, text: string): boolean {
  const name = match.groups?.['m'] ?? ''
  const end = match.index + match[0].indexOf(name) + name.length
  if (JOINED_ON.test(text.slice(end, end + 4))) return false
  if (isDated(match) || (name !== 'می' && isNamedMonth(match))) return true
  return NAME_AFTER[name]?.test(match.input.slice(end, end + 24)) !== true
}

/** A day in digits or as an ordinal; Afghan months that are words want more than that. */
function isDayOfMonth(match: RegExpExecArray, text: string): boolean {
  if (!isMonth(match, text)) return false
  if (!AFGHAN_WORDS.has(match.groups?.['m'] ?? '') || isDated(match) || isNamedMonth(match)) return true
  return DAY_BEFORE.test(match.input.slice(Math.max(0, match.index - 12), match.index))
}

/** `دو تیر` are two arrows, `سه مهر` may be three seals; `سیزده بهمن` is a day. */
function isCountedDay(match: RegExpExecArray, text: string): boolean {
  const sure = isDated(match) || isNamedMonth(match)
  return isMonth(match, text) && (sure || !WORDS_TOO.has(match.groups?.['m'] ?? ''))
}

/** `خرداد 88` is a month of a year, `میزان 50` and `می 30` are not. */
function isMonthOfYear(match: RegExpExecArray): boolean {
  const name = match.groups?.['m'] ?? ''
  const spoken = name === 'می' || name === 'مه' || AFGHAN_WORDS.has(name)
  return !spoken || isLongDated(match) || isNamedMonth(match)
}

const rules: Rule[] = [
  numericRule({ monthFirst: 'never', shortYears: 'solar-hijri' }),
  rule(`${DIGITS} ?${MONTH}${YEAR_AFTER}`, true, isDayOfMonth),
  rule(`${DIGITS} ?${MONTH}`, true, isDayOfMonth),
  rule(`${DAY_ORDINAL} ${MONTH}${YEAR_AFTER}`, true, isDayOfMonth),
  rule(`${DAY_ORDINAL} ${MONTH}`, true, isDayOfMonth),
  rule(`${DAY_CARDINAL} ${MONTH}${YEAR_AFTER}`, true, isCountedDay),
  rule(`${DAY_CARDINAL} ${MONTH}`, true, isCountedDay),
  rule(`${MONTH} ${DIGITS}, ?(?:سال )?(?<y>20\\d\\d|19\\d\\d)${NUMBER_END}`),
  rule(`${MONTH}${YEAR_AFTER}`, true, isMonthOfYear),
  rule(MONTH, false),
  rule(`${YEAR_WORD} ${SAID_YEAR}${ERA}?`),
  rule(`${YEAR_WORD} (?<y>\\d{1,3})(?<z> میلادی)`),
  rule(`دهه (?:ی )?(?<t>[12]\\d\\d0|[3-9]0)(?!\\d)${NOT_COUNTED}${ERA}?`),
  rule(`(?<y>\\d{3,4})${ERA}`),
  rule(`(?<=(?<!${LETTER})در )(?<y>(?:19|20)\\d\\d)${NUMBER_END}${NOT_COUNTED}`),
  rule(`(?<y>${LONG_YEAR})${NO_AMOUNT}${ERA}?`, false),
  rule('(?<=(?<!\\d)[12]\\d{3} ?[-/] ?)(?<s>\\d\\d)(?![\\d%]|[-.,:/]\\d)', false),
  rule(DIGITS, false),
  rule(`(?<d>${ORDINALS}|${CARDINALS})${WORD_END}`, false),
  rule(`(?<s>${SHORT_YEAR}${NOT_COUNTED})`, false),
]

/** What has a number, and no date: `ماده 5`, `دقیقه 30`. */
const NUMBERED = 'دقیقه|ماده|بند|شماره|ساعت|اصل|صفحه|کانال|شبکه|تبصره|قطعنامه|فصل|کد|پلاک'
/** What has a first and a second part, and no day: `هفته اول دی`, `نیمه دوم خرداد`. */
const PART_OF = 'هفته|نیمه|دهه|ماهه|بار|نفر|تیم|دور|مرحله|بخش|گروه|لیگ|دسته|رتبه|مقام|فصل|گل|سال|دوره'
const WEEKDAY = '(?:(?:یک|دو|سه|چهار|پنج)? ?شنبه |جمعه )?(?:مورخ )?(?:روز(?: ?های)? )?'
const PHASE = '(?:(?:پایان|اواخر|اوایل|اواسط|اخر|ابتدای|نیمه) )?'

/** How Persian writes dates. A week begins on Saturday. */
export const persianDates: Grammar = {
  copy: fold,
  months: [...persianMonths((name) => name).keys()],
  start: new RegExp(
    `\\d|(?<!${LETTER})(?:(?:(?:${NAMES})(?: ?ماه)?|${ORDINALS}|${CARDINALS}|${YEAR_WORD}|ماه|دهه|هفته|این|همین|امسال|پارسال|${Object.keys(DAY_SHIFTS).join('|')})${WORD_END})`,
    'g',
  ),
  barred: new RegExp(`(?:(?:${NUMBERED}|[#№$€£]) ?\\d|(?:${PART_OF}) [^\\d ])$`),
  rules,
  month: (name) => months.get(name),
  number: numberIn,
  year: yearIn,
  yearShift: (word) => YEAR_SHIFTS[word],
  joiners: [
    {
      kind: 'range',
      pattern: new RegExp(` ?- ?|(?<=\\d{4})/(?=\\d)| ?(?:تا|الی|لغایت) ?${PHASE}${WEEKDAY}`, 'y'),
    },
    { kind: 'and', pattern: new RegExp(` ?(?:و|یا) ?${WEEKDAY}`, 'y') },
    { kind: 'comma', pattern: / ?, ?/y },
  ],
  isBetween: (copy, start) =>
    /(?:بین|میان)(?: روز(?: ?های)?| سال(?: ?های)?)? $/.test(copy.slice(Math.max(0, start - 20), start)),
  relative: persianRelative,
  weekStart: 6,
}

/** The calendar of a year is that of its month, or what is said (`میلادی`), or the one in which the year is likely. */
function yearIn(digits: string, ofMonth: Calendar | undefined, era: string | undefined) {
  const said = era === undefined ? undefined : era === ' میلادی' ? 'gregorian' : 'solar-hijri'
  const isShort = digits.length === 2
  if (isShort && ofMonth === 'gregorian') return undefined
  const year = Number(digits) + (isShort ? centuryOf(Number(digits), said) : 0)
  const calendar = ofMonth ?? said ?? (isSolarYear(year) ? 'solar-hijri' : 'gregorian')
  if (calendar === 'solar-hijri') return year >= 1000 && year < 1500 ? { calendar, year } : undefined
  return year >= 1500 || said === 'gregorian' ? { calendar, year } : undefined
}

/** Two digits: `سال 88` is 1388, `سال 02` is 1402, `دهه 90 میلادی` are the 1990s. */
function centuryOf(number: number, said: Calendar | undefined): number {
  if (said === 'gregorian') return number < 30 ? 0 : 1900
  return number < 30 ? 1400 : 1300
}
