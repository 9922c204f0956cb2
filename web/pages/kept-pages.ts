/** The pages of what a reader keeps in the browser: the server sends their frame, and the script fills it. */
import type { Language } from '../../analysis/language.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { pageView } from '../parts/layout.ts'
import { PLAIN_SITE, type Site } from '../parts/site.ts'

/** The lists of a reader. @param hasKeys whether there are lists in the archive, too. A whole HTML document. */
export function listsPage(language: Language, site: Site = PLAIN_SITE, hasKeys = false): string {
  const { lists, documents } = messagesOf(language)
  const words = {
    none: lists.none,
    unnamed: lists.unnamed,
    current: lists.current,
    remove: messagesOf(language).searches.remove,
    loaded: lists.loaded,
    unreadable: lists.unreadable,
    fresh: lists.fresh,
    documents: documents(0),
  }
  return framePage(
    '/lists',
    'lists-page',
    lists,
    words,
    language,
    site,
    html`<section id="lists"></section>
<p class="tools" id="tools" hidden><button type="button" id="new-list">${lists.fresh}</button> <button type="button" class="plain" id="save-lists">${lists.save}</button> <label class="plain" for="load-lists">${lists.load}</label> <input type="file" id="load-lists" accept="application/json,.json"></p>
${hasKeys && html`<p><a href="/lists/kept">${lists.archive.heading}</a></p>`}`,
  )
}

/** What a reader saved and searched for. A whole HTML document. */
export function searchesPage(language: Language, site: Site = PLAIN_SITE): string {
  const { searches } = messagesOf(language)
  return framePage(
    '/searches',
    'searches-page',
    searches,
    { ...searches },
    language,
    site,
    html`<section aria-labelledby="saved-heading"><h2 id="saved-heading">${searches.savedHeading}</h2>
<ul class="items" id="saved"></ul></section>
<section aria-labelledby="history-heading"><h2 id="history-heading">${searches.historyHeading}</h2>
<p class="tools" id="tools" hidden><label><input type="checkbox" id="record"> ${searches.record}</label> <button type="button" class="plain" id="clear">${searches.clear}</button></p>
<ul class="items" id="history"></ul></section>`,
  )
}

function framePage(
  path: string,
  script: string,
  { heading, intro, noScript }: { heading: string; intro: string; noScript: string },
  words: Record<string, string>,
  language: Language,
  site: Site,
  content: Html,
): string {
  const data = Object.entries(words).map(
    ([name, text]) => html` data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${text}"`,
  )
  return pageView({
    title: heading,
    kind: 'text',
    language,
    site,
    query: '',
    path,
    parameters: new URLSearchParams(),
    head: html`<link rel="stylesheet" href="${site.assets}/lists.css">
<script src="${site.assets}/${script}.js" type="module"></script>
<meta name="robots" content="noindex">
`,
    main: html`<main id="main">
<h1 id="content" tabindex="-1">${heading}</h1>
<p>${intro}</p>
<noscript><p>${noScript}</p></noscript>
<div id="kept-words"${data}>${content}</div>
</main>`,
  })
}
