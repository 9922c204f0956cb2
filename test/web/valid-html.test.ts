import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../analysis/language.ts'
import { openApiDocument } from '../../server/openapi.ts'
import { besidePage } from '../../web/pages/beside-page.ts'
import { type ApiDocument, docsPage } from '../../web/pages/docs-page.ts'
import { documentPage, RELATED_PLACE } from '../../web/pages/document-page.ts'
import { errorPage } from '../../web/pages/error-page.ts'
import { helpPage } from '../../web/pages/help-page.ts'
import { homePage } from '../../web/pages/home-page.ts'
import { keptListsPage } from '../../web/pages/kept-lists-page.ts'
import { listsPage, searchesPage } from '../../web/pages/kept-pages.ts'
import { bibliographyPage, listPage } from '../../web/pages/list-page.ts'
import { searchPage } from '../../web/pages/search-page.ts'
import { valuesPage } from '../../web/pages/values-page.ts'
import { relatedView } from '../../web/parts/related.ts'
import { DESK_PAGES } from './desk-samples.ts'
import { AZERBAIJANI_HIT, DOCUMENT, NOTHING, PERSIAN_HIT, REPRINTS, request, results } from './samples.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of taste.
    'doctype-style': ['error', { style: 'lowercase' }],
    'long-title': 'off',
    // A list that grows while typing is no <select>.
    'prefer-native-element': ['error', { exclude: ['listbox', 'list'] }],
    // Without a script a work that goes on is looked at again; with one it is not asked for anew.
    'meta-refresh': 'off',
    // A list in an address is a parameter that is there several times.
    'form-dup-name': 'off',
    // Safari takes a list without markers for none unless it is told so.
    'no-redundant-role': 'off',
  },
})

const source = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`Mənbə ${at}`, at + 1]))
const BUSY = results({
  totalHits: 130,
  totalPages: 7,
  page: 3,
  relaxed: true,
  ignoredWords: ['və'],
  hits: [{ ...AZERBAIJANI_HIT, reprints: REPRINTS }, PERSIAN_HIT],
  otherSpellings: [
    { query: 'Lavrov', spellings: [{ text: 'لاوروف', language: 'fa', by: 'sound', documents: 6 }] },
  ],
  translations: [
    { text: 'neft qiyməti', language: 'az', documents: 124 },
    { text: 'قیمت نفت', language: 'fa', documents: 310 },
  ],
  ownHits: 41,
  didYouMean: 'lavrov',
  facetDistribution: { ...results().facetDistribution, source },
})

const search =
  (address: string, found = results()) =>
  (language: Language) =>
    searchPage({ request: request(address), results: found, language })

const sharing = { shared: ['Lavrov', 'لاوروف'], score: 9 }
const RELATED = {
  sameStory: [{ ...AZERBAIJANI_HIT, ...sharing }],
  similar: [{ ...PERSIAN_HIT, ...sharing, language: 'und' as const, date: null, source: null }],
}
/** The page of a document as it is sent: with what is related in its place. */
const withRelated = (page: string, language: Language) =>
  page.replace(RELATED_PLACE, `$&${relatedView(RELATED, language)}`)

test.each<[string, (language: Language) => string]>([
  ['the first page', search('')],
  ['results with all that can be shown', search('q=x&language=az&language=fa&from=2010&page=3', BUSY)],
  ['undated documents', search('q=x&date=none&names=off')],
  ['nothing found', search('q=%22x+y%22&language=fa&source=apa', NOTHING)],
  ['an empty archive', search('', NOTHING)],
  [
    'the first page with everything',
    (language) =>
      homePage({
        request: request(''),
        results: BUSY,
        language,
        examples: [{ query: 'Lavrov', language: 'en' }],
        byLanguage: { az: BUSY.facetDistribution },
      }),
  ],
  [
    'a list',
    (language) =>
      listPage({
        list: { name: 'x', note: '<y>', ids: ['az-1', 'fa/1 ?', 'gone'] },
        page: 1,
        total: 2,
        hits: [AZERBAIJANI_HIT, PERSIAN_HIT],
        language,
        origin: 'https://archive.example.org',
        hasKeys: true,
      }),
  ],
  [
    'the second page of a list',
    (language) =>
      listPage({
        list: { ids: Array.from({ length: 60 }, (_, at) => `id-${at}`) },
        page: 2,
        total: 60,
        hits: [PERSIAN_HIT],
        language,
        origin: 'https://archive.example.org',
      }),
  ],
  [
    'a bibliography',
    (language) =>
      bibliographyPage({
        list: { name: 'x', ids: ['az-1', 'fa/1 ?'] },
        page: 1,
        total: 2,
        hits: [AZERBAIJANI_HIT, PERSIAN_HIT],
        language,
        origin: 'https://archive.example.org',
      }),
  ],
  ['the lists of a reader', (language) => listsPage(language, undefined, true)],
  [
    'lists in the archive',
    (language) =>
      keptListsPage({
        lists: [
          { name: 'x', note: '<y>', ids: ['a'] },
          { name: 'z', note: '', ids: [] },
        ],
        language,
      }),
  ],
  ['the searches of a reader', (language) => searchesPage(language)],
  [
    'all values of a facet',
    (language) =>
      valuesPage({ of: 'source', request: request('q=x'), results: BUSY, language, calendar: 'solar' }),
  ],
  [
    'all dates',
    (language) =>
      valuesPage({ of: 'time', request: request(''), results: BUSY, language, calendar: 'gregorian' }),
  ],
  ['help', (language) => helpPage(language)],
  ['the documentation', (language) => docsPage(openApiDocument() as ApiDocument, language)],
  [
    'two documents side by side',
    (language) => {
      const fragments = {
        title: [{ text: DOCUMENT.title, match: true }],
        text: [{ text: DOCUMENT.text, match: true }],
      }
      const side = { document: DOCUMENT, fragments }
      return besidePage({ sides: [side, side], language })
    },
  ],
  ...DESK_PAGES,
  ['an error', (language) => errorPage({ status: 400, language, problems: { from: 'expected YYYY' } })],
  [
    'a document with reprints and related ones',
    (language) =>
      withRelated(
        documentPage({
          document: { ...DOCUMENT, reprints: REPRINTS },
          fragments: {
            title: [{ text: DOCUMENT.title, match: false }],
            text: [{ text: DOCUMENT.text, match: true }],
          },
          query: 'Lavrov',
          back: '/?q=Lavrov',
          language,
          origin: 'https://archive.example.org',
        }),
        language,
      ),
  ],
])('%s is valid HTML', async (_name, page) => {
  for (const language of LANGUAGES) {
    const { results: reports } = await validator.validateString(page(language))
    const problems = reports.flatMap(({ messages }) => messages)
    expect(problems.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`)).toEqual([])
  }
})
