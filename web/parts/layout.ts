import type { Language } from '../../analysis/language.ts'
import { MAX_QUERY_LENGTH } from '../../search/parameters.ts'
import { requestParameters, type SearchRequest } from '../../search/request.ts'
import { type Html, html } from '../html.ts'
import { INTERFACE_LANGUAGES, messagesOf } from '../interface-languages.ts'
import { withParameters } from './addresses.ts'
import { PLAIN_SITE, type Site } from './site.ts'

/** What every page has around its own content. */
export type PageView = {
  /** In front of the name of the site in the title of the window; empty on the first page. */
  title: string
  /** What the page is, by which the style tells them apart. */
  kind: 'home' | 'results' | 'document' | 'text'
  language: Language
  site?: Site | undefined
  /** What search engines and previews of links say of this page; of the whole archive if absent. */
  description?: string | undefined
  /** The search that the box is filled from. */
  query: string
  request?: SearchRequest | undefined
  /** The address of this page, to which the choice of another language leads. */
  path: string
  parameters: URLSearchParams
  /** Whether readers come here to type. */
  autofocus?: boolean
  /** Whether the search cannot be read; the message is in `main`, under the box. */
  isWrong?: boolean
  /** Elements for the head. */
  head?: Html
  main: Html
}

/** What the script imports as it is served, to be loaded at once. */
const SCRIPTS = ['page', 'kept']

/** A whole page: head, search box, choice of language, and what is special to it. */
export function pageView(page: PageView): string {
  const { title, kind, language, main, site = PLAIN_SITE } = page
  const { direction, description, fonts, skip, site: words } = messagesOf(language)
  const { assets, name } = site
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<title>${title !== '' && `${title} – `}${name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${page.description ?? description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${assets}/icon.svg" type="image/svg+xml">
<link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml?ui=${language}" title="${name}">
${fonts.map((font) => fontLink(font, assets))}<link rel="stylesheet" href="${assets}/style.css">
${page.head}${SCRIPTS.map(
  (script) => html`<link rel="modulepreload" href="${assets}/${script}.js">
`,
)}<script src="${assets}/search.js" type="module"></script>
</head>
<body class="${kind}">
<a class="skip" href="#content">${kind === 'home' || kind === 'results' ? skip : words.skipToText}</a>
<header>
<div class="bar">
<a class="brand" href="/" translate="no">${logoView(site)}<span>${name}</span></a>
${searchForm(page)}
${languageLinks(page)}
${siteLinks(language)}
</div>
</header>
<p class="hidden" id="announcement" role="status"></p>
${main}
</body>
</html>
`.toString()
}

/** Three dots under a glass: three languages, and the dots that Arabic letters are told apart by. */
const LOGO = html`<svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><circle cx="14" cy="14" r="10" fill="none" stroke="currentColor" stroke-width="3"/><path d="m21.5 21.5 7 7" stroke="currentColor" stroke-width="4" stroke-linecap="round"/><g fill="currentColor"><circle cx="10.2" cy="16.2" r="1.9"/><circle cx="17.8" cy="16.2" r="1.9"/><circle cx="14" cy="10.2" r="1.9"/></g></svg>`

function logoView({ logo }: Site): Html {
  return logo === undefined ? LOGO : html`<img src="${logo}" alt="" height="32">`
}

function fontLink(subset: string, assets: string): Html {
  return html`<link rel="preload" href="${assets}/fonts/${subset}.woff2" as="font" type="font/woff2" crossorigin>
`
}

function searchForm({ query, request, language, autofocus, isWrong }: PageView): Html {
  const { search } = messagesOf(language)
  return html`<form class="search" id="search" role="search" action="/" method="get">
<label class="hidden" for="q">${search.label}</label>
<input type="search" id="q" name="q" value="${query}" placeholder="${search.placeholder}" dir="auto" maxlength="${MAX_QUERY_LENGTH}" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search"${isWrong && html` aria-invalid="true" aria-describedby="q-problem"`}${autofocus && html` autofocus`}>
<span id="kept">${request && keptInputs(request)}</span>
<button type="submit">${search.button}</button>
<ul class="suggestions" id="suggestions" role="listbox" aria-label="${search.suggestions}" hidden></ul>
</form>`
}

/**
 * A search as hidden inputs of a form, but for its page: a new search begins at the first one.
 *
 * @param withQuery whether the words are among them; the search box has its own input for them
 */
export function keptInputs(request: SearchRequest, withQuery = false): Html[] {
  return [...requestParameters({ ...request, page: 1 })]
    .filter(([name]) => withQuery || name !== 'q')
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
}

function languageLinks({ language, path, parameters }: PageView): Html {
  const link = (other: Language) => {
    const address = withParameters(path, new URLSearchParams([...parameters, ['ui', other]]))
    const current = other === language && html` aria-current="true"`
    return html`<li><a href="${address}" hreflang="${other}" lang="${other}" rel="nofollow"${current}>${messagesOf(other).name}</a></li>`
  }
  return html`<nav class="languages" id="languages" aria-label="${messagesOf(language).interfaceLanguage}"><ul>${INTERFACE_LANGUAGES.map(link)}</ul></nav>`
}

/** What a reader keeps here, how to ask, and the way in for programs. */
function siteLinks(language: Language): Html {
  const { site, help } = messagesOf(language)
  return html`<nav class="site" aria-label="${site.menu}"><ul><li><a href="/lists">${site.lists}</a></li><li><a href="/searches">${site.searches}</a></li><li><a href="/help" id="help-link">${help.button}</a></li><li><a href="/docs">API</a></li></ul></nav>`
}
