import type { Language } from '../../analysis/language.ts'
import { html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { PLAIN_SITE, type Site } from './site.ts'
import { xmlDocument, xmlText } from './xml.ts'

/** Letters that OpenSearch allows a short name. */
const SHORT_NAME = 16

/**
 * The OpenSearch description (1.1) by which a browser adds this archive as a search engine.
 *
 * @param origin where this archive answers: `https://archive.example.org`
 */
export function openSearchDescription(
  language: Language,
  origin: string,
  { name }: Site = PLAIN_SITE,
): string {
  const { description, search } = messagesOf(language)
  return xmlDocument(html`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xmlText(name.slice(0, SHORT_NAME))}</ShortName>
<LongName>${search.label}</LongName>
<Description>${description}</Description>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
<Language>${language}</Language>
<Image type="image/svg+xml">${origin}/assets/icon.svg</Image>
<Url type="text/html" template="${origin}/?q={searchTerms}"/>
<Url type="application/x-suggestions+json" template="${origin}/api/suggest?q={searchTerms}&amp;format=opensearch"/>
<Url type="application/atom+xml" template="${origin}/feed.atom?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${origin}/opensearch.xml?ui=${language}"/>
</OpenSearchDescription>`)
}
