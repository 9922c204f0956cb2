/** What the JSON-LD of a page says about the article in it. */
export type JsonLdArticle = {
  headline?: string | undefined
  datePublished?: string | undefined
  publisher?: string | undefined
  inLanguage?: string | undefined
  /** The article itself, as text or as HTML. */
  body?: string | undefined
}

type Json = Record<string, unknown>

/** Types of https://schema.org/Article and below. */
const ARTICLE = /(?:Article|Posting|Report)$/
/** Objects are looked for this deep: in `@graph`, `mainEntity` and lists. */
const MAX_DEPTH = 4

/** The first article in the JSON-LD scripts of a page; scripts that are no JSON are passed over. */
export function jsonLdArticle(scripts: string[]): JsonLdArticle {
  for (const script of scripts) {
    const article = findArticle(parse(script), 0)
    if (article !== undefined)
      return {
        headline: textOf(article['headline'] ?? article['name']),
        datePublished: textOf(article['datePublished']),
        publisher: nameOf(article['publisher']),
        inLanguage: nameOf(article['inLanguage']),
        body: textOf(article['articleBody']),
      }
  }
  return {}
}

function parse(script: string): unknown {
  try {
    // Line breaks inside strings and commas behind the last value are the most frequent mistakes.
    const mended = script.replace(/[\r\n\t]+/g, ' ').replace(/^\s*<!--|-->\s*$/g, '')
    return JSON.parse(mended.replace(/,(?=\s*[}\]])/g, ''))
  } catch {
    return undefined
  }
}

function findArticle(value: unknown, depth: number): Json | undefined {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    for (const item of value) {
      const article = findArticle(item, depth + 1)
      if (article !== undefined) return article
    }
    return undefined
  }
  const object = value as Json
  if ([object['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))) return object
  return findArticle(object['@graph'] ?? object['mainEntity'], depth + 1)
}

/** A name, or what has one: `{ "@type": "Organization", "name": "APA" }`. */
function nameOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first !== 'object' || first === null) return textOf(first)
  return textOf((first as Json)['name'] ?? (first as Json)['alternateName'])
}

function textOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined
}
