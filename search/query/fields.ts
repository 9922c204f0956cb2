/** The fields that a query can name: `title:`, `url:`, `source:`, `language:`, `date:`, `before:`, `after:`. */
import { type DocumentLanguage, isLanguage, LANGUAGES } from '../../analysis/language.ts'
import { plain } from '../../analysis/normalize.ts'
import { slugOf } from '../../analysis/slug.ts'
import type { Filter } from '../../engine/filter.ts'
import { RequestError } from '../request-error.ts'
import { DATE_EXPECTED, type End, firstDay, lastDay, readDate } from './dates.ts'

/** `title` asks for words of the title, `url` for an address; the others narrow as the parameters of a search do. */
export type Field = 'title' | 'url' | NarrowingField
export type NarrowingField = 'source' | 'language' | 'date' | 'before' | 'after'

/** What fields are called, in English, Azerbaijani and Persian; capitals and marks on letters do not matter. */
export const FIELD_NAMES: Record<Field, readonly string[]> = {
  title: ['title', 'başlıq', 'عنوان'],
  url: ['url', 'ünvan', 'نشانی'],
  source: ['source', 'mənbə', 'منبع'],
  language: ['language', 'dil', 'زبان'],
  date: ['date', 'tarix', 'تاریخ'],
  before: ['before', 'əvvəl', 'قبل'],
  after: ['after', 'sonra', 'بعد'],
}

const FIELDS = new Map(
  Object.entries(FIELD_NAMES).flatMap(([field, names]) =>
    names.map((name): [string, Field] => [plain(name), field as Field]),
  ),
)

/** The field of a name, or undefined where it is the name of none: `fieldOf('BAŞLIQ')` → `'title'`. */
export function fieldOf(name: string): Field | undefined {
  return FIELDS.get(plain(name))
}

/**
 * What a field narrows to. Dates are read as people type them; the day, month or year that is named is itself neither
 * before nor after.
 *
 * @param isQuoted whether a comma belongs to the value, and does not stand between several
 * @returns undefined where the value names nothing
 * @throws RequestError for a language that is not known, and for what is no date
 * @example narrowingOf('before', '2019', false) → { to: 20190100 }, the day before 2019-01-01
 */
export function narrowingOf(field: NarrowingField, value: string, isQuoted: boolean): Filter | undefined {
  if (field === 'before') return { to: firstDay(dateOf(field, value, 'from')) - 1 }
  if (field === 'date') return datesOf(value)
  if (field === 'after') return { from: lastDay(dateOf(field, value, 'to')) + 1 }
  const values = (isQuoted ? [value] : value.split(',')).map((item) => item.trim())
  const named = field === 'source' ? values.map(slugOf) : values.filter((item) => item !== '').map(languageOf)
  const distinct = [...new Set<string>(named)].filter((item) => item !== '')
  if (distinct.length === 0) return undefined
  return field === 'source' ? { sources: distinct } : { languages: distinct }
}

/** Between the ends of a range; a hyphen only between years. */
const BETWEEN = /\s*(?:\.{2,}|…)\s*|\s+TO\s+|(?<=^\d{4})\s*-\s*(?=\d{4}$)/u
const NONE = /^(?:none|yoxdur|ندارد)$/i

/**
 * What `date:` narrows to: a day, month or year, a range of them, or documents without a date. An end may be open: `2018..`. Ends that are
 * reversed are exchanged.
 *
 * @example datesOf('[2018-05 TO 2018-07]') → { from: 20180501, to: 20180731 }
 */
function datesOf(value: string): Filter {
  const bare = value.replace(/^[[{]|[\]}]$/g, '').trim()
  if (NONE.test(bare)) return { undated: true }
  const [, sign, compared = ''] = COMPARED.exec(bare) ?? []
  if (sign !== undefined) return datesFrom(sign, compared)
  const [from = '', to = from, ...others] = bare.split(BETWEEN).map((end) => (end === '*' ? '' : end))
  if (others.length > 0 || (from === '' && to === '')) throw dateError('date', value)
  const days = (first: string, last: string) => ({
    ...(first !== '' && { from: firstDay(dateOf('date', first, 'from')) }),
    ...(last !== '' && { to: lastDay(dateOf('date', last, 'to')) }),
  })
  const asTyped: { from?: number; to?: number } = days(from, to)
  const isReversed = (asTyped.from ?? 0) > (asTyped.to ?? Number.POSITIVE_INFINITY)
  return isReversed ? days(to, from) : asTyped
}

/** `>2018`, `<= 21.08.2018`, as in other query languages. */
const COMPARED = /^([<>]=?)\s*(.+)$/u

function datesFrom(sign: string, value: string): Filter {
  if (sign === '>') return { from: lastDay(dateOf('date', value, 'to')) + 1 }
  if (sign === '<') return { to: firstDay(dateOf('date', value, 'from')) - 1 }
  return sign === '>='
    ? { from: firstDay(dateOf('date', value, 'from')) }
    : { to: lastDay(dateOf('date', value, 'to')) }
}

/** Days are numbers that are only compared: the day before 2019-01-01 need not be one. */
function dateOf(field: NarrowingField, value: string, end: End): string {
  const date = readDate(value, end)
  if (date === undefined) throw dateError(field, value)
  return date
}

function dateError(field: NarrowingField, value: string): RequestError {
  return new RequestError({ q: `${field}: ${DATE_EXPECTED}; got ${value}` }, 'date')
}

function languageOf(value: string): DocumentLanguage {
  const code = value.toLowerCase()
  if (!isLanguage(code) && code !== 'und') {
    throw new RequestError(
      { q: `language: expected ${LANGUAGES.join(', ')} or und, got ${value}` },
      'language',
    )
  }
  return code
}
