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
  /** Whether the script asks, which has the rest of the page already. */
  isPart?: boolean | undefined
  /** Elements for the head. */
  head?: Html
  main: Html
}

/** What the script imports as it is served, to be loaded at once. */
const SCRIPTS = ['page', 'kept']

/** A whole page: head, search box, choice of language, and what is special to it; or what changes of it from search to search. */
export function pageView(page: PageView): string {
  return (page.isPart === true ? partView(page) : wholeView(page)).toString()
}

/** What `search.js` puts in, by the ids that it looks for. */
function partView(page: PageView): Html {
  const { kind, language, query, request } = page
  return html`<!doctype html>
<html lang="${language}">
${titleView(page)}
${page.head}<body class="${kind}">
<input type="search" id="q" value="${query}"><span id="kept">${request && keptInputs(request)}</span>
${languageLinks(page)}
${page.main}
`
}

function titleView({ title, site = PLAIN_SITE }: PageView): Html {
  return html`<title>${title !== '' && `${title} – `}${site.name}</title>`
}

function wholeView(page: PageView): Html {
  const { kind, language, main, site = PLAIN_SITE } = page
  const { direction, description, fonts, skip, site: words } = messagesOf(language)
  const { assets, name } = site
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
${titleView(page)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${page.description ?? description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${assets}/icon.svg" type="image/svg+xml">
${kind === 'home' && openSearchLink(language, name)}${fonts.map((font) => fontLink(font, assets))}<link rel="stylesheet" href="${assets}/style.css">
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
`
}

/** The archive's own logo; ours is drawn by the style. */
function logoView({ logo }: Site): Html | false {
  return logo !== undefined && html`<img src="${logo}" alt="" height="32">`
}

/** How browsers learn to search here from their own box: once is enough. */
function openSearchLink(language: Language, name: string): Html {
  return html`<link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml?ui=${language}" title="${name}">
`
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
