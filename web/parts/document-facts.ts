import type { Language } from '../../analysis/language.ts'
import type { DocumentView } from '../../search/answers.ts'
import { type Html, html } from '../html.ts'
import { languageName, messagesOf } from '../interface-languages.ts'
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
  const { document: words, comma } = messagesOf(language)
  const { source, sourceOrigin, titleOrigin, date, datePrecision, dateOrigin, confidence, path } = document
  const { collections, collectionOrigin, added, found } = document
  const shownDate = date === null ? words.noDate : dateView(date, datePrecision, language, calendar)
  return html`<dl class="origins">
${dateOrigin !== 'given' && factView(words.date, shownDate, dateOrigin && words.dateFrom[dateOrigin], foundDate(document, language, calendar))}
${source !== null && sourceOrigin !== 'given' && factView(words.source, html`<bdi>${source}</bdi>`, sourceOrigin && words.sourceFrom[sourceOrigin], foundText(found.source, language))}
${(confidence < 1 || found.language !== undefined) && factView(words.language, languageName(document.language, language), confidence < 1 && words.certain(Math.floor(confidence * 100)), foundLanguage(document, language))}
${titleOrigin !== 'given' && factView(words.title, titleOrigin === null ? words.noTitle : words.titleFrom[titleOrigin], false, foundText(found.title, language))}
${collections.length > 0 && factView(words.collections, html`${collections.map((name, at) => html`${at > 0 && comma}<bdi>${name}</bdi>`)}`, collectionOrigin && words.collectionFrom[collectionOrigin])}
${added !== null && factView(words.added, dateView(added.slice(0, 10), 'day', language, calendar))}
${path !== null && factView(words.file, html`<bdi dir="ltr" class="path">${path}</bdi>${hasOriginals && document.hasOriginal && html` <a class="original" href="${originalAddress(document.id)}">${words.openFile}</a>`}`)}
</dl>`
}

/** A fact, where it was found, and what was found instead of what is given by hand. */
function factView(
  name: string,
  value: Html | string,
  origin?: string | false | null,
  found?: Html | string | undefined,
): Html {
  return html`<div><dt>${name}</dt><dd>${value}${origin && html` <small>${origin}</small>`}${found !== undefined && html` <small>${found}</small>`}</dd></div>`
}

/** Undefined where the fact is not given by hand; null or `''`: nothing was found. */
function foundText(value: string | null | undefined, language: Language): Html | string | undefined {
  if (value === undefined) return undefined
  const { found, foundNothing } = messagesOf(language).document
  return value === null || value === '' ? foundNothing : found(html`<bdi>${value}</bdi>`)
}

function foundLanguage({ found }: DocumentView, language: Language): Html | string | undefined {
  return found.language && foundText(languageName(found.language, language), language)
}

function foundDate(
  { found }: DocumentView,
  language: Language,
  calendar?: Calendar,
): Html | string | undefined {
  if (found.date === undefined || found.date === null) return foundText(found.date, language)
  const shown = dateView(found.date, found.datePrecision ?? null, language, calendar)
  return messagesOf(language).document.found(shown)
}

/** The link to where a document came from. An address that a browser would run is none. */
function originalView({ url }: DocumentView, language: Language): Html {
  const words = messagesOf(language).document
  const address = webAddress(url)
  if (address === undefined) return html``
  const host = html`<bdi>${new URL(address).host}</bdi>`
  return html`<li><a href="${address}" rel="external noreferrer">${words.address} ${words.original(host)}</a></li>`
}
