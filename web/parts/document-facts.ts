import type { Language } from '../../analysis/language.ts'
import type { DocumentView } from '../../search/answers.ts'
import { type Html, html } from '../html.ts'
import { languageName, messagesOf } from '../messages.ts'
import { originalAddress } from './addresses.ts'
import type { Calendar } from './calendars.ts'
import { webAddress } from './citation.ts'
import { dateView, factsLine } from './hit.ts'

/** Date, source, language and origin in a line under the title. */
export function bylineView(document: DocumentView, language: Language, calendar?: Calendar): Html {
  return html`<ul class="facts">${factsLine(document, language, calendar)}${originalView(document, language)}</ul>`
}

/** What was found out about a document, each fact with where it was found; what was given with it stands under its title. */
export function aboutView(
  document: DocumentView,
  language: Language,
  calendar?: Calendar,
  hasOriginals = false,
): Html {
  const { document: words } = messagesOf(language)
  const { source, sourceOrigin, titleOrigin, date, datePrecision, dateOrigin, confidence, path } = document
  const shownDate = date === null ? words.noDate : dateView(date, datePrecision, language, calendar)
  return html`<dl class="origins">
${dateOrigin !== 'given' && factView(words.date, shownDate, dateOrigin && words.dateFrom[dateOrigin])}
${source !== null && sourceOrigin !== 'given' && factView(words.source, html`<bdi>${source}</bdi>`, sourceOrigin && words.sourceFrom[sourceOrigin])}
${confidence < 1 && factView(words.language, languageName(document.language, language), words.certain(Math.floor(confidence * 100)))}
${titleOrigin !== 'given' && factView(words.title, titleOrigin === null ? words.noTitle : words.titleFrom[titleOrigin])}
${path !== null && factView(words.file, html`<bdi dir="ltr" class="path">${path}</bdi>${hasOriginals && document.hasOriginal && html` <a class="original" href="${originalAddress(document.id)}">${words.openFile}</a>`}`)}
</dl>`
}

function factView(name: string, value: Html | string, origin?: string | false | null): Html {
  return html`<div><dt>${name}</dt><dd>${value}${origin && html` <small>${origin}</small>`}</dd></div>`
}

/** The link to where a document came from. An address that a browser would run is none. */
function originalView({ url }: DocumentView, language: Language): Html {
  const words = messagesOf(language).document
  const address = webAddress(url)
  if (address === undefined) return html``
  const host = html`<bdi>${new URL(address).host}</bdi>`
  return html`<li><a href="${address}" rel="external noreferrer">${words.address} ${words.original(host)}</a></li>`
}
