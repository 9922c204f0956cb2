import type { Request, Response } from 'express'
import type { Language } from '../../analysis/language.ts'
import type { Engine } from '../../engine/engine.ts'
import type { SearchResults } from '../../search/answers.ts'
import { parseRequest, type SearchRequest } from '../../search/request.ts'
import type { Search } from '../../search/search.ts'
import { hitsInLatin } from '../../search/show/in-latin.ts'
import { homePage } from '../../web/pages/home-page.ts'
import { searchPage } from '../../web/pages/search-page.ts'
import type { Calendar } from '../../web/parts/calendars.ts'
import type { Site } from '../../web/parts/site.ts'
import { countsByLanguage, examplesOf, NEWEST } from './home.ts'
import {
  interfaceLanguage,
  readersBars,
  readersCalendar,
  readersLetters,
  readersMeaning,
  readersTranslations,
  readersView,
} from './interface-language.ts'
import { searchAsFarAsRead } from './read-search.ts'

/** How a reader chose to see pages. */
export type ReaderChoices = {
  language: Language
  calendar: Calendar
  isDense: boolean
  isByLanguage: boolean
  translations: 'on' | 'off'
  meaning: 'on' | 'off'
  /** Whether Azerbaijani is shown in Latin letters whatever it is written in. */
  isLatin: boolean
  /** Whether the script of the page asks, which has all but what changes. */
  isPart: boolean
}

/** The choices of who sent a request. */
export function readerIn(request: Request, response: Response): ReaderChoices {
  const language = interfaceLanguage(request, response)
  response.vary('X-Requested-With')
  return {
    language,
    calendar: readersCalendar(request, response, language),
    isDense: readersView(request, response) === 'dense',
    isByLanguage: readersBars(request, response) === 'language',
    translations: readersTranslations(request, response),
    meaning: readersMeaning(request, response),
    isLatin: readersLetters(request, response) === 'latin',
    isPart: request.get('X-Requested-With') === 'fetch',
  }
}

/** The first page. */
export async function homeOf(search: Search, reader: ReaderChoices, site: Site): Promise<string> {
  const request = parseRequest({})
  const [results, examples] = await Promise.all([
    search({ ...request, hitsPerPage: NEWEST }),
    examplesOf(search),
  ])
  const byLanguage = await countsByLanguage(search, request, results)
  return homePage({ request, results, examples, byLanguage, ...reader, site })
}

/** The page of a search, of as much as can be read of it; `isWrong` where that is not all. */
export async function searchOf(
  search: Search,
  parameters: Request['query'],
  reader: ReaderChoices,
  site: Site,
  engine: Pick<Engine, 'vocabulary'>,
): Promise<{ page: string; isWrong: boolean }> {
  const {
    request,
    results: found,
    problems,
  } = await searchAsFarAsRead(search, {
    translations: reader.translations,
    meaning: reader.meaning,
    ...parameters,
  })
  const byLanguage = reader.isByLanguage ? await countsByLanguage(search, request, found) : undefined
  const lettersOf = (hits: SearchResults['hits']) => (reader.isLatin ? hitsInLatin(engine, hits) : hits)
  const [hits, byMeaning] = await Promise.all([lettersOf(found.hits), lettersOf(found.byMeaning)])
  const results = { ...found, hits, byMeaning }
  const shown = new Set([...found.hits, ...found.byMeaning])
  const madeLatin = new Set([...hits, ...byMeaning].filter((hit) => !shown.has(hit)).map(({ id }) => id))
  const page = searchPage({ request, results, problems, byLanguage, ...reader, madeLatin, site })
  return { page, isWrong: Object.keys(problems).length > 0 }
}

/** The search that an address carries, or undefined where it carries none that can be read. */
export function safeRequest(request: Request): SearchRequest | undefined {
  try {
    return parseRequest(request.query)
  } catch {
    return undefined
  }
}
