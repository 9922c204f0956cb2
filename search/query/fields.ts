/** The fields that a query can name: `title:`, `source:`, `language:`, `before:`, `after:`. */
import { type DocumentLanguage, isLanguage, LANGUAGES } from '../../analysis/language.ts'
import { fold, lower, normalise } from '../../analysis/normalize.ts'
import { slugOf } from '../../analysis/slug.ts'
import type { Filter } from '../../engine/filter.ts'
import { RequestError } from '../request.ts'
import { DATE, firstDay, lastDay, readDate } from './dates.ts'

/** `title` asks for words of the title; the others narrow as the parameters of a search do. */
export type Field = 'title' | NarrowingField
export type NarrowingField = 'source' | 'language' | 'before' | 'after'

/** What fields are called, in English, Azerbaijani and Persian; capitals and marks on letters do not matter. */
export const FIELD_NAMES: Record<Field, readonly string[]> = {
  title: ['title', 'başlıq', 'عنوان'],
  source: ['source', 'mənbə', 'منبع'],
  language: ['language', 'dil', 'زبان'],
  before: ['before', 'əvvəl', 'قبل'],
  after: ['after', 'sonra', 'بعد'],
}

const FIELDS = new Map(
  Object.entries(FIELD_NAMES).flatMap(([field, names]) =>
    names.map((name): [string, Field] => [folded(name), field as Field]),
  ),
)

/** The field of a name, or undefined where it is the name of none: `fieldOf('BAŞLIQ')` → `'title'`. */
export function fieldOf(name: string): Field | undefined {
  return FIELDS.get(folded(name))
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
  if (field === 'after') return { from: lastDay(dateOf(field, value, 'to')) + 1 }
  const values = (isQuoted ? [value] : value.split(',')).map((item) => item.trim())
  const named = field === 'source' ? values.map(slugOf) : values.filter((item) => item !== '').map(languageOf)
  const distinct = [...new Set<string>(named)].filter((item) => item !== '')
  if (distinct.length === 0) return undefined
  return field === 'source' ? { sources: distinct } : { languages: distinct }
}

/** Days are numbers that are only compared: the day before 2019-01-01 need not be one. */
function dateOf(field: string, value: string, end: 'from' | 'to'): string {
  const date = readDate(value, end)
  if (!DATE.test(date)) {
    throw new RequestError({ q: `${field}: expected YYYY, YYYY-MM or YYYY-MM-DD, got ${value}` })
  }
  return date
}

function languageOf(value: string): DocumentLanguage {
  const code = value.toLowerCase()
  if (!isLanguage(code) && code !== 'und') {
    throw new RequestError({ q: `language: expected ${LANGUAGES.join(', ')} or und, got ${value}` })
  }
  return code
}

function folded(name: string): string {
  return fold(lower(normalise(name)))
}
