import type { Language } from '../../analysis/language.ts'
import { type Hit, MATCH_KINDS, type MatchKind } from '../../search/answers.ts'
import { type Html, html } from '../html.ts'
import { languageName, messagesOf } from '../messages.ts'
import { documentAddress } from './addresses.ts'
import { type Calendar, usualCalendar } from './calendars.ts'
import { showDate } from './dates.ts'
import { markedText, textAttributes, textOf } from './fragments.ts'

/** So many different words are told of a hit; more would hide the text they explain. */
const MATCHES = 4

/**
 * One result. The card lies in the direction of its text, title and snippet each in their own, and what the page says
 * about it in the direction of the interface.
 *
 * @param below what else belongs to this result
 */
export function hitView(
  hit: Hit,
  parameters: URLSearchParams,
  language: Language,
  calendar: Calendar = usualCalendar(language),
  below: Html = html``,
): Html {
  const { untitled } = messagesOf(language)
  const title = hit.titleFragments.length > 0 ? hit.titleFragments : [{ text: hit.title, match: false }]
  const isUntitled = textOf(title).trim() === ''
  const titleAttributes = isUntitled
    ? interfaceAttributes(language)
    : textAttributes(textOf(title), hit.language)
  return html`<li class="hit" dir="${hit.direction}">
<h2 ${titleAttributes}><a href="${documentAddress(hit.id, parameters)}">${isUntitled ? untitled : markedText(title)}</a></h2>
${factsView(hit, parameters, language, calendar)}
${hit.snippet.length > 0 && html`<p class="snippet" ${textAttributes(textOf(hit.snippet), hit.language)}>${markedText(hit.snippet)}</p>`}
${whyView(hit, language)}${below}</li>`
}

function interfaceAttributes(language: Language): Html {
  return html`dir="${messagesOf(language).direction}" lang="${language}"`
}

function factsView(
  { id, language: spoken, source, date, datePrecision, page, pages }: Hit,
  parameters: URLSearchParams,
  language: Language,
  calendar: Calendar,
): Html {
  return html`<ul class="facts" ${interfaceAttributes(language)}>
<li>${languageName(spoken, language)}</li>
${source !== null && html`<li><bdi>${source}</bdi></li>`}
${date !== null && html`<li>${dateView(date, datePrecision, language, calendar)}</li>`}
${page !== null && pages !== null && pages > 1 && html`<li><a href="${documentAddress(id, parameters)}#page-${page}">${messagesOf(language).pageOf(page, pages)}</a></li>`}
</ul>`
}

/** A date as an element, with the same date in the other calendar of the reader behind it. */
export function dateView(
  date: string,
  precision: Hit['datePrecision'],
  language: Language,
  calendar: Calendar = usualCalendar(language),
): Html {
  const { iso, text, other } = showDate(date, precision, language, calendar)
  if (iso === '') return html`<bdi>${text}</bdi>`
  return html`<time datetime="${iso}">${text}</time>${other !== undefined && html` <small>(${other})</small>`}`
}

/** Why a document was found, where its text does not show it: `Form of the word: “münasibətlər” for “munasibet”`. */
function whyView(hit: Hit, language: Language): Html {
  const kinds = MATCH_KINDS.filter((kind) => kind !== 'exact' && hit.matchedBy.includes(kind))
  if (kinds.length === 0) return html``
  return html`<ul class="why" ${interfaceAttributes(language)}>${kinds.map(
    (kind) => html`<li>${kindView(hit, kind, language)}</li>`,
  )}</ul>`
}

function kindView(hit: Hit, kind: MatchKind, language: Language): Html {
  const { matchedBy, matched, comma } = messagesOf(language)
  const pairs = new Map(
    hit.matches.filter(({ by }) => by === kind).map((match) => [`${match.word}\n${match.query}`, match]),
  )
  if (pairs.size === 0) return html`${matchedBy[kind]}`
  const words = [...pairs.values()]
    .slice(0, MATCHES)
    .map(({ word, query }, index) => [
      index > 0 && comma,
      matched(html`<bdi>${word}</bdi>`, html`<bdi>${query}</bdi>`),
    ])
  return html`${matchedBy[kind]}: ${words}${pairs.size > MATCHES && '…'}`
}
