import type { Language } from '../../analysis/language.ts'
import type { Related, RelatedDocument } from '../../search/answers.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { besideAddress, documentAddress } from './addresses.ts'
import { type Calendar, usualCalendar } from './calendars.ts'
import { textAttributes } from './fragments.ts'
import { factsLine } from './hit.ts'

/** How a list of related documents is seen; `besideOf` is the id of the one that they can be read beside. */
type Frame = { language: Language; calendar: Calendar; besideOf?: string | undefined }

/** Documents related to the one that is read: what they are, and what they share with it. Nothing where there are none. */
export function relatedView(
  { sameStory, similar }: Related,
  language: Language,
  calendar: Calendar = usualCalendar(language),
  besideOf?: string,
): Html {
  const { related } = messagesOf(language)
  return html`${listView('stories', related.sameStory, sameStory, { language, calendar, besideOf })}${listView('similar', related.similar, similar, { language, calendar })}`
}

function listView(id: string, heading: string, documents: readonly RelatedDocument[], frame: Frame): Html {
  if (documents.length === 0) return html``
  return html`<section class="related" aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
<ul>${documents.map((document) => html`<li>${documentView(document, frame)}</li>`)}</ul>
</section>
`
}

function documentView(document: RelatedDocument, { language, calendar, besideOf }: Frame): Html {
  const { related, comma, beside } = messagesOf(language)
  const { id, title, shared } = document
  const words = shared.map((word, at) => [at > 0 && comma, html`<bdi>${word}</bdi>`])
  return html`<p><a href="${documentAddress(id, new URLSearchParams())}"><bdi ${textAttributes(title, document.language)}>${title}</bdi></a></p>
<ul class="facts">${factsLine(document, language, calendar)}</ul>
<p class="shared">${related.shared(html`${words}`)}</p>
${besideOf !== undefined && html`<p><a class="quiet" href="${besideAddress(besideOf, id)}" rel="nofollow">${beside.open}</a></p>`}`
}
