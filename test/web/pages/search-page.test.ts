import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../../analysis/language.ts'
import type { SearchResults } from '../../../search/answers.ts'
import { INTERFACE_LANGUAGES } from '../../../web/interface-languages.ts'
import { homePage } from '../../../web/pages/home-page.ts'
import { searchPage } from '../../../web/pages/search-page.ts'
import { problemsOf, tagsOf } from '../markup.ts'
import { AZERBAIJANI_HIT, BARE_HIT, NOTHING, PERSIAN_HIT, request, results } from '../samples.ts'

const page = (address: string, found: SearchResults = results(), language: Language = 'en') =>
  searchPage({ request: request(address), results: found, language })

/** The text of a page, as a reader sees it. */
const textOf = (markup: string) =>
  markup
    .slice(markup.indexOf('<body'))
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')

const BUSY = results({
  totalHits: 130,
  totalPages: 7,
  page: 3,
  relaxed: true,
  ignoredWords: ['və', 'the'],
  otherSpellings: [
    { query: 'Lavrov', spellings: [{ text: 'لاوروف', language: 'fa', by: 'sound', documents: 6 }] },
  ],
  didYouMean: 'lavrov',
})

describe.each(INTERFACE_LANGUAGES)('in %s', (language) => {
  test.each([
    ['', results(), 'everything'],
    [
      'q=Lavrov&language=az&language=fa&source=unikal&from=2022-06&to=2022-06&page=3',
      BUSY,
      'all that can be shown',
    ],
    ['q=%22x+y%22&language=fa&from=2010', NOTHING, 'nothing found'],
    ['', NOTHING, 'an empty archive'],
    ['q=x&page=9', results({ hits: [], totalHits: 3, totalPages: 1 }), 'a page behind the last'],
    ['q=x&names=off&sort=newest&to=2020', results(), 'names off'],
  ])('%s: the markup is sound (%#)', (address, found) => {
    const markup = page(address, found, language)
    expect(markup).toMatch(/^<!doctype html>\n<html lang="(az|en|fa)" dir="(ltr|rtl)">/)
    expect(problemsOf(markup)).toEqual([])
    expect(markup.match(/<h1/g)).toHaveLength(1)
    expect(markup).not.toMatch(/undefined|null|\[object|NaN/)
  })
})

test('the direction of the page follows its language, that of a text its script', () => {
  expect(page('', results(), 'fa')).toContain('<html lang="fa" dir="rtl">')
  expect(page('', results(), 'az')).toContain('<html lang="az" dir="ltr">')
  const markup = page('q=x')
  expect(markup).toContain('<li class="hit az" dir="ltr">\n<h2 dir="ltr" lang="az">')
  expect(markup).toContain('<li class="hit fa" dir="rtl">\n<h2 dir="rtl" lang="fa">')
  expect(markup).toContain('<p class="snippet" dir="rtl" lang="fa">')
  expect(markup).toContain('<ul class="facts" dir="ltr" lang="en">')
})

test('a title and a text of different scripts have their own directions', () => {
  const hit = { ...PERSIAN_HIT, titleFragments: [{ text: 'Azertac xəbəri', match: false }] }
  const markup = page('q=x', results({ hits: [hit] }))
  expect(markup).toContain('<li class="hit fa" dir="rtl">\n<h2 dir="ltr" lang="fa">')
})

test('marks whole fragments and nothing else', () => {
  const markup = page('q=x')
  expect(markup).toContain('<mark>Azərbaycan</mark> Rusiyanın')
  expect(markup).toContain('Sergey Lavrovun <mark>Azərbaycana</mark> işgüzar')
})

test('says of a hit its language, source, date, and why it was found', () => {
  const persian = textOf(page('q=x', results({ hits: [PERSIAN_HIT] }), 'fa'))
  expect(persian).toContain('۸ شهریور ۱۳۸۹ (۳۰ اوت ۲۰۱۰)خبرگزاری آرانFAفارسی')
  expect(persian).toContain('برای «Lavrov»: لاوروف (املا یا خط دیگر)')
  const english = textOf(page('q=x', results({ hits: [AZERBAIJANI_HIT] })))
  expect(english).toContain('June 2022UnikalAZAzerbaijani')
  expect(english).toContain('For “Azerbaycan”: Azərbaycana (form of the word)')
  expect(textOf(page('q=x', results({ hits: [BARE_HIT] }), 'az'))).toContain('Başlıqsız ··Başqa dil')
})

test('a link to a document keeps the search, and its id cannot change the address', () => {
  const markup = page('q=a%26b&language=fa', results({ hits: [PERSIAN_HIT] }))
  expect(markup).toContain('href="/documents/fa%2F1%20%3F?q=a%26b&amp;language=fa"')
})

test.each<[Language, string]>([
  ['az', '«lavrov» üzrə 12.345 sənəd tapıldı'],
  ['en', '12,345 documents for “lavrov”'],
  ['fa', '۱۲٬۳۴۵ سند برای «lavrov» پیدا شد'],
])('counts in %s: %s', (language, heading) =>
  expect(textOf(page('q=lavrov', results({ totalHits: 12_345 }), language))).toContain(heading),
)

test('one document is singular in English', () =>
  expect(textOf(page('q=x', results({ totalHits: 1 })))).toContain('1 document for “x”'))

test('one document is no list of all', () => {
  const text = textOf(page('q=x', results({ totalHits: 1 })))
  expect(text).toContain('This document as a list')
  expect(text).not.toContain('All 1')
})

test('says in words what it did with the query', () => {
  const text = textOf(page('q=lavrof+the', BUSY))
  expect(text).toContain('Did you mean lavrov?')
  expect(text).toContain('only some of these words')
  expect(text).toContain('The query has too many words; these were not searched: və, the.')
  expect(text).toContain('By their sound: لاوروف (6). Search only as typed')
  expect(page('q=lavrof&language=az', BUSY)).toContain('href="/?q=lavrov&amp;language=az"')
})

test('what does not hold all that was asked can be left out, and files have what is shown', () => {
  const found = page('q=lavrof+the&page=3', BUSY)
  expect(found).toContain('id="relaxed" href="/?q=lavrof+the&amp;relaxed=off"')
  expect(found).toContain('href="/api/export?q=lavrof+the&amp;names=on&amp;relaxed=on&amp;format=json"')
  expect(found).toContain('href="/feed.atom?q=lavrof+the&amp;names=on&amp;relaxed=on"')
  const asTyped = page('q=lavrov', results())
  expect(asTyped).not.toContain('id="relaxed"')
  expect(asTyped).toContain('href="/api/export?q=lavrov&amp;format=json"')
  expect(page('q=lavrof&relaxed=off', NOTHING)).toContain('href="/?q=lavrof">Search less strictly</a>')
})

test('of a word that documents hold it is not said that it was not found', () => {
  const closeWords = [
    { query: 'Aliyev', words: ['aliyeva'], isHeld: true },
    { query: 'lavrof', words: ['lavrov'], isHeld: false },
  ]
  const text = textOf(page('q=Aliyev+lavrof', results({ ...BUSY, closeWords })))
  expect(text).toContain('Besides “Aliyev”, searched for similar words: aliyeva')
  expect(text).toContain('“lavrof” was not found; searched for similar words: lavrov')
})

test('other spellings can be switched off, and on again', () => {
  expect(page('q=Lavrov&page=2', BUSY)).toContain('href="/?q=Lavrov&amp;names=off"')
  const off = page('q=Lavrov&names=off')
  expect(textOf(off)).toContain('Names were searched only as typed. Search other spellings too')
  expect(off).toContain('id="names" href="/?q=Lavrov"')
})

test('what other languages say is told with its documents, can be had alone, switched off, and on again', () => {
  const translations = [
    { text: 'neft qiyməti', language: 'az' as const, documents: 124 },
    { text: 'قیمت نفت', language: 'fa' as const, documents: 310 },
  ]
  const found = page('q=oil+price&page=2', results({ totalHits: 475, ownHits: 41, translations }))
  expect(textOf(found)).toContain(
    'Translated: neft qiyməti (124) · قیمت نفت (310). 41 documents have the words themselves. Search only these words',
  )
  expect(found).toContain('href="/?q=oil+price&amp;language=fa"')
  expect(found).toContain('id="translations" href="/?q=oil+price&amp;translations=off"')
  expect(found).toContain('href="/api/export?q=oil+price&amp;translations=on&amp;format=json"')
  const off = page('q=oil+price&translations=off')
  expect(textOf(off)).toContain('Words were searched only in their own language. Search other languages too')
  expect(off).toContain('id="translations" href="/?q=oil+price&amp;translations=on"')
  expect(page('q=oil+price')).toContain('href="/api/export?q=oil+price&amp;format=json"')
})

test('a new search keeps what was chosen, but begins at the first page', () => {
  const markup = page(
    'q=x&language=az&language=fa&source=unikal&from=2010&sort=oldest&hitsPerPage=50&names=off&page=2',
  )
  const [kept = ''] = markup.match(/<span id="kept">.*?<\/span>/) ?? []
  expect(
    [...kept.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => `${name}=${value}`),
  ).toEqual([
    'language=az',
    'language=fa',
    'source=unikal',
    'from=2010',
    'sort=oldest',
    'hitsPerPage=50',
    'names=off',
  ])
})

test('the box is filled and ready to type in only when there is nothing else to do', () => {
  const home = homePage({ request: request(''), results: results(), language: 'en', examples: [] })
  expect(home).toMatch(/<input type="search" id="q" name="q" value=""[^>]* dir="auto"[^>]* autofocus>/)
  const asked = page('q=%22%3Cb%3E')
  expect(asked).toContain('value="&quot;&lt;b&gt;"')
  expect(asked).not.toContain('autofocus')
})

test('chosen filters can be taken away one by one, or all', () => {
  const markup = page('q=x&language=fa&source=unikal&from=2010&to=2012-06&page=2', results(), 'az')
  const [chosen = ''] = markup.match(/<nav class="chosen".*?<\/nav>/) ?? []
  expect(
    [...chosen.matchAll(/href="([^"]*)"/g)].map(([, address]) => address?.replaceAll('&amp;', '&')),
  ).toEqual([
    '/?q=x&source=unikal&from=2010&to=2012-06',
    '/?q=x&language=fa&from=2010&to=2012-06',
    '/?q=x&language=fa&source=unikal',
    '/?q=x',
  ])
  expect(textOf(`<body>${chosen}`)).toContain('2010 – iyun 2012')
})

test('facets isolate their labels, show counts, and say what is chosen', () => {
  const markup = page('language=fa')
  expect(markup).toContain(
    '<bdi>خبرگزاری آران</bdi></span> <span class="count">1<span class="hidden"> Documents</span></span>',
  )
  expect(markup).toMatch(/id="language-fa" href="\/\?q=" rel="nofollow" aria-current="true"/)
})

test('the timeline is a picture of links and a table of the same', () => {
  const markup = page('q=x&date=none')
  expect(markup).toContain('<a id="bar-2010" href="/?q=x&amp;from=2010&amp;to=2010"')
  expect(markup.match(/id="bar-[^>]*tabindex="-1"/g)).toHaveLength(1)
  expect(textOf(markup)).toContain('YearDocuments 2022')
  expect(page('from=2010&to=2010')).toContain('id="bar-2010-08" href="/?from=2010-08&amp;to=2010-08"')
})

test('dates are in the calendar of the reader, in the picture, of the hits and to write', () => {
  const solar = searchPage({
    request: request('from=2010-03-21&to=2011-03-20'),
    results: results(),
    language: 'en',
    calendar: 'solar',
  })
  expect(solar).toContain('aria-label="Shahrivar 1389: 1 document"')
  expect(textOf(solar)).toContain('8 Shahrivar 1389 (30 August 2010)')
  expect(solar).toContain('name="from" value="1389"')
  expect(textOf(solar)).toContain('Remove filter: 1389×')
  expect(solar).toContain('href="/?from=2010-03-21&amp;to=2011-03-20&amp;calendar=gregorian"')
})

test('documents without a date can be chosen, and are a filter like others', () => {
  expect(page('q=x')).toContain('id="date-none" href="/?q=x&amp;date=none"')
  const chosen = page('q=x&date=none')
  expect(chosen).toContain('id="chosen-period" href="/?q=x"')
  expect(chosen).toContain('id="date-none" href="/?q=x" rel="nofollow" aria-current="true"')
})

test('a thousand sources do not make a heavy page', () => {
  const source = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`Source ${index}`, 1]))
  const markup = page('', results({ facetDistribution: { ...results().facetDistribution, source } }))
  expect(markup.match(/id="source-/g)).toHaveLength(8)
  expect(markup).toContain('href="/values?of=source"')
})

test('pages have links to the one before and after', () => {
  const markup = page('q=x&page=3', BUSY)
  expect(markup).toContain('rel="prev" href="/?q=x&amp;page=2"')
  expect(markup).toContain('rel="next" href="/?q=x&amp;page=4"')
  expect(markup).toContain('href="/?q=x&amp;page=3" aria-current="page" aria-label="Page 3 of 7">3</a>')
  expect(page('q=x', BUSY)).not.toContain('rel="prev"')
  expect(page('q=x&page=7', BUSY)).not.toContain('rel="next"')
  expect(page('q=x')).not.toContain('class="pages"')
})

test('the order is a choice of links; without words there is no best match', () => {
  expect(page('q=x&sort=newest&page=2')).toContain(
    'id="sort-newest" href="/?q=x&amp;sort=newest" rel="nofollow" aria-current="true"',
  )
  expect(page('q=x&sort=newest')).toContain('id="sort-relevance" href="/?q=x"')
  expect(page('')).not.toContain('sort-relevance')
})

test('where nothing is found it says what may help', () => {
  const markup = page('q=%22a+b%22&language=fa', NOTHING)
  expect(textOf(markup)).toContain('Nothing found for “"a b"”')
  expect(markup).toContain('<a class="button" href="/?q=%22a+b%22">Search without any filters</a>')
  expect(markup).toContain(
    '<a class="button" href="/?q=a+b&amp;language=fa">Search without quotation marks</a>',
  )
  const filtered = page('language=fa&source=apa&date=none&names=off', NOTHING)
  expect(filtered).toContain('<a class="button" href="/?language=fa&amp;source=apa&amp;names=off">')
  expect(textOf(filtered)).toContain('Search without the filter “No date”')
  const home = homePage({ request: request(''), results: NOTHING, language: 'en', examples: [] })
  expect(textOf(home)).toContain('The archive is empty.')
})

test('the choice of another language keeps the search', () =>
  expect(page('q=x&page=2')).toContain('href="/?q=x&amp;page=2&amp;ui=fa" hreflang="fa" lang="fa"'))

test('no text can change the markup of a page', () => {
  const nasty = fc
    .oneof(
      fc.string(),
      fc.constantFrom(
        '</mark><script>alert(1)</script>',
        '" onclick="x',
        '\u202E\u2067abc',
        '\0',
        '&lt;',
        '<!--',
      ),
      fc.constant('ə'.repeat(10_000)),
    )
    .map((text) => `x${text}`)
  const tags = tagsOf(withText('x'))
  fc.assert(
    fc.property(nasty, (text) => {
      const markup = withText(text)
      expect(tagsOf(markup)).toEqual(tags)
      expect(problemsOf(markup)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

function withText(text: string): string {
  const fragments = [
    { text, match: true },
    { text, match: false },
  ]
  const hit = {
    ...PERSIAN_HIT,
    id: text,
    source: text,
    date: text,
    titleFragments: fragments,
    snippet: fragments,
    matches: [{ word: text, query: text, by: 'name' as const }],
  }
  return searchPage({
    request: { ...request('q=x'), query: text },
    results: results({
      hits: [hit],
      didYouMean: text,
      ignoredWords: [text],
      otherSpellings: [{ query: text, spellings: [{ text, language: 'fa', by: 'table', documents: 1 }] }],
      facetDistribution: { ...results().facetDistribution, source: { [text]: 1 } },
    }),
    language: 'az',
  })
}

test('a snippet does not say again the words that stand for a title', () => {
  const title = 'Birinci cümlə burada bitir və'
  const hit = {
    ...AZERBAIJANI_HIT,
    titleFragments: [{ text: `${title}…`, match: false }],
    snippet: [
      { text: `${title} davamı `, match: false },
      { text: 'gəlir', match: true },
    ],
  }
  const markup = page('q=x', results({ hits: [hit] }))
  expect(markup).toContain('lang="az"> davamı <mark>gəlir</mark></p>')
  const only = { ...hit, snippet: [{ text: `${title}…`, match: false }] }
  expect(page('q=x', results({ hits: [only] }))).not.toContain('class="snippet"')
})

test('only titles and facts where the reader wants them so', () => {
  const dense = searchPage({ request: request('q=x'), results: results(), language: 'en', isDense: true })
  expect(dense).toContain('<ol class="hits dense"')
  expect(dense).not.toMatch(/class="(snippet|why)"/)
  expect(dense).toContain('id="view" href="/?q=x&amp;view=full"')
  expect(page('q=x')).toContain('id="view" href="/?q=x&amp;view=dense"')
})

test('the first page has examples, the languages along time, what is new, and a way to everything', () => {
  const markup = homePage({
    request: request(''),
    results: results(),
    language: 'fa',
    examples: [{ query: 'Lavrov', language: 'en' }],
    byLanguage: { fa: results().facetDistribution },
  })
  expect(problemsOf(markup)).toEqual([])
  expect(markup).toContain('href="/?q=Lavrov"')
  expect(markup).toContain('<svg class="fa"')
  expect(markup).toContain('<a class="button" href="/?q=">همهٔ سندها</a>')
})
