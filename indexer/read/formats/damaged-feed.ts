import type { FeedItem } from './feed-item.ts'
import { parseMarkup } from './markup.ts'

/** Which element of an item says what, by its name without prefix. */
const FIELDS: Record<string, keyof FeedItem> = {
  title: 'title',
  description: 'body',
  summary: 'body',
  content: 'body',
  encoded: 'body',
  link: 'url',
  pubdate: 'date',
  published: 'date',
  date: 'date',
  updated: 'date',
  language: 'language',
  creator: 'author',
}
/** These win over others that say the same. */
const BETTER = new Set(['content', 'encoded', 'published', 'pubdate'])

/**
 * The items of a feed that is broken or cut off: whatever elements they have, by their names. htmlparser2's own
 * `parseFeed` would lose the full text and shift dates to UTC.
 *
 * @returns undefined when it is no feed at all
 */
export function damagedFeedItems(xml: string, path: string): FeedItem[] | undefined {
  const items: FeedItem[] = []
  const channel: FeedItem = {}
  let isFeed = false
  let item: FeedItem | undefined
  let field: { name: string; text: string } | undefined
  let depth = 0
  parseMarkup(xml, true, path, {
    open: (written, attributes) => {
      const name = localName(written)
      isFeed ||= name === 'rss' || name === 'feed' || name === 'rdf'
      if (name === 'item' || name === 'entry') item = { language: channel.language, source: channel.title }
      else if (field !== undefined) depth++
      else if (FIELDS[name] !== undefined) field = { name, text: attributes['href'] ?? '' }
    },
    text: (text) => {
      if (field !== undefined) field.text += text
    },
    close: (written) => {
      const name = localName(written)
      if (field !== undefined && depth > 0) depth--
      else if (field?.name === name) {
        setField(item ?? channel, name, field.text.trim())
        field = undefined
      } else if (item !== undefined && (name === 'item' || name === 'entry')) {
        items.push(item)
        item = undefined
      }
    },
  })
  return isFeed ? items : undefined
}

function setField(item: FeedItem, name: string, text: string): void {
  const key = FIELDS[name]
  if (key !== undefined && text !== '' && (item[key] === undefined || BETTER.has(name))) item[key] = text
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}
