import type { Language } from '../../analysis/language.ts'
import type { DocumentView, Fragment } from '../../search/answers.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { documentAddress } from '../parts/addresses.ts'
import type { Calendar } from '../parts/calendars.ts'
import { bylineView } from '../parts/document-facts.ts'
import { markedText, textAttributes } from '../parts/fragments.ts'
import { pageView } from '../parts/layout.ts'
import { plainReadingView } from '../parts/reading.ts'
import { PLAIN_SITE, type Site } from '../parts/site.ts'

/** A document in which what it shares with the other is marked. */
export type Side = { document: DocumentView; fragments: { title: Fragment[]; text: Fragment[] } }

/** What the page of two documents is made from. */
export type BesideView = {
  sides: readonly [Side, Side]
  language: Language
  calendar?: Calendar
  site?: Site
}

/** Two documents in parallel columns, each in its own direction; one above the other on a narrow screen. A whole HTML document. */
export function besidePage({ sides, language, calendar, site = PLAIN_SITE }: BesideView): string {
  const { beside } = messagesOf(language)
  const [first, second] = sides.map(({ document }) => document.id)
  const titles = sides.map(({ document }) => document.title)
  return pageView({
    title: titles.join(' | '),
    kind: 'document',
    language,
    site,
    description: titles.join(' | '),
    query: '',
    path: documentAddress(first ?? '', new URLSearchParams()),
    parameters: new URLSearchParams([['beside', second ?? '']]),
    head: html`<link rel="stylesheet" href="${site.assets}/document.css">
<meta name="robots" content="noindex">
`,
    main: html`<main class="pair" id="main">
<h1 id="content" class="hidden" tabindex="-1">${beside.open}</h1>
<p class="hint">${beside.shared}</p>
${sides.map((side) => sideView(side, language, calendar))}
</main>`,
  })
}

function sideView({ document, fragments }: Side, language: Language, calendar?: Calendar): Html {
  const { beside } = messagesOf(language)
  return html`<article>
<h2 class="heading" ${textAttributes(document.title, document.language)}>${markedText(fragments.title)}</h2>
${bylineView(document, language, calendar)}
${plainReadingView(document, fragments.text, language)}
<p><a class="quiet" href="${documentAddress(document.id, new URLSearchParams())}">${beside.alone}</a></p>
</article>
`
}
