import type { Language } from '../../analysis/language.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { listExportAddress } from './addresses.ts'
import type { Calendar } from './calendars.ts'
import { bibtex, type Cited, citation } from './citation.ts'
import { formatLinks } from './share.ts'

/** The address of a document, and how to cite it: texts to select, and buttons that copy them, which the script shows. */
export function citeView(cited: Cited, language: Language, calendar?: Calendar): Html {
  const words = messagesOf(language).document
  return html`<p class="actions">${copyButton('cite-link', words.copyLink, words.copied)}</p>
<details class="cite" id="cite"><summary>${words.cite}</summary>
<h3>${words.link}</h3>
<p id="cite-link" dir="ltr">${cited.address}</p>
<h3>${words.citation}</h3>
<p id="cite-text">${citation(cited, language, calendar).map((part, at) => html`${at > 0 && ' '}<bdi>${part}</bdi>`)}</p>
<p>${copyButton('cite-text', words.copyCitation, words.copied)}</p>
<h3>BibTeX</h3>
<pre id="cite-bibtex" dir="ltr" translate="no">${bibtex(cited)}</pre>
<p>${copyButton('cite-bibtex', words.copyBibtex, words.copied)}</p>
<ul class="formats">${formatLinks((format) => listExportAddress([cited.document.id], format, cited.page))}</ul>
</details>`
}

function copyButton(id: string, name: string, done: string): Html {
  return html`<button class="copy" type="button" data-copies="${id}" data-done="${done}" hidden>${name}</button>`
}
