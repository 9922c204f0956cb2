/* Boxes that mark documents put them on the current list at once; without this script they make a list of their own. */
import { currentList, keepList, keepSaved, listAddress, MOST_LISTED, savedSearches } from './kept.js'
import { announce, button, byId, element, shown, wordsOf } from './page.js'

/** @returns {HTMLInputElement[]} */
const boxes = () =>
  [...document.querySelectorAll('.keep input')].filter((box) => box instanceof HTMLInputElement)
const list = () => currentList(wordsOf('tools').unnamed ?? '')

/** Show what is marked, and what can be done with it, whenever the results are new. */
export function showMarks() {
  const { ids } = list()
  for (const box of boxes()) box.checked = ids.includes(box.value)
  byId('marks')?.querySelector('button')?.remove()
  showTools()
}

/** The list that marked documents are on, and the search that can be saved. */
function showTools() {
  const tools = byId('tools')
  // Other pages have other tools.
  if (tools?.dataset['status'] === undefined) return
  const { save, saved, page, open = '' } = tools.dataset
  const kept = list()
  const parts = []
  if (kept.ids.length > 0) {
    parts.push(
      element('span', { id: 'marked' }, statusOf(kept)),
      element('a', { href: listAddress(kept) }, open),
    )
  }
  if (page) parts.push(button(page, markAll))
  if (save && saved) parts.push(saveButton(save, saved))
  tools.replaceChildren(...parts.flatMap((part) => [part, ' ']))
}

/** @param {import('./kept.js').List} kept */
function statusOf({ name, ids }) {
  const { status = '', unnamed = '' } = wordsOf('tools')
  return status.replace('{count}', shown(ids.length)).replace('{name}', name || unnamed)
}

function markAll() {
  const kept = list()
  const ids = [...new Set([...kept.ids, ...boxes().map(({ value }) => value)])]
  keepMarks({ ...kept, ids: ids.slice(0, MOST_LISTED) }, ids.length > MOST_LISTED)
}

/** @param {import('./kept.js').List} kept */
function keepMarks(kept, isFull = false) {
  keepList(kept)
  showMarks()
  announce(isFull ? (wordsOf('tools').full ?? '') : statusOf(kept))
}

/** @param {HTMLInputElement} box */
function toggled({ value, checked }) {
  const kept = list()
  const others = kept.ids.filter((id) => id !== value)
  const isFull = checked && others.length >= MOST_LISTED
  keepMarks({ ...kept, ids: checked && !isFull ? [...others, value] : others }, isFull)
}

/** Save the search that is shown, with what is found now: what comes later is new. @param {string} save @param {string} saved */
function saveButton(save, saved) {
  const address = location.pathname + location.search
  const isSaved = savedSearches().some((search) => search.address === address)
  const made = button(isSaved ? saved : save, () => {
    const text = byId('content')?.textContent ?? ''
    const total = Number(byId('content')?.dataset['total'])
    const others = savedSearches().filter((search) => search.address !== address)
    keepSaved([{ address, text, total, at: new Date().toISOString() }, ...others])
    showTools()
    announce(saved)
  })
  made.disabled = isSaved
  made.id = 'save-search'
  return made
}

export function startMarks() {
  showMarks()
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.closest('.keep')) toggled(target)
  })
  addEventListener('storage', showMarks)
}
