import { LANGUAGES, type Language } from '../../analysis/language.ts'
import type { SearchResults } from '../../search/answers.ts'
import { parseRequest, type SearchRequest } from '../../search/request.ts'
import type { Search } from '../../search/search.ts'
import { messagesOf } from '../../web/interface-languages.ts'
import type { Example } from '../../web/pages/home-page.ts'
import type { CountsByLanguage } from '../../web/parts/timeline.ts'

/** Documents that the first page names as the newest. */
export const NEWEST = 6

/** What each language of a search counts along time; undefined where there is but one. */
export async function countsByLanguage(
  search: Search,
  request: SearchRequest,
  { facetDistribution }: SearchResults,
): Promise<CountsByLanguage | undefined> {
  const asked = request.languages.length > 0 ? request.languages : [...LANGUAGES, 'und' as const]
  const languages = asked.filter((language) => (facetDistribution.language[language] ?? 0) > 0)
  const counts = await Promise.all(
    languages.map(async (language) => {
      const own: SearchRequest = { ...request, languages: [language], page: 1, hitsPerPage: 1 }
      return [language, (await search(own)).facetDistribution] as const
    }),
  )
  return counts.length === 0 ? undefined : Object.fromEntries(counts)
}

/** For each language a query that finds something: a proposed one, or the longest word of its newest title. */
export async function examplesOf(search: Search): Promise<Example[]> {
  const examples = await Promise.all(LANGUAGES.map((language) => exampleOf(search, language)))
  return examples.flatMap((example) => example ?? [])
}

/** A longer word is no example that anyone would type, in characters. */
const LONGEST = 24

async function exampleOf(search: Search, language: Language): Promise<Example | undefined> {
  const request = { ...parseRequest({ hitsPerPage: '1', facets: '' }) }
  const query = messagesOf(language).home.example
  const proposed = await search({ ...request, query, languages: [language], meaning: false })
  if (proposed.totalHits > 0 && !proposed.relaxed) return { query, language }
  const newest = await search({ ...request, languages: [language] })
  const words = newest.hits[0]?.title.match(/[\p{L}\p{M}\u200C]{4,}/gu) ?? []
  const [longest] = words
    .filter(({ length }) => length <= LONGEST)
    .sort((one, two) => two.length - one.length)
  return longest === undefined ? undefined : { query: longest, language }
}
