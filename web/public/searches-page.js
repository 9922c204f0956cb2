/* Saved searches with what is new in them since the last visit, and what was searched for lately. */
import { clearHistory, history, isRecording, keepSaved, savedSearches, setRecording } from './kept.js'
import { button, byId, element, locale, shown, wordsOf } from './page.js'

/** @typedef {import('./kept.js').KeptSearch} KeptSearch */

const words = wordsOf('kept-words')
/** @param {string} name */
const word = (name) => words[name] ?? ''

/** @param {KeptSearch} search */
function linkTo({ address, text }) {
  return element('a', { href: address, dir: 'auto' }, text || word('everything'))
}

/** @type {Intl.DateTimeFormatOptions} */
const IN_WORDS = { dateStyle: 'medium', timeStyle: 'short' }
/** Where the browser would write the month in Turkish: `01.12.2026 09:05`. @type {Intl.DateTimeFormatOptions} */
const IN_FIGURES = { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' }

/** @param {KeptSearch} search */
function timeOf({ at }) {
  const time = new Date(at)
  const text = time.toLocaleString(locale, locale === 'tr' ? IN_FIGURES : IN_WORDS)
  return element('time', { datetime: at }, text)
}

function showSaved() {
  const all = savedSearches()
  const items = all.map((search) => {
    const news = element('span', { class: 'fresh', hidden: '' })
    void countNew(search, news)
    const remove = button(word('remove'), () => {
      keepSaved(savedSearches().filter(({ address }) => address !== search.address))
      showSaved()
    })
    remove.setAttribute('aria-label', `${word('remove')}: ${search.text}`)
    const tools = element('p', { class: 'tools' }, news, ' ', timeOf(search), ' ', remove)
    return element('li', {}, element('p', { class: 'title' }, linkTo(search)), tools)
  })
  const none = element('li', {}, word('noneSaved'))
  byId('saved')?.replaceChildren(...(items.length === 0 ? [none] : items))
}

/** What the archive has more of than when the search was saved or looked at last. @param {KeptSearch} search @param {HTMLElement} place */
async function countNew(search, place) {
  const parameters = new URLSearchParams(search.address.split('?')[1])
  for (const name of ['page', 'view', 'bars', 'calendar', 'ui']) parameters.delete(name)
  parameters.set('hitsPerPage', '1')
  parameters.set('facets', '')
  const answer = await fetch(`/api/search?${parameters}`)
  if (!answer.ok) return
  const { totalHits } = await answer.json()
  const more = totalHits - (search.total ?? totalHits)
  place.textContent = more > 0 ? word('fresh').replace('{count}', shown(more)) : word('nothingNew')
  place.hidden = false
  const seen = { ...search, total: totalHits, at: new Date().toISOString() }
  // Read once more: another one may have been removed meanwhile.
  keepSaved(savedSearches().map((one) => (one.address === search.address ? seen : one)))
}

function showHistory() {
  const items = history().map((search) =>
    element('li', {}, element('p', {}, linkTo(search), ' ', element('small', {}, timeOf(search)))),
  )
  const none = element('li', {}, word('noHistory'))
  byId('history')?.replaceChildren(...(items.length === 0 ? [none] : items))
}

const tools = byId('tools')
if (tools) tools.hidden = false
const record = byId('record')
if (record instanceof HTMLInputElement) {
  record.checked = isRecording()
  record.addEventListener('change', () => setRecording(record.checked))
}
byId('clear')?.addEventListener('click', () => {
  clearHistory()
  showHistory()
})
showSaved()
showHistory()
