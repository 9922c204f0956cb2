import { html } from '../../html.ts'
import { messagesOf } from '../../interface-languages.ts'
import { type DeskContent, type DeskView, machineText, tableView, wordInput } from './frame.ts'
import { momentView } from './work-page.ts'

/** A document that was removed by hand; `removed` is an ISO time. */
export type RemovedDocument = { id: string; path: string; removed: string }

/** Documents shown, the last first. */
const SHOWN = 500

/** What was removed by hand, to be brought back. */
export function removedView(all: readonly RemovedDocument[], view: DeskView): DeskContent {
  const { language, calendar } = view
  const { removed, works, documents } = messagesOf(language).desk
  const shown = all.slice(0, SHOWN)
  const row = ({ id, path, removed: at }: RemovedDocument) =>
    html`<tr><td><label><input type="checkbox" name="id" value="${id}"><span class="hidden"> ${documents.choose}</span> ${machineText(id)}</label></td><td>${machineText(path)}</td><td>${momentView(at, language, calendar)}</td></tr>
`
  const table = html`<form action="/admin/removed" method="post">${wordInput(view)}
${tableView(html`aria-label="${removed.heading}"`, [works.document, works.file, removed.at], shown.map(row))}
${all.length > shown.length && html`<p class="hint">${removed.first(shown.length)}</p>`}
<p><button type="submit">${removed.bring}</button></p></form>`
  return {
    title: removed.heading,
    main: html`<p class="hint">${removed.intro}</p>
${all.length === 0 ? html`<p>${removed.none}</p>` : table}`,
  }
}
