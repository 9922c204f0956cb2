import type { Language } from '../analysis/language.ts'
import type { Related, RelatedDocument } from '../search/results.ts'
import { documentAddress } from './addresses.ts'
import { textAttributes } from './fragments.ts'
import { dateView } from './hit.ts'
import { type Html, html } from './html.ts'
import { messagesOf } from './messages.ts'

/** Documents related to the one that is read: what they are, and what they share with it. Nothing where there are none. */
export function relatedView({ sameStory, similar }: Related, language: Language): Html {
  const { related } = messagesOf(language)
  return html`${listView('stories', related.sameStory, sameStory, language)}${listView('similar', related.similar, similar, language)}`
}

function listView(
  id: string,
  heading: string,
  documents: readonly RelatedDocument[],
  language: Language,
): Html {
  if (documents.length === 0) return html``
  return html`<section class="related" aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
<ul>${documents.map((document) => html`<li>${documentView(document, language)}</li>`)}</ul>
</section>
`
}

function documentView(document: RelatedDocument, language: Language): Html {
  const { languages, related, comma } = messagesOf(language)
  const { id, title, source, date, datePrecision, shared } = document
  const words = shared.map((word, at) => [at > 0 && comma, html`<bdi>${word}</bdi>`])
  return html`<p><a href="${documentAddress(id, new URLSearchParams())}"><bdi ${textAttributes(title, document.language)}>${title}</bdi></a></p>
<ul class="facts"><li>${languages[document.language]}</li>
${source !== null && html`<li><bdi>${source}</bdi></li>`}
${date !== null && html`<li>${dateView(date, datePrecision, language)}</li>`}</ul>
<p class="shared">${related.shared(html`${words}`)}</p>`
}
