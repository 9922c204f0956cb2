import type { Language } from '../../analysis/language.ts'
import { html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { listAddress } from '../parts/addresses.ts'
import { pageView } from '../parts/layout.ts'
import { PLAIN_SITE, type Site } from '../parts/site.ts'

/** The lists that the holder of a key keeps in the archive. */
export type KeptListsView = {
  lists: readonly { name: string; note: string; ids: readonly string[] }[]
  language: Language
  site?: Site
}

/** Lists in the archive: each is its own address, as every list. A whole HTML document. */
export function keptListsPage({ lists, language, site = PLAIN_SITE }: KeptListsView): string {
  const { lists: words, documents, searches } = messagesOf(language)
  const { archive } = words
  const item = (list: KeptListsView['lists'][number]) =>
    html`<li><p class="title"><a href="${listAddress(list)}" dir="auto">${list.name}</a> <small>${documents(list.ids.length)}</small></p>
${list.note !== '' && html`<p class="note" dir="auto">${list.note}</p>`}
<form action="/lists/kept/remove" method="post"><input type="hidden" name="name" value="${list.name}"><button type="submit" class="plain">${searches.remove}<span class="hidden">: ${list.name}</span></button></form></li>
`
  return pageView({
    title: archive.heading,
    kind: 'text',
    language,
    site,
    query: '',
    path: '/lists/kept',
    parameters: new URLSearchParams(),
    head: html`<link rel="stylesheet" href="${site.assets}/lists.css">
<meta name="robots" content="noindex">
`,
    main: html`<main id="main">
<p class="back"><a href="/lists">${words.heading}</a></p>
<h1 id="content" tabindex="-1">${archive.heading}</h1>
<p>${archive.intro}</p>
${lists.length === 0 ? html`<p>${archive.none}</p>` : html`<ul class="items">${lists.map(item)}</ul>`}
<p><a href="/lists/kept.json" download>${words.save}</a></p>
</main>`,
  })
}
