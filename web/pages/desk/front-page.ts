import { LANGUAGES, type Language } from '../../../analysis/language.ts'
import { type Html, html } from '../../html.ts'
import { languageName, messagesOf } from '../../interface-languages.ts'
import { showNumber } from '../../parts/numbers.ts'
import {
  buttonForm,
  type DeskContent,
  type DeskView,
  fieldView,
  machineText,
  sizeText,
  tableView,
  wordInput,
} from './frame.ts'
import type { Work } from './work.ts'
import { momentView, outcomesText, worksView } from './work-page.ts'

export type BackupFile = { name: string; bytes: number }

/** How the archive is, as the server tells it; sizes in bytes. */
export type StateView = {
  archive: { index: string; documents: number; languages: Record<string, number>; isOutdated: boolean }
  engine: {
    kind: string
    at: string
    version: string
    isHealthy: boolean
    databaseSize: number
    usedDatabaseSize: number
  }
  queue: { waiting: number; running: number }
  disk: { free: number } | undefined
  runs: {
    id: string
    paths: string[]
    started: string
    ended: string | null
    work: 'index' | 'watch' | 'rebuild' | 'restore'
    how: Work['how'] | 'killed'
    outcomes: Record<string, number>
  }[]
}

export type FrontView = {
  status: StateView
  backups: readonly BackupFile[]
  /** Folders that may be indexed from here. */
  folders: readonly string[]
  maxUploadBytes: number
  works: readonly Work[]
}

/** Where documents are put in, what is done with them, and how the archive is. */
export function frontView(front: FrontView, view: DeskView): DeskContent {
  const { desk } = messagesOf(view.language)
  return {
    title: desk.menu.front,
    isRefreshed: front.works.some(({ ended }) => ended === undefined),
    main: html`<div class="panels">
${uploadView(front, view)}
${folderView(front, view)}
</div>
${worksView(front.works, view)}
${stateView(front, view)}
${runsView(front.status, view)}`,
  }
}

function uploadView({ maxUploadBytes }: FrontView, view: DeskView): Html {
  const { upload } = messagesOf(view.language).desk
  const words = html` data-sending="${upload.sending}" data-failed="${upload.failed}"`
  return html`<section class="panel" aria-labelledby="upload-heading"><h2 id="upload-heading">${upload.heading}</h2>
<p class="hint">${upload.intro} ${upload.largest(sizeText(maxUploadBytes, view.language))}</p>
<form id="upload" action="/admin/upload" method="post" enctype="multipart/form-data"${words}>${wordInput(view)}
${fieldView('folder', upload.folder, html`type="text" maxlength="100" autocomplete="off" dir="auto"`, upload.folderHint)}
<p class="drop"><label for="files">${upload.files}</label> <span class="drop-hint" hidden>${upload.drop}</span> <input type="file" id="files" name="files" multiple required></p>
<p><button type="submit">${upload.button}</button> <progress id="sent" max="100" value="0" aria-label="${upload.button}" hidden></progress> <span id="sending" role="status"></span></p>
</form>
${buttonForm(view, '/admin/upload/again', upload.again)}</section>`
}

function folderView({ folders }: FrontView, view: DeskView): Html {
  const { folder } = messagesOf(view.language).desk
  const plain = html`type="text" maxlength="200" autocomplete="off" dir="auto"`
  const content =
    folders.length === 0
      ? html`<p class="hint">${folder.none}</p>`
      : html`<p class="hint">${folder.intro}</p>
<form class="fields" action="/admin/folder" method="post">${wordInput(view)}
<p><label for="path">${folder.path}</label> <input type="text" id="path" name="folder" list="folders" value="${folders[0]}" required dir="ltr" autocomplete="off" spellcheck="false"></p>
<datalist id="folders">${folders.map((path) => html`<option value="${path}"></option>`)}</datalist>
<details><summary>${folder.ifNone}</summary>
<p><label for="language">${folder.language}</label> ${languageSelect('language', folder.detected, view.language, false)}</p>
${fieldView('source', folder.source, plain)}
${fieldView('collection', folder.collection, plain)}</details>
<p class="check"><label><input type="checkbox" name="prune" value="1"> ${folder.prune}</label></p>
<p><button type="submit">${folder.button}</button></p>
</form>`
  return html`<section class="panel" aria-labelledby="folder-heading"><h2 id="folder-heading">${folder.heading}</h2>
${content}</section>`
}

/** A choice of the languages of documents. @param none what stands for no choice */
export function languageSelect(id: string, none: string, language: Language, hasOther: boolean): Html {
  const languages = [...LANGUAGES, ...(hasOther ? ['und' as const] : [])]
  return html`<select id="${id}" name="language"><option value="">${none}</option>${languages.map((one) => html`<option value="${one}">${languageName(one, language)}</option>`)}</select>`
}

function stateView({ status, backups }: FrontView, view: DeskView): Html {
  const { language } = view
  const { state, documents } = messagesOf(language).desk
  const { archive, engine, queue, disk } = status
  const languages = Object.entries(archive.languages).map(
    ([name, count]) => html`${languageName(name as Language, language)} ${showNumber(count, language)}`,
  )
  const size = (bytes: number) => sizeText(bytes, language)
  const rows: (readonly [string, Html | string])[] = [
    [
      state.documents,
      html`${showNumber(archive.documents, language)}${languages.length > 0 && html` (${joined(languages, messagesOf(language).comma)})`}`,
    ],
    [
      state.engine,
      html`<bdi dir="ltr">${engine.kind === 'cluster' ? 'OpenSearch' : 'Meilisearch'} ${engine.version}</bdi>, ${engine.isHealthy ? state.healthy : state.unhealthy}`,
    ],
    [state.databaseName, state.database(size(engine.databaseSize), size(engine.usedDatabaseSize))],
    [state.queue, state.queued(queue.running, queue.waiting)],
    ...(disk === undefined ? [] : [[state.disk, state.free(size(disk.free))] as const]),
  ]
  return html`<section aria-labelledby="state-heading"><h2 id="state-heading">${state.heading}</h2>
${archive.isOutdated && html`<p class="problem">${state.outdated}</p>`}
<dl class="facts-table">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<ul class="deeds"><li>${buttonForm(view, '/admin/rebuild', state.rebuild)} <span class="hint">${state.rebuildHint}</span></li>
<li>${buttonForm(view, '/admin/backup', state.backup)} <span class="hint">${state.backupHint}</span></li></ul>
${
  backups.length > 0 &&
  html`<h3>${state.backups}</h3>
<ul class="deeds">${backups.map(
    ({ name, bytes }) =>
      html`<li><a href="/admin/backups/${name}" download>${machineText(name)}</a> ${size(bytes)} ${buttonForm(view, `/admin/backups/${name}/remove`, documents.removeButton)}</li>`,
  )}</ul>`
}</section>`
}

function joined(parts: readonly Html[], comma: string): Html[] {
  return parts.map((part, at) => html`${at > 0 && comma}${part}`)
}

function runsView({ runs }: StateView, { language, calendar }: DeskView): Html {
  const { state, works } = messagesOf(language).desk
  if (runs.length === 0) return html``
  const row = ({ started, work, how, outcomes, paths }: StateView['runs'][number]) =>
    html`<tr><td>${momentView(started, language, calendar)}</td><td>${state.runWorks[work]}</td><td>${works.how[how]}</td><td>${outcomesText(outcomes, language)}</td><td>${paths.map((path) => html`${machineText(path)} `)}</td></tr>
`
  const { begun, work, how, outcomes, paths } = state.run
  return html`<h2 id="runs-heading">${state.runs}</h2>
${tableView(html`aria-labelledby="runs-heading"`, [begun, work, how, outcomes, paths], runs.map(row))}`
}
