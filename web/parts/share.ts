import type { Language } from '../../analysis/language.ts'
import { requestParameters, type SearchRequest } from '../../search/request.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportAddress,
  feedAddress,
  searchAddress,
  withParameters,
} from './addresses.ts'

/** How the files are called. */
const FORMAT_NAMES: Record<ExportFormat, string> = {
  csv: 'CSV',
  json: 'JSON',
  ndjson: 'NDJSON',
  ris: 'RIS',
  bibtex: 'BibTeX',
  csl: 'CSL-JSON',
}

/** Documents that a list can be made of at once. */
export const MOST_LISTED = 200

/** Links to files of documents. @param addressOf of the file of a format */
export function formatLinks(addressOf: (format: ExportFormat) => string): Html[] {
  return EXPORT_FORMATS.map(
    (format) =>
      html`<li><a class="quiet" href="${addressOf(format)}" rel="nofollow" download>${FORMAT_NAMES[format]}</a></li>`,
  )
}

/**
 * What a list of results can be taken away as: files of all its documents, a feed of new ones, and a list of one's own.
 *
 * @param shared the search of its file and feed: with translations where the reader sees that there are some
 */
export function shareView(
  request: SearchRequest,
  shared: SearchRequest,
  total: number,
  language: Language,
): Html {
  const { share, lists, searches } = messagesOf(language)
  const whole = withParameters('/list/of', requestParameters({ ...request, page: 1 }))
  return html`<nav class="share-links" id="share" aria-label="${share.label}"><span>${share.download}</span><ul>${formatLinks((format) => exportAddress(shared, format))}</ul>
<ul><li><a class="quiet" href="${feedAddress(shared)}" type="application/atom+xml" rel="nofollow">${share.feed}</a></li>
<li><a class="quiet" href="${whole}" rel="nofollow">${lists.whole(Math.min(total, MOST_LISTED), total <= MOST_LISTED)}</a></li></ul>
<form id="marks" action="/list" method="get"><button type="submit" class="plain">${lists.make}</button></form>
<p class="tools" id="tools" data-save="${searches.save}" data-saved="${searches.saved}" data-page="${lists.markPage}" data-status="${lists.status}" data-open="${lists.open}" data-unnamed="${lists.unnamed}" data-full="${lists.tooMany}"></p></nav>`
}

/** What browsers and feed readers find in the head of a search: its own address, and its feed. */
export function shareLinks(request: SearchRequest, shared: SearchRequest, language: Language): Html {
  const { share } = messagesOf(language)
  return html`<link id="canonical" rel="canonical" href="${searchAddress(request)}">
<link id="feed" rel="alternate" type="application/atom+xml" href="${feedAddress(shared)}" title="${share.feed}">
`
}
