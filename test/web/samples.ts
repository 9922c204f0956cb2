import {
  type DateOrigin,
  type DocumentView,
  type FacetDistribution,
  type Hit,
  perFacet,
  type Reprint,
  type SearchResults,
} from '../../search/answers.ts'
import { DEFAULT_HITS_PER_PAGE } from '../../search/parameters.ts'
import { parseRequest, type SearchRequest } from '../../search/request.ts'

/** A search as it stands in an address: `request('q=Bakı&language=az')`. */
export function request(address = ''): SearchRequest {
  const parameters = new URLSearchParams(address)
  const valuesOf = (name: string) => {
    const values = parameters.getAll(name)
    return values.length > 1 ? values : values[0]
  }
  return parseRequest(Object.fromEntries([...parameters.keys()].map((name) => [name, valuesOf(name)])))
}

/** An Azerbaijani hit that was found by its own words. */
export const AZERBAIJANI_HIT: Hit = {
  id: 'az-1',
  title: 'Azərbaycan Rusiyanın Cənubi Qafqazda mühüm tərəfdaşıdır',
  titleFragments: [
    { text: 'Azərbaycan', match: true },
    { text: ' Rusiyanın Cənubi Qafqazda mühüm tərəfdaşıdır', match: false },
  ],
  language: 'az',
  script: 'Latn',
  direction: 'ltr',
  date: '2022-06',
  datePrecision: 'month',
  source: 'Unikal',
  collections: [],
  added: null,
  url: null,
  snippet: [
    { text: 'Sergey Lavrovun ', match: false },
    { text: 'Azərbaycana', match: true },
    { text: ' işgüzar səfəri', match: false },
  ],
  score: 0.9,
  page: null,
  pages: null,
  matchedBy: ['exact', 'stem'],
  matches: [{ word: 'Azərbaycana', query: 'Azerbaycan', by: 'stem' }],
  scan: null,
  reprints: [],
}

/** A Persian hit that was found by a name in Latin letters. */
export const PERSIAN_HIT: Hit = {
  id: 'fa/1 ?',
  title: 'آذربایجان شریک مهم و راهبردی روسیه در منطقه قفقاز و دریای خزر است',
  titleFragments: [
    { text: 'آذربایجان شریک مهم و راهبردی روسیه در منطقه قفقاز و دریای خزر است', match: false },
  ],
  language: 'fa',
  script: null,
  direction: 'rtl',
  date: '2010-08-30',
  datePrecision: 'day',
  source: 'خبرگزاری آران',
  collections: [],
  added: null,
  url: 'https://example.org/1',
  snippet: [
    { text: 'لاوروف', match: true },
    { text: ' در آستانه سفر', match: false },
  ],
  score: 0.5,
  page: null,
  pages: null,
  matchedBy: ['name'],
  matches: [{ word: 'لاوروف', query: 'Lavrov', by: 'name' }],
  scan: null,
  reprints: [],
}

/** A hit of which hardly anything is known. */
export const BARE_HIT: Hit = {
  id: 'bare',
  title: '',
  titleFragments: [],
  language: 'und',
  script: null,
  direction: 'ltr',
  date: null,
  datePrecision: null,
  source: null,
  collections: [],
  added: null,
  url: null,
  snippet: [],
  score: 0,
  page: null,
  pages: null,
  matchedBy: [],
  matches: [],
  scan: null,
  reprints: [],
}

/** Other versions of a text: one of which much is known, one in another script of which nothing is. */
export const REPRINTS: Reprint[] = [
  {
    id: 'az/2 ?',
    title: 'Lavrov Bakıya gəlir "tezliklə"',
    language: 'az',
    date: '2022-06-23',
    datePrecision: 'day',
    source: 'Trend & Co',
    sourceSlug: 'trend-co',
  },
  {
    id: 'fa-2',
    title: 'لاوروف به باکو می‌رود',
    language: 'fa',
    date: null,
    datePrecision: null,
    source: null,
    sourceSlug: null,
  },
]

/** Results with what a test is about changed. */
export function results(change: Partial<SearchResults> = {}): SearchResults {
  const hits = change.hits ?? [AZERBAIJANI_HIT, PERSIAN_HIT, BARE_HIT]
  return {
    query: '',
    hits,
    page: 1,
    hitsPerPage: DEFAULT_HITS_PER_PAGE,
    totalHits: hits.length,
    totalPages: hits.length > 0 ? 1 : 0,
    processingTimeMs: 2,
    facetDistribution: {
      language: { az: 1, fa: 1, und: 1 },
      script: { Latn: 1 },
      source: { Unikal: 1, 'خبرگزاری آران': 1 },
      year: { 2010: 1, 2022: 1, none: 1 },
      month: { '2010-08': 1, '2022-06': 1, none: 1 },
      solarYear: { 1389: 1, none: 2 },
      solarMonth: { '1389-06': 1, none: 2 },
      collection: {},
      added: {},
    },
    relaxed: false,
    ignoredWords: [],
    beginning: null,
    closeWords: [],
    misread: [],
    byMeaning: [],
    meaning: 'off',
    phraseForms: [],
    otherSpellings: [],
    translations: [],
    ownHits: hits.length,
    didYouMean: null,
    otherLayout: null,
    notUnderstood: [],
    isNothing: false,
    ...change,
  }
}

/** What is counted where nothing is found. */
export const NO_COUNTS: FacetDistribution = perFacet(() => ({}))

/** The results of a search that found nothing. */
export const NOTHING = results({
  hits: [],
  facetDistribution: NO_COUNTS,
})

/** A document that came with everything. */
export const DOCUMENT: DocumentView = {
  id: 'fa/1 ?',
  title: PERSIAN_HIT.title,
  part: 1,
  parts: 1,
  text: 'به گزارش ایرنا از مسکو، لاوروف در آستانه سفر گفت.\nپایان پیام.',
  language: 'fa',
  script: null,
  direction: 'rtl',
  date: '2010-08-30',
  datePrecision: 'day',
  dateOrigin: 'text',
  titleOrigin: 'heading',
  confidence: 0.98,
  source: 'خبرگزاری آران',
  sourceOrigin: 'dateline',
  collections: [],
  collectionOrigin: null,
  added: null,
  found: {},
  url: 'https://example.org/fa/1',
  pages: null,
  scan: null,
  hasOriginal: true,
  path: 'archive/2010/1.txt',
  reprints: [],
}

/** Every way in which the date of a document can be known. */
export const DATE_ORIGINS: DateOrigin[] = ['given', 'metadata', 'dateline', 'text', 'path']
