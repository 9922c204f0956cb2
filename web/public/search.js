/*
 * Makes the search page faster, not different: the same addresses and the same pages of the server, of which only the
 * parts that change are put in. Without this script every form and link does the same by a whole page.
 */

import { showFinder, startFinder } from './finder.js'
import { remember } from './kept.js'
import { startKeys } from './keys.js'
import { showMarks, startMarks } from './lists.js'
import { startMore } from './more.js'
import { announce, byId } from './page.js'
import { startPreview } from './preview.js'
import { showEnds, startEnds } from './range.js'
import { startSuggestions } from './suggest.js'
import { startTimeline } from './timeline.js'

/** Milliseconds of rest after a key before a search is sent. */
const PAUSE = 120
/** The parts of a page that a search changes, by their ids. */
const PARTS = ['canonical', 'feed', 'main', 'kept', 'languages']
/** Everything; the first page has no parameter at all. */
const EVERYTHING = '/?q='

const here = () => location.pathname + location.search
const box = /** @type {HTMLInputElement} */ (byId('q'))
const isSearchPage = () => ['home', 'results'].includes(document.body.className)

let controller = new AbortController()
/** The key that waits to be searched for; 0 if none does. */
let timer = 0
/** The address that is shown or on its way. */
let current = here()
/** Whether the shown search was sent off by Enter, a link or the address: then typing on is a new step of the history. */
let isSettled = true

/**
 * Show the search at an address. A newer call ends an older one, so that an old answer never covers a new one.
 *
 * @param {string} address
 * @param {'typing' | 'visit' | 'return'} reason
 * @param {(page: Document) => void} [then] runs after the page is shown
 */
async function show(address, reason, then) {
  stopTimer()
  controller.abort()
  controller = new AbortController()
  const { signal } = controller
  current = address
  byId('main')?.setAttribute('aria-busy', 'true')
  try {
    const headers = { 'X-Requested-With': 'fetch' }
    const answer = await fetch(reason === 'typing' ? whileTyping(address) : address, { signal, headers })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (signal.aborted) return
    if (page.documentElement.lang !== document.documentElement.lang || !page.getElementById('main')) {
      throw new Error('This is no part for this page')
    }
    record(address, reason)
    putIn(page)
    if (reason === 'visit') rememberSearch()
    then?.(page)
  } catch {
    if (!signal.aborted) giveUp(address, reason)
  }
}

/** While typing the old results stay if the server is not reached, and the next key tries again. @param {string} address @param {string} reason */
function giveUp(address, reason) {
  current = here()
  byId('main')?.removeAttribute('aria-busy')
  if (reason !== 'typing') location.assign(address)
}

/** Typing changes the step of the history it began; Enter and links make a new one. @param {string} address @param {string} reason */
function record(address, reason) {
  const isNew = reason === 'visit' || (reason === 'typing' && isSettled)
  isSettled = reason !== 'typing'
  if (reason === 'return' || address === here()) return
  if (isNew) {
    history.replaceState({ scroll: scrollY }, '')
    history.pushState(null, '', address)
  } else history.replaceState(null, '', address)
}

/** Put the changing parts of another page into this one. What was open stays open, and the focus stays where it was. @param {Document} page */
function putIn(page) {
  const { activeElement } = document
  const focused = activeElement && byId('main')?.contains(activeElement) ? activeElement.id : undefined
  const isInBars = activeElement?.closest('.bars') != null
  const open = [...document.querySelectorAll('main details[open]')].map(({ id }) => id)
  document.title = page.title
  document.body.className = page.body.className
  for (const id of PARTS) {
    const [old, fresh] = [byId(id), page.getElementById(id)]
    if (old && fresh) old.replaceWith(document.adoptNode(fresh))
  }
  for (const id of open) byId(id)?.setAttribute('open', '')
  showParts()
  const heir = isInBars ? document.querySelector('.bars a:not([tabindex])') : undefined
  const next = focused === undefined ? undefined : (byId(focused) ?? heir ?? byId('content'))
  // An end of the timeline has taken it back already.
  if (next instanceof HTMLElement && document.activeElement === document.body)
    next.focus({ preventScroll: true })
  announce(byId('content')?.textContent ?? '')
}

/** What scripts add to a page whose parts are new. */
function showParts() {
  showFinder()
  showEnds()
  showMarks()
}

function rememberSearch() {
  if (document.body.className === 'results') remember(here(), byId('content')?.textContent ?? '')
}

/** The address that a form would be sent to, without its empty fields. @param {HTMLFormElement} form */
function addressOf(form) {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    value === '' || typeof value !== 'string' ? [] : [[name, value]],
  )
  return fields.length === 0 ? EVERYTHING : `/?${new URLSearchParams(fields)}`
}

/**
 * While a word is typed it is the beginning of others, too; the address of what is settled says nothing of that.
 *
 * @param {string} address
 */
function whileTyping(address) {
  return `${address}${address.includes('?') ? '&' : '?'}typing=1`
}

function stopTimer() {
  clearTimeout(timer)
  timer = 0
}

/** @param {Event} event */
function typed(event) {
  if (event instanceof InputEvent && event.isComposing) return
  stopTimer()
  timer = setTimeout(() => {
    timer = 0
    const { form } = box
    if (form && addressOf(form) !== current) void show(addressOf(form), 'typing')
  }, PAUSE)
}

/**
 * Enter and links. The box shows the query of the address, unless the reader types on meanwhile.
 *
 * @param {string} address
 * @param {() => void} [then]
 */
function visit(address, then) {
  if (address === current && !byId('main')?.hasAttribute('aria-busy')) {
    stopTimer()
    isSettled = true
    rememberSearch()
    return
  }
  void show(address, 'visit', (page) => {
    fill(page)
    then?.()
  })
}

/** @param {Document} page */
function fill(page) {
  const query = /** @type {HTMLInputElement | null} */ (page.getElementById('q'))?.value
  if (timer === 0 && query !== undefined && box.value !== query) box.value = query
}

/** @param {SubmitEvent} event */
function submitted(event) {
  const { target } = event
  if (
    !isSearchPage() ||
    !(target instanceof HTMLFormElement) ||
    target.id === 'marks' ||
    target.method === 'dialog'
  )
    return
  event.preventDefault()
  visit(addressOf(target))
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && matchMedia('(pointer: coarse)').matches) activeElement.blur()
}

/** @param {MouseEvent} event */
function clicked(event) {
  const link = event.target instanceof Element ? event.target.closest('main a[href]') : null
  const isSpecial = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  if (!isSearchPage() || !(link instanceof HTMLAnchorElement) || isSpecial) return
  if (link.origin !== location.origin || link.pathname !== '/') return
  event.preventDefault()
  const isPage = link.closest('.pages, .home') !== null
  visit(link.pathname + link.search, isPage ? toTop : undefined)
}

/** Another page of the results is read from its top. */
function toTop() {
  byId('content')?.focus()
  scrollTo(0, 0)
}

/** @param {PopStateEvent} event */
function returned({ state }) {
  void show(here(), 'return', (page) => {
    fill(page)
    scrollTo(0, state?.scroll ?? 0)
  })
}

startSuggestions(box, /** @type {HTMLElement} */ (byId('suggestions')))
startKeys(box)
startMarks()
startMore()
if (isSearchPage()) {
  box.addEventListener('input', typed)
  box.addEventListener('compositionend', typed)
  document.addEventListener('submit', submitted)
  document.addEventListener('click', clicked)
  addEventListener('popstate', returned)
  startTimeline(visit, announce)
  startEnds(visit)
  startFinder()
  startPreview()
  rememberSearch()
}
