import type { Language } from '../../analysis/language.ts'
import type { Reprint } from '../../search/answers.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { documentAddress } from './addresses.ts'
import { type Calendar, usualCalendar } from './calendars.ts'
import { textAttributes } from './fragments.ts'
import { dateView } from './hit.ts'

/** Under a hit: the versions of its text that are folded into it, shown when opened. Nothing where there are none. */
export function foldedView(
  reprints: readonly Reprint[],
  parameters: URLSearchParams,
  language: Language,
  calendar: Calendar = usualCalendar(language),
): Html {
  if (reprints.length === 0) return html``
  const { direction, reprints: words } = messagesOf(language)
  return html`<details class="reprints" dir="${direction}" lang="${language}"><summary>${words.more(reprints.length)}</summary>
${listView(reprints, parameters, language, calendar)}</details>`
}

/** On the page of a document: the other versions of its text. Nothing where there are none. */
export function reprintsView(
  reprints: readonly Reprint[],
  language: Language,
  calendar: Calendar = usualCalendar(language),
): Html {
  if (reprints.length === 0) return html``
  const { direction, reprints: words } = messagesOf(language)
  return html`<section class="reprints" dir="${direction}" aria-labelledby="reprints">
<h2 id="reprints">${words.heading}</h2>
${listView(reprints, new URLSearchParams(), language, calendar)}</section>`
}

function listView(
  reprints: readonly Reprint[],
  parameters: URLSearchParams,
  language: Language,
  calendar: Calendar,
): Html {
  return html`<ul>${reprints.map((reprint) => itemView(reprint, parameters, language, calendar))}</ul>
`
}

/** Where and when it was printed, and its heading there, in its own direction. */
function itemView(
  reprint: Reprint,
  parameters: URLSearchParams,
  language: Language,
  calendar: Calendar,
): Html {
  const { comma } = messagesOf(language)
  const { id, title, source, date, datePrecision } = reprint
  const facts = [
    source !== null && html`<bdi>${source}</bdi>`,
    date !== null && dateView(date, datePrecision, language, calendar),
  ].filter((fact) => fact !== false)
  return html`<li><a href="${documentAddress(id, parameters)}"><bdi ${textAttributes(title, reprint.language)}>${title}</bdi></a>${
    facts.length > 0 && html` <span>${facts.map((fact, at) => [at > 0 && comma, fact])}</span>`
  }</li>
`
}
