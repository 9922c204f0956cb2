/** Dates by themselves with the name of a month, as queries and records have them and texts do not: cut short, in Russian, the year first, Solar Hijri in Latin letters. */
import { fold, lower } from '../normalize.ts'
import type { CalendarDate } from './calendar.ts'

/** Azerbaijani, Russian with its genitive, English; each whole and cut short. */
const GREGORIAN = [
  'yanvar yan yanv январь января янв january jan',
  'fevral fev fevr февраль февраля фев февр february feb',
  'mart mar март марта мар march',
  'aprel apr апрель апреля апр april',
  'may май мая',
  'iyun iyn июнь июня июн june jun',
  'iyul iyl июль июля июл july jul',
  'avqust avq август августа авг august aug',
  'sentyabr sen sent сентябрь сентября сен сент september sep sept',
  'oktyabr okt октябрь октября окт october oct',
  'noyabr noy ноябрь ноября ноя нояб november nov',
  'dekabr dek декабрь декабря дек december dec',
]
/** As pages in Latin letters print them. */
const SOLAR = [
  'farvardin fərvərdin',
  'ordibehesht ordibehişt',
  'khordad xordad',
  'tir',
  'mordad',
  'shahrivar şəhrivər',
  'mehr',
  'aban',
  'azar azər',
  'dey',
  'bahman bəhmən',
  'esfand esfənd',
]

type Month = Required<Pick<CalendarDate, 'calendar' | 'month'>>

const MONTHS: ReadonlyMap<string, Month> = new Map([
  ...monthsOf(GREGORIAN, 'gregorian'),
  ...monthsOf(SOLAR, 'solar-hijri'),
])

/** `21 авг 2018`, `21-Aug-2018`, `sent. 2018`, `21 августа 2018 г.` */
const YEAR_LAST = /^(?:(\d{1,2})[ .-]{1,2})?(\p{L}+)\.?(?:,? |[.-])(\d{4})(?: ?(?:г|год|года|il)\.?)?$/u
/** `2018 avqust`, `2018-ci ilin avqustu`, `2018 Aug 21` */
const YEAR_FIRST = /^(\d{4})(?:-?c[iıuü])?(?: il(?:in)?)?[ .-](\p{L}+)\.?(?:[ .-](\d{1,2}))?$/u
/** `avqustu`, `sentyabrı`: the month of a year. */
const POSSESSIVE = /(?<=[lrt])[iu]$/

/**
 * A date with the name of its month; undefined for what is none. It need not exist.
 *
 * @param plain digits as ASCII, single spaces
 * @example readNamed('21 авг 2018') // { calendar: 'gregorian', year: 2018, month: 8, day: 21 }
 */
export function readNamed(plain: string): CalendarDate | undefined {
  const [, lastDay, lastName, lastYear] = YEAR_LAST.exec(plain) ?? []
  const [, firstYear, firstName, firstDay] = YEAR_FIRST.exec(plain) ?? []
  const name = keyOf(lastName ?? firstName ?? '')
  const month = MONTHS.get(name) ?? MONTHS.get(name.replace(POSSESSIVE, ''))
  const day = lastDay ?? firstDay
  if (month === undefined) return undefined
  return {
    ...month,
    year: Number(lastYear ?? firstYear),
    ...(day !== undefined && { day: Number(day) }),
  }
}

function keyOf(name: string): string {
  return fold(lower(name, true))
}

function monthsOf(rows: readonly string[], calendar: Month['calendar']): [string, Month][] {
  return rows.flatMap((names, at) =>
    names.split(' ').map((name): [string, Month] => [keyOf(name), { calendar, month: at + 1 }]),
  )
}
