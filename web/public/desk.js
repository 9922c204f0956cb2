/* The archive's desk: files are dropped and sent with progress, and works are looked at while they go on. */
import { announce, byId, startCopying } from './page.js'

/** Bytes and files of one request: more are sent in several, so that one that breaks off costs little. */
const MOST_BYTES = 32 * 1024 * 1024
const MOST_FILES = 50
/** Milliseconds between two looks at a work, and before a request is sent again. */
const LOOK = 1_500
const AGAIN = 5_000

startCopying()
const form = byId('upload')
const files = byId('files')
if (form instanceof HTMLFormElement && files instanceof HTMLInputElement) startUpload(form, files)
watchWork()

/** @param {HTMLFormElement} form @param {HTMLInputElement} input */
function startUpload(form, input) {
  const place = form.querySelector('.drop')
  form.querySelector('.drop-hint')?.removeAttribute('hidden')
  const over = (/** @type {boolean} */ isOver) => place?.classList.toggle('over', isOver)
  // A file that falls beside its place would replace the page.
  for (const name of ['dragover', 'drop'])
    addEventListener(name, (event) => {
      if (!(event instanceof DragEvent)) return
      event.preventDefault()
      over(name === 'dragover')
      if (name === 'drop' && event.dataTransfer) void dropped(event.dataTransfer, input)
    })
  addEventListener('dragleave', () => over(false))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send(form, [...(input.files ?? [])])
  })
}

/** @param {DataTransfer} transfer @param {HTMLInputElement} input */
async function dropped({ items, files }, input) {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.())
  const found = entries.some((entry) => entry?.isDirectory)
    ? (await Promise.all(entries.map(filesOf))).flat()
    : [...files]
  const all = new DataTransfer()
  for (const file of found) all.items.add(file)
  input.files = all.files
}

/** The files of what was dropped, those of folders with all below them. @param {FileSystemEntry | null | undefined} entry @returns {Promise<File[]>} */
async function filesOf(entry) {
  if (entry instanceof FileSystemFileEntry)
    return [await new Promise((resolve, reject) => entry.file(resolve, reject))]
  if (!(entry instanceof FileSystemDirectoryEntry)) return []
  const reader = entry.createReader()
  /** @type {FileSystemEntry[]} */
  const inside = []
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return (await Promise.all(inside.map(filesOf))).flat()
    inside.push(...some)
  }
}

/** @param {HTMLFormElement} form @param {File[]} all */
async function send(form, all) {
  const total = all.reduce((sum, { size }) => sum + size, 0)
  const batches = batchesOf(all)
  let sent = 0
  busy(form, true)
  for (const [at, batch] of batches.entries()) {
    const body = new FormData()
    for (const [name, value] of new FormData(form)) if (name !== 'files') body.append(name, value)
    if (at < batches.length - 1) body.append('more', '1')
    for (const file of batch) body.append('files', file)
    const answer = await request(form, body, (loaded) => tell(form, (sent + loaded) / Math.max(1, total)))
    if (answer === undefined || answer.status >= 400) return refused(form, answer)
    sent += batch.reduce((sum, { size }) => sum + size, 0)
    if (at === batches.length - 1) location.assign(answer.responseURL)
  }
}

/** What the server says, where it says anything. @param {HTMLFormElement} form @param {XMLHttpRequest | undefined} answer */
function refused(form, answer) {
  busy(form, false)
  const page = new DOMParser().parseFromString(answer?.responseText ?? '', 'text/html')
  const text = page.querySelector('.problem')?.textContent ?? form.dataset['failed'] ?? ''
  const place = byId('sending')
  if (place) place.textContent = text
}

/** @param {File[]} all */
function batchesOf(all) {
  /** @type {File[][]} */
  const batches = []
  let bytes = 0
  for (const file of all) {
    const last = batches.at(-1)
    bytes += file.size
    if (last && bytes <= MOST_BYTES && last.length < MOST_FILES) last.push(file)
    else {
      batches.push([file])
      bytes = file.size
    }
  }
  return batches
}

/**
 * Send a form; who is told to come later comes later.
 *
 * @param {HTMLFormElement} form
 * @param {FormData} body
 * @param {(loaded: number) => void} onProgress
 * @returns {Promise<XMLHttpRequest | undefined>}
 */
function request(form, body, onProgress) {
  return new Promise((resolve) => {
    const sending = new XMLHttpRequest()
    sending.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
    sending.addEventListener('error', () => resolve(undefined))
    sending.addEventListener('load', () => {
      if (sending.status !== 429) resolve(sending)
      else setTimeout(() => resolve(request(form, body, onProgress)), AGAIN)
    })
    sending.open('POST', form.action)
    sending.send(body)
  })
}

/** @param {HTMLFormElement} form @param {number} share */
function tell(form, share) {
  const percent = Math.min(1, share)
  const shown = percent.toLocaleString(document.documentElement.lang, { style: 'percent' })
  const bar = byId('sent')
  const place = byId('sending')
  if (bar instanceof HTMLProgressElement) bar.value = percent * 100
  if (place) place.textContent = (form.dataset['sending'] ?? '').replace('{percent}', shown)
}

/** @param {HTMLFormElement} form @param {boolean} isBusy */
function busy(form, isBusy) {
  const button = form.querySelector('button')
  if (button) button.disabled = isBusy
  byId('sent')?.toggleAttribute('hidden', !isBusy)
}

/** Look again at a work that goes on, and at the list of them; say when one has ended. */
function watchWork() {
  const shown = byId('work') ?? byId('works')
  if (!shown || !isGoingOn(shown)) return
  setTimeout(async () => {
    const answer = await fetch(location.href).catch(() => undefined)
    if (answer?.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const next = page.getElementById(shown.id)
      if (next && !shown.contains(document.activeElement)) shown.replaceWith(next)
      else if (next) put(shown, next)
      if (next && !isGoingOn(next)) announce(next.querySelector('.how')?.textContent ?? '')
    }
    watchWork()
  }, LOOK)
}

/** Where the reader is inside, only what says how far it is changes. @param {HTMLElement} shown @param {HTMLElement} next */
function put(shown, next) {
  const [from, to] = [shown, next].map((place) => place.querySelector('.how'))
  if (from && to) from.replaceWith(to)
  if (next.dataset['state']) shown.dataset['state'] = next.dataset['state']
}

/** @param {HTMLElement} place */
function isGoingOn({ dataset }) {
  return dataset['state'] === 'waiting' || dataset['state'] === 'running'
}
