import type { Language } from '../../../analysis/language.ts'
import { type Html, html } from '../../html.ts'
import { messagesOf } from '../../interface-languages.ts'
import { fileKindIn } from '../../messages/reasons.ts'
import { documentAddress } from '../../parts/addresses.ts'
import type { Calendar } from '../../parts/calendars.ts'
import { showDate } from '../../parts/dates.ts'
import { showNumber } from '../../parts/numbers.ts'
import { buttonForm, type DeskContent, type DeskView, machineText, reasonText, tableView } from './frame.ts'
import type { NamedOutcome, SkippedRow, Work } from './work.ts'

/** Rows of a table of outcomes. */
const SHOWN = 300
/** What went wrong stands above what went well. */
const FIRST = ['failed', 'missing', 'withheld', 'duplicate']

/** One work: how far it is, and what became of each document, with its file. */
export function workView(work: Work, view: DeskView): DeskContent {
  const { works } = messagesOf(view.language).desk
  return {
    title: works.kinds[work.kind],
    isRefreshed: work.ended === undefined,
    main: html`<div id="work" data-state="${work.how}">
${work.about !== '' && html`<p><bdi>${work.about}</bdi></p>`}
${progressView(work, view)}
${work.reason !== '' && html`<p class="problem">${works.reason}: ${machineText(work.reason)}</p>`}
${work.result !== '' && html`<p>${works.result}: <a href="/admin/backups/${work.result}" download>${machineText(work.result)}</a></p>`}
${work.ended === undefined && (work.isStopping ? html`<p class="hint">${works.stopping}</p>` : buttonForm(view, `/admin/work/${work.id}/stop`, works.stop))}
${countsView(work, view)}
${namedView(work.named, view)}
${skippedView(work.skipped, view)}
</div>`,
  }
}

function progressView({ how, done, total, begun, ended }: Work, { language, calendar }: DeskView): Html {
  const { works } = messagesOf(language).desk
  const isRunning = how === 'running'
  const far = total === undefined ? done > 0 && works.done(done) : works.of(done, total)
  const bar =
    isRunning &&
    (total === undefined
      ? html`<progress aria-label="${works.progress}"></progress> `
      : html`<progress aria-label="${works.progress}" max="${total}" value="${Math.min(done, total)}"></progress> `)
  return html`<p class="how">${bar}<strong>${works.how[how]}</strong>${isRunning && far && html` · ${far}`}${begun !== undefined && html` · ${momentView(begun, language, calendar)}`}${ended !== undefined && begun !== undefined && html` – ${timeOf(ended, language)}`}</p>`
}

function countsView({ outcomes, kind, ended }: Work, { language }: DeskView): Html {
  const { works } = messagesOf(language).desk
  const counted = Object.entries(outcomes).filter(([, count]) => count > 0)
  if (counted.length === 0) return html``
  const isNew = ended !== undefined && ['upload', 'folder', 'bringBack'].includes(kind)
  return html`<ul class="counts">${counted.map(([status, count]) => html`<li><b>${showNumber(count, language)}</b> ${works.outcomes[status] ?? status}</li>`)}</ul>
${isNew && html`<p><a href="/admin/documents?sort=added">${works.toDocuments}</a></p>`}`
}

/** What became of each, with the file one click away. */
function namedView(named: readonly NamedOutcome[], view: DeskView): Html {
  const { works } = messagesOf(view.language).desk
  if (named.length === 0) return html``
  const rank = ({ status }: NamedOutcome) => (FIRST.indexOf(status) + FIRST.length + 1) % (FIRST.length + 1)
  const rows = named.toSorted((one, two) => rank(one) - rank(two)).slice(0, SHOWN)
  return html`${tableView(
    html`aria-label="${works.document}"`,
    [works.outcome, works.document, works.why, works.file],
    rows.map((row) => namedRow(row, view)),
  )}
${named.length > rows.length && html`<p class="hint">${works.first(rows.length)}</p>`}`
}

function namedRow(row: NamedOutcome, { language }: DeskView): Html {
  const { status, path, record, id, title, reason, notes, file } = row
  const { works } = messagesOf(language).desk
  const isThere = id !== undefined && status !== 'removed' && status !== 'failed' && status !== 'withheld'
  const name = title?.trim() || id || nameOf(path)
  const shown = html`<bdi>${name}</bdi>`
  const place = html`${machineText(nameOf(path))}${record !== undefined && html`:${record}`}`
  const said = [reason, ...notes].filter((text) => text !== undefined)
  return html`<tr class="${status}"><td>${works.outcomes[status] ?? status}</td><td>${isThere ? html`<a href="${documentAddress(id, new URLSearchParams())}">${shown}</a>` : shown}</td><td>${said.map((text, at) => html`${at > 0 && '; '}${reasonText(text, language)}`)}</td><td>${file === undefined ? '' : html`<a href="/admin/files/${file}"><span class="hidden">${works.openFile}: </span>${place}</a>`}</td></tr>
`
}

/** Files that were passed over, by kind. */
export function skippedView(skipped: readonly SkippedRow[], { language }: DeskView): Html {
  const { works } = messagesOf(language).desk
  if (skipped.length === 0) return html``
  const row = ({ kind, reason, files, example }: SkippedRow) =>
    html`<tr><td>${showNumber(files, language)}</td><td>${fileKindIn(kind, language) ?? machineText(kind)}</td><td>${reasonText(reason, language)}</td><td>${machineText(example)}</td></tr>
`
  return html`<h2 id="skipped">${works.skipped}</h2>
${tableView(html`aria-labelledby="skipped"`, [works.number, works.kind, works.why, works.file], skipped.map(row))}`
}

/** The works of the desk, each with the way to it. */
export function worksView(all: readonly Work[], { language, calendar }: DeskView): Html {
  const { works } = messagesOf(language).desk
  const item = ({ id, kind, about, how, begun, outcomes }: Work) =>
    html`<li><a href="/admin/work/${id}">${works.kinds[kind]}${about !== '' && html`: <bdi>${about}</bdi>`}</a> · ${works.how[how]}${begun !== undefined && html` · ${momentView(begun, language, calendar)}`} <span class="hint">${outcomesText(outcomes, language)}</span></li>
`
  return html`<section id="works" aria-labelledby="works-heading" data-state="${all.some(({ ended }) => ended === undefined) ? 'running' : 'complete'}"><h2 id="works-heading">${works.heading}</h2>
${all.length === 0 ? html`<p class="hint">${works.none}</p>` : html`<ul class="deeds">${all.map(item)}</ul>`}</section>`
}

/** `3 added, 1 failed` in the language of the page. */
export function outcomesText(outcomes: Record<string, number>, language: Language): string {
  const { desk, comma } = messagesOf(language)
  return Object.entries(outcomes)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${showNumber(count, language)} ${desk.works.outcomes[status] ?? status}`)
    .join(comma)
}

/** A moment by day and time, in UTC as everywhere in the archive. */
export function momentView(moment: string, language: Language, calendar: Calendar): Html {
  const { text } = showDate(moment.slice(0, 10), 'day', language, calendar)
  return html`<time datetime="${moment}">${text}${messagesOf(language).comma}${timeOf(moment, language)}</time>`
}

function timeOf(moment: string, language: Language): string {
  return `${new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }).format(new Date(moment))} UTC`
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
