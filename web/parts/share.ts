import type { Language } from '../../analysis/language.ts'
import type { SearchRequest } from '../../search/request.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../messages.ts'
import { exportAddress, feedAddress, searchAddress } from './addresses.ts'

const FORMATS = ['csv', 'json', 'ndjson'] as const

/** What a list of results can be taken away as: files of all its documents, and a feed of new ones. */
export function shareView(request: SearchRequest, language: Language): Html {
  const { share } = messagesOf(language)
  const file = (format: (typeof FORMATS)[number]) =>
    html`<li><a href="${exportAddress(request, format)}" rel="nofollow" download>${format.toUpperCase()}</a></li>`
  return html`<nav class="share-links" aria-label="${share.label}"><span>${share.download}</span><ul>${FORMATS.map(file)}
<li><a href="${feedAddress(request)}" type="application/atom+xml" rel="nofollow">${share.feed}</a></li>
</ul></nav>`
}

/** What browsers and feed readers find in the head of a search: its own address, and its feed. */
export function shareLinks(request: SearchRequest, language: Language): Html {
  const { share } = messagesOf(language)
  return html`<link id="canonical" rel="canonical" href="${searchAddress(request)}">
<link id="feed" rel="alternate" type="application/atom+xml" href="${feedAddress(request)}" title="${share.feed}">
`
}
