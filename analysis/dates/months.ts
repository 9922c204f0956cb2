/**
 * Names of months. Sources: Unicode CLDR for the names of the Gregorian calendar in each language and of the Iranian and
 * Afghan one in Persian; the other spellings are those of the Iranian and the Afghan press.
 */

import type { Month } from './grammar.ts'

const AZERBAIJANI = 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'
const ENGLISH = 'january february march april may june july august september october november december'

/** Iranian spellings first, then the others; French names in Iran, English ones in Afghanistan. */
const PERSIAN_GREGORIAN = [
  'ژانویه جنوری',
  'فوریه فبروری فبرواری',
  'مارس مارچ',
  'آوریل آپریل',
  'مه می مئی',
  'ژوئن ژوین جون',
  'ژوئیه ژوییه ژویه جولای ژولای',
  'اوت آگوست آگست',
  'سپتامبر سپتمبر',
  'اکتبر اکتوبر',
  'نوامبر نومبر',
  'دسامبر دسمبر',
]
const IRANIAN = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد امرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
]
const AFGHAN = 'حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت'

/** Afghan months that are Persian words first: load, crab, lion, measure, scorpion, arc, serious, bucket. */
export const AFGHAN_WORDS: ReadonlySet<string> = new Set('حمل سرطان اسد میزان عقرب قوس جدی دلو'.split(' '))

/** `sentyabr` → month 9. */
export const azerbaijaniMonths: ReadonlyMap<string, Month> = table(AZERBAIJANI.split(' '), 'gregorian')

/** English months by their first three letters, which tell them all apart: `sep` → month 9. */
export const englishMonths: ReadonlyMap<string, Month> = table(
  ENGLISH.split(' ').map((name) => name.slice(0, 3)),
  'gregorian',
)

/**
 * Persian names of months in both calendars, in the spelling that `fold` gives: `شهریور` → Solar Hijri 6,
 * `سپتامبر` → Gregorian 9, `سنبله` → Solar Hijri 6.
 */
export function persianMonths(fold: (name: string) => string): ReadonlyMap<string, Month> {
  return new Map([
    ...table(PERSIAN_GREGORIAN.map(fold), 'gregorian'),
    ...table(IRANIAN.map(fold), 'solar-hijri'),
    ...table(fold(AFGHAN).split(' '), 'solar-hijri'),
  ])
}

function table(names: string[], calendar: Month['calendar']): Map<string, Month> {
  const rows = names.flatMap((spellings, index) =>
    spellings.split(' ').map((name): [string, Month] => [name, { calendar, month: index + 1 }]),
  )
  return new Map(rows)
}
