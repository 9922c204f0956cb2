import { type GivenFacts, ReadError, type SourceText } from '../../source-text.ts'
import { readWholeText } from '../bytes/decode.ts'
import type { Input } from '../bytes/input.ts'
import { readArticle } from './article.ts'
import { type PageMarkup, readPageMarkup } from './html-metadata.ts'
import { htmlText, inlineText } from './html-text.ts'
import { declaredEncoding } from './markup.ts'
import { fingerprint } from './prose.ts'
import { factsOfSavedPage, savedFrom } from './saved-page.ts'
import { statedDate } from './stated-date.ts'

/** Readability needs the cube of the depth and much memory; a page that is deeper or larger is read without it. */
const MAX_ARTICLE_DEPTH = 200
const MAX_ARTICLE_NODES = 200_000
const MAX_ARTICLE_LENGTH = 8_000_000

/** So many letters tell whether a text holds another. */
const FINGERPRINT = 40

/** Metadata by name, the surest first. */
const DATE_NAMES = [
  'article:published_time',
  'datepublished',
  'og:article:published_time',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'parsely-pub-date',
  'pubdate',
  'publishdate',
  'publish_date',
  'date',
]
const TITLE_NAMES = ['og:title', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title']
const SOURCE_NAMES = [
  'og:site_name',
  'dc.publisher',
  'dcterms.publisher',
  'citation_publisher',
  'application-name',
]
const AUTHOR_NAMES = ['author', 'article:author', 'dc.creator', 'citation_author']

/** Read a page: its article without menus, and what its metadata says. */
export async function* readHtml(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const { text: html, notes } = await readWholeText(input, 'save it as text', declaredEncoding)
  const { text, given } = pageOf(html, path)
  if (text === '') throw new ReadError(path, undefined, 'has no text')
  yield { path, record: undefined, text, given: factsOfSavedPage(given, savedFrom(html)), notes }
}

/** The article of a page and its facts, for every format that holds pages; the text is `''` where it has none. */
export function pageOf(html: string, path: string): Pick<SourceText, 'text' | 'given'> {
  const page = readPageMarkup(html, path)
  return { text: articleText(html, page, path), given: pageFacts(page, path) }
}

function articleText(html: string, page: PageMarkup, path: string): string {
  const isTooMuch =
    page.depth > MAX_ARTICLE_DEPTH || page.nodes > MAX_ARTICLE_NODES || html.length > MAX_ARTICLE_LENGTH
  const article = isTooMuch ? undefined : readArticle(html)
  const seen = article === undefined ? '' : htmlText(article, path)
  const text = seen === '' ? htmlText(html, path, { isPage: true }) : seen
  const stated = statedBody(page, path)
  return isBetter(stated, text) ? stated : text
}

/** The article as the metadata of the page has it, for search engines: some pages show it only by a script. */
function statedBody({ article, meta }: PageMarkup, path: string): string {
  const body = article.body ?? meta.get('articlebody') ?? ''
  const text = /<\w|&#?\w+;/.test(body) ? htmlText(body.replace(/\n/g, '<br>'), path) : body.trim()
  // Markup that was escaped, as what makes such scripts often does.
  return /<\/(?:p|div|strong|em|b|i|a|span|h[1-6]|li)>|<br\s*\/?>/i.test(text) ? htmlText(text, path) : text
}

/** Whether the stated article is the one of the page, and what is seen is only the page around it or its beginning. */
function isBetter(stated: string, seen: string): boolean {
  const start = fingerprint(stated, FINGERPRINT)
  if (start.length < FINGERPRINT && seen !== '') return false
  const isSeen = fingerprint(seen).includes(start)
  return stated.length > seen.length * (isSeen ? 1.2 : 0.5)
}

function pageFacts({ meta, article, ...page }: PageMarkup, path: string): GivenFacts {
  const first = (names: readonly string[]) =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined)
  const source = article.publisher ?? first(SOURCE_NAMES)
  const title = article.headline ?? titleOf(first(TITLE_NAMES) ?? page.title, page.heading, source)
  const author = first(AUTHOR_NAMES)
  return {
    title: title === undefined ? undefined : inlineText(title, path) || undefined,
    date: statedDate(article.datePublished ?? first(DATE_NAMES) ?? page.time),
    source: source === undefined ? undefined : inlineText(source, path) || undefined,
    language: article.inLanguage ?? (page.language || meta.get('content-language')),
    url: [page.canonical, meta.get('og:url')].find((url) => /^https?:\/\/\S+$/i.test(url ?? '')),
    author: author === undefined || /^https?:/i.test(author) ? undefined : inlineText(author, path),
    origin: 'metadata',
  }
}

/** The title of a page without the name of the site: by the heading that is its start, or by the name itself. */
function titleOf(title: string, heading: string, source: string | undefined): string | undefined {
  const whole = title.replace(/\s+/g, ' ').trim()
  const headline = heading.replace(/\s+/g, ' ').trim()
  if (whole === '') return headline || undefined
  if (headline.length > 10 && whole.startsWith(headline)) return headline
  const [, rest, site] = /^(.+\S)\s+[|»·–—-]\s+([^|»·–—-]+)$/.exec(whole) ?? []
  return rest !== undefined && source !== undefined && site?.trim().toLowerCase() === source.toLowerCase()
    ? rest
    : whole
}
