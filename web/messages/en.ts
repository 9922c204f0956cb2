import { MAX_DEPTH, MAX_HITS_PER_PAGE, MAX_QUERY_LENGTH } from '../../search/request.ts'
import { html } from '../html.ts'
import type { Messages } from '../messages.ts'
import { plural, showNumber } from '../numbers.ts'

const number = (value: number) => showNumber(value, 'en')
const documents = (count: number) =>
  `${number(count)} ${plural(count, 'en', { one: 'document', other: 'documents' })}`

/** The texts of the pages in English. */
export const ENGLISH: Messages = {
  direction: 'ltr',
  comma: ', ',
  description: 'Search an archive of news and documents in Azerbaijani, English and Persian',
  skip: 'Skip to the results',
  interfaceLanguage: 'Language of this page',
  search: {
    label: 'Search the archive',
    button: 'Search',
    placeholder: 'A word, a name or an "exact phrase"',
  },
  intro:
    'Write it your way, in any of the three languages: “Azerbaycan” finds “Azərbaycan”, “Lavrov” finds “لاوروف”, and “partner” finds “partners”.',
  documents,
  found: (count, query) => html`${documents(count)} for “${query}”`,
  nothing: (query) => html`Nothing found for “${query}”`,
  nothingChosen: 'No document fits these filters',
  emptyArchive: html`The archive is empty. Fill it with <code dir="ltr">npx axtar index FOLDER</code>.`,
  sort: { label: 'Order', relevance: 'Best match', newest: 'Newest', oldest: 'Oldest' },
  filters: {
    heading: 'Filters',
    chosen: 'Chosen filters',
    remove: 'Remove filter',
    clear: 'Clear all',
    language: 'Language',
    source: 'Source',
    year: 'Year',
    undated: 'No date',
    more: (count) => `${number(count)} more`,
    rest: (count) => `and ${number(count)} with fewer documents`,
    period: 'Other dates',
    from: 'From',
    to: 'To',
    dateHint: 'Write dates as 2018, 2018-08 or 2018-08-21.',
    apply: 'Apply',
    span: (from, to) => html`${from} to ${to}`,
    since: (from) => html`since ${from}`,
    until: (to) => html`until ${to}`,
  },
  languages: { az: 'Azerbaijani', en: 'English', fa: 'Persian', und: 'Other language' },
  untitled: 'Untitled',
  matchedBy: {
    exact: 'As typed',
    spelling: 'Spelling',
    prefix: 'Beginning of the word',
    stem: 'Form of the word',
    typo: 'Close word',
    name: 'Name',
  },
  matched: (word, query) => html`“${word}” for “${query}”`,
  relaxed: 'No document has all of these words. These have some of them, best first.',
  ignored: (words) => html`Left out, because nearly every document has them: ${words}.`,
  alsoSearched: (query, spellings) => html`For “${query}”, these were searched too: ${spellings}.`,
  namesOff: 'Search only as typed',
  onlyAsTyped: 'Names were searched only as typed.',
  namesOn: 'Search other spellings too',
  didYouMean: (query) => html`Did you mean ${query}?`,
  hints: {
    heading: 'What may help',
    withoutFilters: 'Search without filters',
    withoutQuotes: 'Search without quotation marks',
    fewerWords: 'Use fewer or more general words.',
    letters: 'Letters need not be exact: “seher” finds “şəhər” too.',
    everything: 'Show all documents',
  },
  reprints: {
    more: (count) =>
      `${number(count)} more ${plural(count, 'en', { one: 'version', other: 'versions' })} of this text`,
    heading: 'Other versions of this text',
  },
  pages: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    page: (page, total) => `Page ${number(page)} of ${number(total)}`,
    none: 'There is nothing on this page.',
    first: 'Go to the first page',
  },
  document: {
    back: 'Back to the results',
    language: 'Language',
    source: 'Source',
    date: 'Date',
    noDate: 'unknown',
    dateFrom: {
      given: 'given with the document',
      metadata: 'from the file’s metadata',
      dateline: 'from its dateline',
      text: 'found in its text',
      path: 'from the file’s name or folder',
    },
    address: 'Original',
    original: (host) => html`at ${host}`,
    marks: (count) =>
      `${number(count)} ${plural(count, 'en', { one: 'word', other: 'words' })} of the search in this text`,
    firstMark: 'Go to the first',
  },
  failures: {
    badRequest: {
      title: 'This search could not be understood',
      text: 'Something in the address is not right.',
    },
    notFound: {
      title: 'There is nothing here',
      text: 'The document may have been removed, or the address is not quite right.',
    },
    tooMany: { title: 'Too many searches', text: 'Please wait a moment and try again.' },
    unavailable: {
      title: 'The search is not answering',
      text: 'It should be back in a few seconds. Please try again.',
    },
    unknown: { title: 'Something went wrong', text: 'It is not your fault. Please try again in a moment.' },
  },
  problems: {
    q: `A search may have ${number(MAX_QUERY_LENGTH)} characters at most.`,
    language: 'A language is one of az, en, fa and und.',
    source: 'At most 100 sources can be chosen, with names of up to 200 characters.',
    from: 'Write the first date as 2018, 2018-08 or 2018-08-21.',
    to: 'Write the last date as 2018, 2018-08 or 2018-08-21; it cannot lie before the first.',
    sort: 'The order is one of relevance, newest and oldest.',
    page: `Pages are counted from 1, and only the first ${number(MAX_DEPTH)} documents can be paged through.`,
    hitsPerPage: `A page has 1 to ${number(MAX_HITS_PER_PAGE)} documents.`,
    names: 'The search for other spellings of names is on or off.',
    group: 'The folding of versions of one text is on or off.',
  },
}
