/*
 * What a reader keeps: lists of documents, searches, and what was searched for. All of it lies in this browser and is sent to
 * nobody; another window that changes it is noticed.
 */

/** @typedef {{ id: string, name: string, note: string, ids: string[] }} List */
/** @typedef {{ address: string, text: string, ids?: string[], total?: number, at: string }} KeptSearch */

const LISTS = 'axtar-lists'
const CURRENT = 'axtar-current-list'
const SAVED = 'axtar-saved'
const HISTORY = 'axtar-history'
const OFF = 'axtar-history-off'

/** Documents of one list; the server takes as many. */
export const MOST_LISTED = 200
/** Searches that are remembered. */
const MOST_REMEMBERED = 100

/**
 * What was kept under a name; broken values count as nothing.
 *
 * @template T
 * @param {string} name
 * @param {T} preset
 * @returns {T}
 */
function read(name, preset) {
  try {
    const value = JSON.parse(localStorage.getItem(name) ?? '')
    return Array.isArray(value) === Array.isArray(preset) ? value : preset
  } catch {
    return preset
  }
}

/** A full or forbidden store keeps nothing, and the page goes on. @param {string} name @param {unknown} value */
function write(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value))
  } catch {}
}

/** @returns {List[]} */
export const lists = () => read(LISTS, /** @type {List[]} */ ([])).filter(isList)

/** @param {unknown} value @returns {value is List} */
export function isList(value) {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, note, ids } = /** @type {Record<string, unknown>} */ (value)
  return (
    [id, name, note].every((text) => typeof text === 'string') &&
    Array.isArray(ids) &&
    ids.every((one) => typeof one === 'string')
  )
}

/** @param {List[]} all */
export const keepLists = (all) => write(LISTS, all)

/** @param {string} id */
export const setCurrent = (id) => write(CURRENT, [id])

/** The list that marked documents go to; made when it is needed first. @param {string} unnamed */
export function currentList(unnamed) {
  const all = lists()
  const [id] = read(CURRENT, [''])
  return all.find((list) => list.id === id) ?? all[0] ?? newList(unnamed)
}

/** @param {string} name @param {string[]} ids @returns {List} */
export function newList(name, ids = [], note = '') {
  return { id: crypto.randomUUID?.() ?? String(Date.now() + Math.random()), name, note, ids }
}

/** Keep a list in the place of the one with the same id, or as a new one. @param {List} list */
export function keepList(list) {
  const all = lists()
  const at = all.findIndex(({ id }) => id === list.id)
  if (at < 0) all.push(list)
  else all[at] = list
  keepLists(all)
}

/** The address of a list: it says all of it. @param {Pick<List, 'name' | 'note' | 'ids'>} list */
export function listAddress({ name, note, ids }) {
  const texts = Object.entries({ name, note }).filter(([, value]) => value !== '')
  return `/list?${new URLSearchParams([...texts, ...ids.map((id) => ['id', id])])}`
}

/** @returns {KeptSearch[]} */
export const savedSearches = () => read(SAVED, /** @type {KeptSearch[]} */ ([]))
/** @param {KeptSearch[]} all */
export const keepSaved = (all) => write(SAVED, all)

/** @returns {KeptSearch[]} */
export const history = () => read(HISTORY, /** @type {KeptSearch[]} */ ([]))
export const clearHistory = () => write(HISTORY, [])
export const isRecording = () => read(OFF, ['']).at(0) !== 'off'
/** @param {boolean} isOn */
export const setRecording = (isOn) => write(OFF, [isOn ? '' : 'off'])

/** Remember a search that was done, the latest first, each once. @param {string} address @param {string} text */
export function remember(address, text) {
  if (!isRecording()) return
  const others = history().filter((search) => search.address !== address)
  write(HISTORY, [{ address, text, at: new Date().toISOString() }, ...others].slice(0, MOST_REMEMBERED))
}
