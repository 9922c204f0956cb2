/*
 * Makes the search page faster, not different: the same addresses and the same pages of the server, of which only the
 * parts that change are put in. Without this script every form and link does the same by a whole page.
 */

import { startSuggestions } from './suggest.js'
import { showFinder, startFinder, startTimeline } from './timeline.js'

/** Milliseconds of rest after a key before a search is sent. */
const PAUSE = 120
/** The parts of a page that a search changes, by their ids. */
const PARTS = ['canonical', 'feed', 'main', 'kept', 'languages']

const byId = (id) => document.getElementById(id)
const here = () => location.pathname + location.search
const box = byId('q')
const isSearchPage = byId('main')?.className === 'results'

let controller = new AbortController()
/** The key that waits to be searched for; 0 if none does. */
let timer = 0
/** The address that is shown or on its way. */
let current = here()
/** Whether the shown search was sent off by Enter or a link: then typing on is a new step of the history. */
let isSettled = false

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
  byId('main').setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(address, { signal, headers: { 'X-Requested-With': 'fetch' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (signal.aborted) return
    if (page.documentElement.lang !== document.documentElement.lang || !page.getElementById('main')) {
      throw new Error('This is no part for this page')
    }
    record(address, reason)
    putIn(page)
    then?.(page)
  } catch {
    if (!signal.aborted) giveUp(address, reason)
  }
}

/** While typing the old results stay if the server is not reached, and the next key tries again. */
function giveUp(address, reason) {
  current = here()
  byId('main').removeAttribute('aria-busy')
  if (reason !== 'typing') location.assign(address)
}

/** Typing changes the step of the history it began; Enter and links make a new one. */
function record(address, reason) {
  const isNew = reason === 'visit' || (reason === 'typing' && isSettled)
  isSettled = reason !== 'typing'
  if (reason === 'return' || address === here()) return
  if (isNew) {
    history.replaceState({ scroll: scrollY }, '')
    history.pushState(null, '', address)
  } else history.replaceState(null, '', address)
}

/** Put the changing parts of another page into this one. What was open stays open, and the focus stays where it was. */
function putIn(page) {
  const { activeElement } = document
  const focused = byId('main').contains(activeElement) ? activeElement.id : undefined
  const isInBars = activeElement.closest('.bars') !== null
  const open = [...document.querySelectorAll('main details[open]')].map(({ id }) => id)
  document.title = page.title
  for (const id of PARTS) {
    const [old, fresh] = [byId(id), page.getElementById(id)]
    if (old && fresh) old.replaceWith(document.adoptNode(fresh))
  }
  for (const id of open) byId(id)?.setAttribute('open', '')
  showFinder()
  const heir = isInBars ? document.querySelector('.bars a:not([tabindex])') : undefined
  if (focused !== undefined) (byId(focused) ?? heir ?? byId('content'))?.focus({ preventScroll: true })
  announce(byId('content')?.textContent ?? '')
}

function announce(text) {
  byId('announcement').textContent = text
}

/** The address that a form would be sent to, without its empty fields. */
function addressOf(form) {
  const fields = [...new FormData(form)].filter(([, value]) => value !== '')
  return fields.length === 0 ? '/' : `/?${new URLSearchParams(fields)}`
}

function stopTimer() {
  clearTimeout(timer)
  timer = 0
}

function typed(event) {
  if (event.isComposing) return
  stopTimer()
  timer = setTimeout(() => {
    timer = 0
    const address = addressOf(box.form)
    if (address !== current) void show(address, 'typing')
  }, PAUSE)
}

/** Enter and links. The box shows the query of the address, unless the reader types on meanwhile. */
function visit(address, then) {
  if (address === current && !byId('main').hasAttribute('aria-busy')) {
    stopTimer()
    isSettled = true
    return
  }
  void show(address, 'visit', (page) => {
    fill(page)
    then?.()
  })
}

function fill(page) {
  const query = page.getElementById('q')?.value
  if (timer === 0 && query !== undefined && box.value !== query) box.value = query
}

function submitted(event) {
  if (event.target.method === 'dialog') return
  event.preventDefault()
  visit(addressOf(event.target))
  if (matchMedia('(pointer: coarse)').matches) document.activeElement.blur()
}

function clicked(event) {
  const link = event.target.closest('main a[href]')
  const isSpecial = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  if (!link || isSpecial || link.origin !== location.origin || link.pathname !== '/') return
  event.preventDefault()
  const isPage = link.closest('.pages') !== null
  visit(link.pathname + link.search, isPage ? toTop : undefined)
}

/** Another page of the results is read from its top. */
function toTop() {
  byId('content')?.focus()
  scrollTo(0, 0)
}

function returned({ state }) {
  void show(here(), 'return', (page) => {
    fill(page)
    scrollTo(0, state?.scroll ?? 0)
  })
}

/** `/` goes to the search box, `?` shows the keys; arrows go from the box through the results and back. */
function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  const isTyping = event.target.closest('input, textarea, select, dialog') !== null
  if (event.key === '/' && !isTyping) {
    event.preventDefault()
    box.focus()
    box.select()
  }
  if (event.key === '?' && !isTyping) byId('help').showModal()
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') stepThrough(event)
}

function stepThrough(event) {
  const stops = [box, ...document.querySelectorAll('.hit h2 a')]
  const at = stops.indexOf(document.activeElement)
  const next = at < 0 ? undefined : stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

startSuggestions(box, byId('suggestions'))
byId('keys').hidden = false
byId('help-button').addEventListener('click', () => byId('help').showModal())
document.addEventListener('keydown', pressed)
if (isSearchPage) {
  box.addEventListener('input', typed)
  box.addEventListener('compositionend', typed)
  document.addEventListener('submit', submitted)
  document.addEventListener('click', clicked)
  addEventListener('popstate', returned)
  startTimeline(visit, announce)
  startFinder()
}
