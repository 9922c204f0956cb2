import type { DocumentView } from '../../search/answers.ts'
import { Html, html } from '../html.ts'
import { webAddress } from './citation.ts'
import type { Site } from './site.ts'

/** Letters of a text that previews of links show. */
const DESCRIPTION = 200

/** How Open Graph calls the places of the languages of pages and documents. */
const LOCALES: Record<string, string> = { az: 'az_AZ', en: 'en_GB', fa: 'fa_IR' }

/** The beginning of a document's text, in one line, cut at a word. */
export function descriptionOf(text: string): string {
  const start = text
    .slice(0, DESCRIPTION * 2)
    .replace(/\s+/g, ' ')
    .trim()
  if (start.length <= DESCRIPTION) return start
  return `${start
    .slice(0, start.lastIndexOf(' ', DESCRIPTION) + 1 || DESCRIPTION)
    .toWellFormed()
    .trim()}…`
}

/**
 * What programs read in the head of a document's page: `citation_*` as Google Scholar and Zotero do (Highwire Press tags),
 * Open Graph for previews of links, and schema.org as JSON-LD.
 *
 * @param address of the page, whole
 */
export function documentMeta(document: DocumentView, address: string, site: Site): Html {
  const { title, source, date, language, url, text } = document
  const day = date?.includes('/') === false ? date : undefined
  const original = webAddress(url)
  const named: [string, string | null | undefined][] = [
    ['citation_title', title],
    ['citation_journal_title', source],
    ['citation_publication_date', day?.replaceAll('-', '/')],
    ['citation_language', language === 'und' ? undefined : language],
    ['citation_public_url', original ?? address],
    ['citation_abstract_html_url', address],
  ]
  const graph: [string, string | null | undefined][] = [
    ['og:type', 'article'],
    ['og:title', title],
    ['og:description', descriptionOf(text)],
    ['og:url', address],
    ['og:site_name', site.name],
    ['og:locale', LOCALES[language]],
    ['article:published_time', day],
  ]
  return html`${named.map(
    ([name, value]) =>
      isThere(value) &&
      html`<meta name="${name}" content="${value}">
`,
  )}${graph.map(
    ([property, value]) =>
      isThere(value) &&
      html`<meta property="${property}" content="${value}">
`,
  )}${jsonLd(document, address, site)}
`
}

function isThere(value: string | null | undefined): value is string {
  return value !== undefined && value !== null && value !== ''
}

/** Data, not a script: browsers run nothing of it. No text of it can end the element. */
function jsonLd(
  { title, source, date, language, url, text }: DocumentView,
  address: string,
  site: Site,
): Html {
  const original = webAddress(url)
  const value = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description: descriptionOf(text),
    ...(date?.includes('/') === false && { datePublished: date }),
    ...(language !== 'und' && { inLanguage: language }),
    ...(source !== null && { publisher: { '@type': 'Organization', name: source } }),
    url: address,
    ...(original !== undefined && { isBasedOn: original }),
    isPartOf: { '@type': 'Collection', name: site.name },
  }
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escapeCharacter)
  return new Html(`<script type="application/ld+json">${json}</script>`)
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
