import type { Language } from '../../analysis/language.ts'
import { slugOf } from '../../analysis/slug.ts'
import type { DocumentView } from '../../search/answers.ts'
import { languageName, messagesOf } from '../interface-languages.ts'
import { type Calendar, usualCalendar } from './calendars.ts'
import { showDate } from './dates.ts'

/** What is cited. `address` is that of its page here, whole. */
export type Cited = {
  document: Pick<DocumentView, 'id' | 'title' | 'language' | 'date' | 'datePrecision' | 'source' | 'url'>
  address: string
  /** The page that is cited, from 1. */
  page?: number | null | undefined
}

/** Where they are not those of English. */
const QUOTES: Partial<Record<Language, [open: string, close: string]>> = { az: ['«', '»'], fa: ['«', '»'] }

/** How BibTeX calls the months. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A document as a list of literature names it, for readers of a language: source, title, date in their calendar, addresses.
 *
 * With several pages it names the one that is cited.
 *
 * @returns pieces of different directions, to be joined with spaces
 * @example citation(cited, 'en') → `['APA.', '“Lavrov in Baku”.', '21 August 2018.', 'Axtar: http://localhost:3000/documents/1']`
 */
export function citation(
  { document, address, page = null }: Cited,
  language: Language,
  calendar: Calendar = usualCalendar(language),
): string[] {
  const { source, title, date, datePrecision, url } = document
  const [open, close] = QUOTES[language] ?? ['“', '”']
  const shown = date === null ? undefined : showDate(date, datePrecision, language, calendar)
  const day = shown?.other === undefined ? shown?.text : `${shown.text} (${shown.other})`
  const onPage = page === null ? undefined : messagesOf(language).document.page(page)
  const original = webAddress(url)
  const parts = [source, `${open}${title}${close}`, day, onPage].filter(
    (part) => part !== undefined && part !== null,
  )
  const stops = parts.map((part) => (/[.!?؟…]$/.test(part) ? part : `${part}.`))
  const all = [...stops, ...(original === undefined ? [] : [original]), `Axtar: ${address}`]
  return all.map(spaced)
}

/**
 * A document as an entry of BibTeX. Letters of all languages stay as they are, which every BibTeX of today reads; what TeX
 * takes for commands is escaped. Doubled braces keep capitals and names as they are.
 */
export function bibtex({ document, address, page = null }: Cited): string {
  const { title, source, date, language, url } = document
  const original = webAddress(url)
  const fields: [string, string | undefined][] = [
    ['author', source === null ? undefined : `{{${escaped(source)}}}`],
    ['title', title.trim() === '' ? undefined : `{{${escaped(title)}}}`],
    ...dateFields(date),
    ['pages', page === null ? undefined : `{${page}}`],
    ['language', language === 'und' ? undefined : `{${languageName(language, 'en').toLowerCase()}}`],
    ['url', `{${verbatim(original ?? address)}}`],
    ['note', original === undefined ? undefined : `{Axtar: \\url{${verbatim(address)}}}`],
  ]
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(8)} = ${value},`],
  )
  return `@misc{${citationKey(document)},\n${lines.join('\n')}\n}`
}

/** Days of a Solar Hijri month or year lie in two of the others: only their years are told. */
function dateFields(date: string | null): [string, string][] {
  if (date === null) return []
  if (date.includes('/')) {
    const years = new Set(date.split('/').map((day) => day.slice(0, 4)))
    return [['year', `{${[...years].join('/')}}`]]
  }
  const [year = '', month, day] = date.split('-')
  const name = MONTHS[Number(month) - 1]
  return [
    ['year', `{${year}}`],
    ...(name === undefined ? [] : [['month', name] satisfies [string, string]]),
    ...(day === undefined ? [] : [['day', `{${Number(day)}}`] satisfies [string, string]]),
  ]
}

/** A value of a reference: what ends a line for any of the programs that read it is a space, and so is what no one sees. */
export function oneLine(text: string): string {
  return spaced(text).trim()
}

function spaced(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ')
}

/** ASCII letters, digits and hyphens: `khbrgzari-aran-2010-fa-1`. */
function citationKey({ source, date, id }: Cited['document']): string {
  const parts = [slugOf(source ?? ''), date?.slice(0, 4) ?? '', slugOf(id)]
  return parts.filter((part) => part !== '').join('-') || 'document'
}

const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\{}~^#$%&_]/g, (character) => COMMANDS[character] ?? `\\${character}`)
}

/** Addresses are taken as they are, so their braces must be balanced: there are none. */
function verbatim(address: string): string {
  return address.replace(/[{}\\]/g, (character) => encodeURIComponent(character))
}

/** An address on the web, or undefined: one that a browser would run is none. */
export function webAddress(url: string | null): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
