/* The lists of a reader: which one marked documents go to, and all of them as a file and back. */
import { currentList, isList, keepLists, listAddress, lists, newList, setCurrent } from './kept.js'
import { announce, button, byId, element, shown, wordsOf } from './page.js'

const words = wordsOf('kept-words')
const place = byId('lists')

function show() {
  const all = lists()
  const current = currentList(words['unnamed'] ?? '').id
  if (all.length === 0) return place?.replaceChildren(element('p', {}, words['none'] ?? ''))
  const items = all.map((list) => itemOf(list, list.id === current))
  place?.replaceChildren(element('ul', { class: 'items', role: 'list' }, ...items))
}

/** @param {import('./kept.js').List} list @param {boolean} isCurrent */
function itemOf(list, isCurrent) {
  const name = list.name || (words['unnamed'] ?? '')
  const link = element('a', { href: listAddress({ ...list, name }), dir: 'auto' }, name)
  const radio = element('input', { type: 'radio', name: 'current' })
  radio.checked = isCurrent
  radio.addEventListener('change', () => setCurrent(list.id))
  const remove = button(words['remove'] ?? '', () => {
    keepLists(lists().filter(({ id }) => id !== list.id))
    show()
  })
  remove.setAttribute('aria-label', `${words['remove']}: ${name}`)
  return element(
    'li',
    {},
    element('p', { class: 'title' }, link, ' ', element('small', {}, shown(list.ids.length))),
    ...(list.note === '' ? [] : [element('p', { class: 'note', dir: 'auto' }, list.note)]),
    element('p', { class: 'tools' }, element('label', {}, radio, ' ', words['current'] ?? ''), ' ', remove),
  )
}

function save() {
  const file = new Blob([JSON.stringify({ lists: lists() }, null, 2)], { type: 'application/json' })
  const link = element('a', { href: URL.createObjectURL(file), download: 'axtar-lists.json' })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href))
}

/** Lists of a file join those that are there; one with the same id takes the place of the older. @param {File} file */
async function load(file) {
  try {
    const { lists: read } = JSON.parse(await file.text())
    const found = Array.isArray(read) ? read.filter(isList) : []
    if (found.length === 0) throw new Error('No list')
    const others = lists().filter(({ id }) => !found.some((list) => list.id === id))
    keepLists([...others, ...found])
    show()
    announce(words['loaded'] ?? '')
  } catch {
    announce(words['unreadable'] ?? '')
    place?.prepend(element('p', { class: 'hint' }, words['unreadable'] ?? ''))
  }
}

const tools = byId('tools')
if (tools) tools.hidden = false
byId('new-list')?.addEventListener('click', () => {
  const made = newList(words['fresh'] ?? '')
  keepLists([...lists(), made])
  setCurrent(made.id)
  show()
})
byId('save-lists')?.addEventListener('click', save)
byId('load-lists')?.addEventListener('change', ({ target }) => {
  const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined
  if (file) void load(file)
})
addEventListener('storage', show)
show()
