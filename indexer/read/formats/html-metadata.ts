import { jsonLdArticle } from './json-ld.ts'
import { parseMarkup } from './markup.ts'

/** What the markup of a page says about it, before anything is chosen, and how deep and wide it is. */
export type PageMarkup = {
  /** `<meta>` by name, property or itemprop, in lower case; the first of each counts. */
  meta: Map<string, string>
  title: string
  heading: string
  language: string | undefined
  canonical: string | undefined
  /** The time of the only article that has one; a page of many articles has none of its own. */
  time: string | undefined
  article: ReturnType<typeof jsonLdArticle>
  depth: number
  /** Elements, attributes and pieces of text. */
  nodes: number
}

/** A title is no longer, in characters; what claims to be is an unclosed element. */
const MAX_TITLE = 1_000

/** Read the facts a page states in its markup. @throws ReadError when it is nested too deep */
export function readPageMarkup(html: string, path: string): PageMarkup {
  const page = { meta: new Map<string, string>(), title: '', heading: '', depth: 0, nodes: 0 }
  const stated: { language?: string | undefined; canonical?: string | undefined } = {}
  const scripts: string[] = []
  const times: string[] = []
  const open: string[] = []
  let articles = 0
  parseMarkup(html, false, path, {
    open: (name, attributes) => {
      const isInArticle = open.includes('article')
      open.push(name)
      page.nodes += 1 + Object.keys(attributes).length
      page.depth = Math.max(page.depth, open.length)
      if (name === 'html') stated.language ??= attributes['lang'] ?? attributes['xml:lang']
      else if (name === 'meta') addMeta(page.meta, attributes)
      else if (name === 'link' && attributes['rel']?.toLowerCase() === 'canonical')
        stated.canonical ??= attributes['href']
      else if (name === 'script')
        scripts.push(/^application\/ld\+json/i.test(attributes['type'] ?? '') ? '' : '-')
      else if (name === 'article' && !isInArticle) articles++
      else if (name === 'time' && isInArticle && attributes['datetime'] !== undefined)
        times[articles] ??= attributes['datetime']
    },
    text: (text) => {
      page.nodes++
      const inside = open.at(-1)
      if (inside === 'title' && !open.includes('svg') && page.title.length < MAX_TITLE)
        page.title += text.slice(0, MAX_TITLE)
      else if (inside === 'script' && scripts.at(-1) !== '-') scripts.push((scripts.pop() ?? '') + text)
      else if (open.includes('h1') && page.heading.length < MAX_TITLE)
        page.heading += text.slice(0, MAX_TITLE)
    },
    close: (name) => {
      open.pop()
      if (name === 'h1' && page.heading.trim() !== '') page.heading += '\n'
    },
  })
  const ownTimes = times.filter((time) => time !== undefined)
  return {
    ...page,
    language: stated.language,
    canonical: stated.canonical,
    heading: page.heading.trim().split('\n')[0] ?? '',
    time: ownTimes.length === 1 ? ownTimes[0] : undefined,
    article: jsonLdArticle(scripts.filter((script) => script !== '-')),
  }
}

function addMeta(meta: Map<string, string>, attributes: Record<string, string>): void {
  const name = (
    attributes['property'] ??
    attributes['name'] ??
    attributes['itemprop'] ??
    attributes['http-equiv']
  )
    ?.trim()
    .toLowerCase()
  const content = attributes['content']?.trim()
  if (name !== undefined && content !== undefined && content !== '' && !meta.has(name))
    meta.set(name, content)
}
