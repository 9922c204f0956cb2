import type { Language } from '../../../analysis/language.ts'
import { type Html, html } from '../../html.ts'
import { messagesOf } from '../../interface-languages.ts'
import { reasonIn } from '../../messages/reasons.ts'
import type { Calendar } from '../../parts/calendars.ts'
import { pageView } from '../../parts/layout.ts'
import type { Site } from '../../parts/site.ts'

/** How a page of the desk is seen, and the word of the sign-in that its forms carry. */
export type DeskView = {
  language: Language
  calendar: Calendar
  site: Site
  csrf: string
  /** Whether its reader is signed in: others see nothing of the desk. */
  isIn: boolean
  /** The address of this page. */
  path: string
}

/** What is special to a page. `isRefreshed`: it shows work that goes on, and is asked for again where no script does that. */
export type DeskContent = { title: string; main: Html; isRefreshed?: boolean }

/** Seconds between two looks at a work, without a script. */
const REFRESH = 4

/** The ways through the desk. */
const ROOMS = [
  ['front', '/admin'],
  ['documents', '/admin/documents'],
  ['removed', '/admin/removed'],
  ['unread', '/admin/unread'],
  ['keys', '/admin/keys'],
] as const

/** A page of the desk. A whole HTML document. */
export function deskPage(view: DeskView, { title, main, isRefreshed = false }: DeskContent): string {
  const { language, site, path, isIn } = view
  const { desk } = messagesOf(language)
  return pageView({
    title: `${title} – ${desk.heading}`,
    kind: 'text',
    language,
    site,
    query: '',
    path,
    parameters: new URLSearchParams(),
    head: html`<link rel="stylesheet" href="${site.assets}/desk.css">
<script src="${site.assets}/desk.js" type="module"></script>
<meta name="robots" content="noindex">
${isRefreshed && html`<noscript><meta http-equiv="refresh" content="${REFRESH}"></noscript>\n`}`,
    main: html`<main id="main" class="desk">
${isIn && menuView(view)}
<h1 id="content" tabindex="-1">${title}</h1>
${main}
</main>`,
  })
}

function menuView({ language, path, csrf }: DeskView): Html {
  const { menu, signIn } = messagesOf(language).desk
  const link = ([name, address]: (typeof ROOMS)[number]) =>
    html`<li><a href="${address}"${address === path && html` aria-current="page"`}>${menu[name]}</a></li>`
  return html`<nav class="rooms" aria-label="${menu.label}"><ul>${ROOMS.map(link)}</ul>
<form action="/admin/sign-out" method="post">${wordInput({ csrf })}<button type="submit" class="plain">${signIn.out}</button></form></nav>`
}

/** What every form of the desk carries. */
export function wordInput({ csrf }: Pick<DeskView, 'csrf'>): Html {
  return html`<input type="hidden" name="csrf" value="${csrf}">`
}

/** A form with nothing but a button. @param fields hidden ones */
export function buttonForm(
  view: DeskView,
  action: string,
  label: string,
  fields: Record<string, string> = {},
): Html {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<form action="${action}" method="post" class="single">${wordInput(view)}${hidden}<button type="submit" class="plain">${label}</button></form>`
}

/** A labelled field in one line. @param attributes of the input, besides its name */
export function fieldView(name: string, label: string, attributes: Html, hint?: string): Html {
  const described = hint !== undefined && html` aria-describedby="${name}-hint"`
  return html`<p><label for="${name}">${label}</label> <input id="${name}" name="${name}" ${attributes}${described}></p>
${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>\n`}`
}

/** A table that can be moved sideways where it is too wide. @param label its name, as an attribute @param rows of `<tr>` */
export function tableView(label: Html, headings: readonly string[], rows: readonly Html[]): Html {
  return html`<section class="wide" tabindex="0" ${label}><table><thead><tr>${headings.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${rows}</tbody></table></section>`
}

/** A text of the program or of the machine: a path, a reason. */
export function machineText(text: string): Html {
  return html`<bdi dir="ltr" lang="en">${text}</bdi>`
}

/** Why something became no document: in the language of the page, and in the words of the program where they say more. */
export function reasonText(reason: string, language: Language): Html {
  const known = reasonIn(reason, language)
  if (known === undefined) return machineText(reason)
  return html`${known.text}${known.hasMore && html` <small>(${machineText(reason)})</small>`}`
}

/** `1.4 GB`, `12 MB`, `300 kB`; in the figures of the language. */
export function sizeText(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte']
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    maximumFractionDigits: power > 2 ? 1 : 0,
  }).format(bytes / 1024 ** power)
}
