import type { Language } from '../../analysis/language.ts'
import type { Related, RelatedDocument } from '../../search/answers.ts'
import { type Html, html } from '../html.ts'
import { languageName, messagesOf } from '../messages.ts'
import { documentAddress } from './addresses.ts'
import { type Calendar, usualCalendar } from './calendars.ts'
import { textAttributes } from './fragments.ts'
import { dateView } from './hit.ts'

/** Documents related to the one that is read: what they are, and what they share with it. Nothing where there are none. */
export function relatedView(
  { sameStory, similar }: Related,
  language: Language,
  calendar: Calendar = usualCalendar(language),
): Html {
  const { related } = messagesOf(language)
  return html`${listView('stories', related.sameStory, sameStory, language, calendar)}${listView('similar', related.similar, similar, language, calendar)}`
}

function listView(
  id: string,
  heading: string,
  documents: readonly RelatedDocument[],
  language: Language,
  calendar: Calendar,
): Html {
  if (documents.length === 0) return html``
  return html`<section class="related" aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
<ul>${documents.map((document) => html`<li>${documentView(document, language, calendar)}</li>`)}</ul>
</section>
`
}

function documentView(document: RelatedDocument, language: Language, calendar: Calendar): Html {
  const { related, comma } = messagesOf(language)
  const { id, title, source, date, datePrecision, shared } = document
  const words = shared.map((word, at) => [at > 0 && comma, html`<bdi>${word}</bdi>`])
  return html`<p><a href="${documentAddress(id, new URLSearchParams())}"><bdi ${textAttributes(title, document.language)}>${title}</bdi></a></p>
<ul class="facts"><li>${languageName(document.language, language)}</li>
${source !== null && html`<li><bdi>${source}</bdi></li>`}
${date !== null && html`<li>${dateView(date, datePrecision, language, calendar)}</li>`}</ul>
<p class="shared">${related.shared(html`${words}`)}</p>`
}
