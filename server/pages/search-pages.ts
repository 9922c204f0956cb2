import type { Request, Response } from 'express'
import type { Language } from '../../analysis/language.ts'
import { readDate } from '../../search/query/dates.ts'
import { parseRequest, type SearchRequest } from '../../search/request.ts'
import { homePage } from '../../web/pages/home-page.ts'
import { searchPage } from '../../web/pages/search-page.ts'
import type { Calendar } from '../../web/parts/calendars.ts'
import type { Site } from '../../web/parts/site.ts'
import type { Services } from '../services.ts'
import { countsByLanguage, examplesOf, NEWEST } from './home.ts'
import { interfaceLanguage, readersBars, readersCalendar, readersView } from './interface-language.ts'

/** How a reader chose to see pages. */
export type ReaderChoices = {
  language: Language
  calendar: Calendar
  isDense: boolean
  isByLanguage: boolean
}

/** The choices of who sent a request. */
export function readerIn(request: Request, response: Response): ReaderChoices {
  const language = interfaceLanguage(request, response)
  return {
    language,
    calendar: readersCalendar(request, response, language),
    isDense: readersView(request, response) === 'dense',
    isByLanguage: readersBars(request, response) === 'language',
  }
}

/** The first page. */
export async function homeOf({ archive }: Services, reader: ReaderChoices, site: Site): Promise<string> {
  const request = parseRequest({})
  const [results, examples] = await Promise.all([
    archive.search({ ...request, hitsPerPage: NEWEST }),
    examplesOf(archive),
  ])
  const byLanguage = await countsByLanguage(archive, request, results)
  return homePage({ request, results, examples, byLanguage, ...reader, site })
}

/** The page of a search. @throws RequestError */
export async function searchOf(
  { archive }: Services,
  parameters: Request['query'],
  reader: ReaderChoices,
  site: Site,
): Promise<string> {
  const request = parseRequest(withReadDates(parameters))
  const results = await archive.search(request)
  const byLanguage = reader.isByLanguage ? await countsByLanguage(archive, request, results) : undefined
  return searchPage({ request, results, byLanguage, ...reader, site })
}

/** The search that an address carries, or undefined where it carries none that can be read. */
export function safeRequest(request: Request): SearchRequest | undefined {
  try {
    return parseRequest(withReadDates(request.query))
  } catch {
    return undefined
  }
}

/** Parameters with dates as people type them made dates of an address: Persian digits, Solar Hijri years. */
function withReadDates({ from, to, ...rest }: Request['query']): Request['query'] {
  return {
    ...rest,
    ...(from !== undefined && { from: typeof from === 'string' ? readDate(from, 'from') : from }),
    ...(to !== undefined && { to: typeof to === 'string' ? readDate(to, 'to') : to }),
  }
}
