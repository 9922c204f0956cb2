import type { Language } from '../../analysis/language.ts'
import type { Hit, SearchResults } from '../../search/answers.ts'
import { requestParameters, type SearchRequest } from '../../search/request.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { documentAddress, feedAddress, listAddress, listFeedAddress, searchAddress } from './addresses.ts'
import { webAddress } from './citation.ts'
import { textOf } from './fragments.ts'
import { PLAIN_SITE, type Site } from './site.ts'
import { xmlDocument, xmlText } from './xml.ts'

/** What a feed is made from; `origin` is where this archive answers, `https://archive.example.org`. */
export type FeedView = {
  request: SearchRequest
  results: SearchResults
  language: Language
  origin: string
  site?: Site
  /** Of a list of documents, instead of a search. */
  ids?: readonly string[]
}

/** When nothing in a feed has a time. */
const LONG_AGO = '1970-01-01T00:00:00Z'

/**
 * Documents of a search as an Atom feed (RFC 4287), those that came last first: what is followed is the archive. Of documents whose
 * arrival was not written down the date stands for it; those without either are left out, since an entry must have a time.
 */
export function atomFeed({
  request,
  results,
  language,
  origin,
  site = PLAIN_SITE,
  ids = [],
}: FeedView): string {
  const { description } = messagesOf(language)
  const dated = results.hits.filter(({ added, date }) => (added ?? date) !== null)
  const self = origin + (ids.length > 0 ? listFeedAddress(ids) : feedAddress(request))
  const page = ids.length > 0 ? listAddress({ ids }) : searchAddress({ ...request, page: 1 })
  return xmlDocument(html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${self}</id>
<title>${xmlText([site.name, request.query.trim()].filter(Boolean).join(': '))}</title>
<subtitle>${description}</subtitle>
<updated>${dated[0] === undefined ? LONG_AGO : arrivalOf(dated[0])}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${origin}${page}"/>
<icon>${origin}/assets/icon.svg</icon>
<generator>Axtar</generator>
<author><name>${xmlText(site.name)}</name></author>
${dated.map((hit) => entryView(hit, request, origin))}</feed>`)
}

function entryView(hit: Hit, request: SearchRequest, origin: string): Html {
  const address = origin + documentAddress(hit.id, new URLSearchParams())
  const parameters = requestParameters({ ...request, page: 1 })
  const via = webAddress(hit.url)
  const language = hit.language === 'und' ? '' : hit.language
  return html`<entry xml:lang="${language}">
<id>${address}</id>
<title>${xmlText(hit.title)}</title>
<updated>${arrivalOf(hit)}</updated>
${
  hit.date !== null &&
  html`<published>${timeOf(hit)}</published>
`
}${
  hit.source !== null &&
  html`<author><name>${xmlText(hit.source)}</name></author>
`
}<link rel="alternate" type="text/html" href="${origin}${documentAddress(hit.id, parameters)}"/>
${
  via !== undefined &&
  html`<link rel="via" href="${xmlText(via)}"/>
`
}<summary>${xmlText(textOf(hit.snippet))}</summary>
</entry>
`
}

function arrivalOf(hit: Hit): string {
  return hit.added ?? timeOf(hit)
}

/** The first moment of a date: `2018-08` → `2018-08-01T00:00:00Z`. */
function timeOf({ date }: Hit): string {
  const [first = ''] = (date ?? '').split('/')
  return `${first}${'-01-01'.slice(first.length - 4)}T00:00:00Z`
}
