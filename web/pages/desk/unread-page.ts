import { html } from '../../html.ts'
import { messagesOf } from '../../interface-languages.ts'
import { type DeskContent, type DeskView, machineText, reasonText, tableView } from './frame.ts'
import type { SkippedRow } from './work.ts'
import { skippedView } from './work-page.ts'

/** What failed, and what was passed over; `key` is what a file is asked for by. */
export type UnreadView = {
  failed: readonly { key: string; path: string; record: number | undefined; reason: string }[]
  skipped: readonly SkippedRow[]
}

/** Failures shown. */
const SHOWN = 1_000

/** What of the known files became no document, and why, with each file one click away. */
export function unreadView({ failed, skipped }: UnreadView, view: DeskView): DeskContent {
  const { unread, works } = messagesOf(view.language).desk
  const row = ({ key, path, record, reason }: UnreadView['failed'][number]) =>
    html`<tr><td><a href="/admin/files/${key}"><span class="hidden">${works.openFile}: </span>${machineText(path)}</a>${record !== undefined && html`:${record}`}</td><td>${reasonText(reason, view.language)}</td></tr>
`
  const table = html`${tableView(html`aria-label="${unread.heading}"`, [unread.place, works.why], failed.slice(0, SHOWN).map(row))}
${failed.length > SHOWN && html`<p class="hint">${works.first(SHOWN)}</p>`}`
  return {
    title: unread.heading,
    main: html`<p class="hint">${unread.intro}</p>
${failed.length === 0 ? skipped.length === 0 && html`<p>${unread.none}</p>` : table}
${skippedView(skipped, view)}`,
  }
}
