import { type AnyFeed, type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith'
import { type GivenFacts, ReadError, SkippedError, type SourceText } from '../../source-text.ts'
import { readWholeText } from '../bytes/decode.ts'
import type { Input } from '../bytes/input.ts'
import { bloggerNoPost, withWordPressKinds } from './blog-export.ts'
import { damagedFeedItems } from './damaged-feed.ts'
import type { FeedItem } from './feed-item.ts'
import { htmlText, inlineText, looseHtmlText } from './html-text.ts'
import { declaredEncoding } from './markup.ts'
import { statedDate } from './stated-date.ts'

/** The root element is looked for in so many characters. */
const ROOT_WITHIN = 8_192
const DAMAGED = 'the feed is damaged; what could be read was kept'

/** Read an RSS, Atom or RDF feed: one document an item. */
export async function* readFeed(input: Input): AsyncGenerator<SourceText | ReadError> {
  const { text: xml, notes } = await readWholeText(input, 'split it', declaredEncoding)
  const items = wholeFeedItems(xml)
  if (items !== undefined) return yield* sourceTexts(withWordPressKinds(items, xml), input.path, notes)
  const damaged = damagedFeedItems(xml, input.path)
  if (damaged === undefined) throw new ReadError(input.path, undefined, notAFeed(xml))
  yield* sourceTexts(damaged, input.path, [...notes, DAMAGED])
}

/** The documents of a JSON Feed that is parsed already. Source: https://www.jsonfeed.org/version/1.1/ */
export function* readJsonFeed(
  json: unknown,
  path: string,
  notes: string[],
): Generator<SourceText | ReadError> {
  const items = wholeFeedItems(json)
  if (items === undefined) yield new ReadError(path, undefined, 'is no JSON Feed, as it says it is')
  else yield* sourceTexts(items, path, notes)
}

function wholeFeedItems(feed: unknown): FeedItem[] | undefined {
  try {
    return itemsOf(parseFeed(feed))
  } catch {
    return undefined
  }
}

/** The items of what feedsmith has parsed. It leaves dates as they were written. */
function itemsOf(parsed: AnyFeed): FeedItem[] {
  switch (parsed.format) {
    case 'rss':
      return rssItems(parsed.feed)
    case 'atom':
      return atomItems(parsed.feed)
    case 'rdf':
      return rdfItems(parsed.feed)
    case 'json':
      return jsonItems(parsed.feed)
  }
}

function rssItems({ title, language, dc, items = [] }: RssFeed.Feed<string>): FeedItem[] {
  return items.map((item) => ({
    title: item.title ?? item.dc?.titles?.[0],
    body: item.content?.encoded ?? item.description,
    url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    date: item.pubDate ?? item.dc?.dates?.[0],
    language: item.dc?.languages?.[0] ?? language ?? dc?.languages?.[0],
    source: item.source?.title ?? title,
    author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name,
  }))
}

function atomItems({ title, xml, entries = [] }: AtomFeed.Feed<string>): FeedItem[] {
  return entries.map((entry) => ({
    title: entry.title?.value,
    body: entry.content?.value ?? entry.summary?.value,
    url: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
    date: entry.published ?? entry.updated,
    language: entry.xml?.lang ?? xml?.lang,
    source: entry.source?.title?.value ?? title?.value,
    author: entry.authors?.[0]?.name,
    noPost: bloggerNoPost(entry.categories?.map(({ term }) => term) ?? []),
  }))
}

function rdfItems({ title, dc, items = [] }: RdfFeed.Feed<string>): FeedItem[] {
  return items.map((item) => ({
    title: item.title,
    body: item.content?.encoded ?? item.description,
    url: item.link,
    date: item.dc?.dates?.[0],
    language: item.dc?.languages?.[0] ?? dc?.languages?.[0],
    source: title,
    author: item.dc?.creators?.[0],
  }))
}

function jsonItems({ title, language, items = [] }: JsonFeed.Feed<string>): FeedItem[] {
  return items.map((item) => ({
    title: item.title,
    body: item.content_html ?? (item.content_text ?? item.summary)?.replaceAll('<', '&lt;'),
    url: item.url ?? item.external_url,
    date: item.date_published,
    language: item.language ?? language,
    source: title,
    author: item.authors?.[0]?.name,
  }))
}

function* sourceTexts(items: FeedItem[], path: string, notes: string[]): Generator<SourceText | ReadError> {
  if (items.length === 0) yield new ReadError(path, undefined, 'is a feed without items')
  for (const [index, item] of items.entries()) {
    if (item.noPost !== undefined) {
      const reason = `is no post of the blog, but \`${item.noPost}\``
      yield new SkippedError(`${path}!/${index + 1}`, 'part of a blog', reason)
      continue
    }
    const text = bodyText(item.body ?? '', path)
    const given = itemFacts(item, path)
    if (text === '' && given.title === undefined)
      yield new ReadError(path, index + 1, 'has no text and no title')
    else yield { path, record: index + 1, text, given, notes }
  }
}

/** Exports of WordPress have an empty line between paragraphs, and no elements for them. */
function bodyText(body: string, path: string): string {
  return /\S[ \t]*\r?\n[ \t]*\r?\n\s*\S/.test(body) ? looseHtmlText(body, path) : htmlText(body, path)
}

function itemFacts(item: FeedItem, path: string): GivenFacts {
  const inline = (html: string | undefined) =>
    html === undefined ? undefined : inlineText(html, path) || undefined
  return {
    title: inline(item.title),
    date: statedDate(item.date),
    source: inline(item.source),
    author: inline(item.author),
    language: item.language,
    url: /^https?:\/\/\S+$/i.test(item.url ?? '') ? item.url : undefined,
    origin: 'metadata',
  }
}

/** What XML it is that is no feed: `is XML with the root element <svg>, which is not read`. */
function notAFeed(xml: string): string {
  const root = /<([A-Za-z_][\w:.-]*)/.exec(xml.slice(0, ROOT_WITHIN).replace(/<!--[\s\S]*?-->/g, ''))?.[1]
  return root === undefined
    ? 'is not valid XML'
    : `is XML with the root element <${root}>, which is not read (feeds and web pages are)`
}
