/*
 * What may be meant while a reader types: a list that is there only while typing, and takes no key that it does not need.
 * Its pattern is the combobox with a list of https://www.w3.org/WAI/ARIA/apg/patterns/combobox/.
 */
import { shown } from './page.js'

/** Milliseconds of rest after a key before suggestions are asked for. */
const PAUSE = 100
const MIN_LENGTH = 2

/**
 * @typedef {{ text: string, kind: 'word' | 'title', id?: string, documents?: number }} Suggestion
 */

/**
 * @param {HTMLInputElement} box
 * @param {HTMLElement} list
 */
export function startSuggestions(box, list) {
  let controller = new AbortController()
  let timer = 0
  /** @type {Suggestion[]} */
  let offered = []
  /** The chosen one; -1 is what was typed. */
  let at = -1

  box.setAttribute('role', 'combobox')
  box.setAttribute('aria-autocomplete', 'list')
  box.setAttribute('aria-controls', list.id)
  box.setAttribute('aria-expanded', 'false')

  const isOpen = () => !list.hidden

  function close() {
    clearTimeout(timer)
    controller.abort()
    list.hidden = true
    box.setAttribute('aria-expanded', 'false')
    mark(-1)
  }

  /** @param {number} index */
  function mark(index) {
    at = index
    for (const [place, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(place === at))
    }
    const option = list.children[at]
    if (option === undefined) box.removeAttribute('aria-activedescendant')
    else {
      box.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    }
  }

  async function ask() {
    controller.abort()
    controller = new AbortController()
    const { signal } = controller
    const typed = box.value
    if (typed.trim().length < MIN_LENGTH) return close()
    try {
      const answer = await fetch(`/api/suggest?${new URLSearchParams({ q: typed })}`, { signal })
      const { suggestions } = answer.ok ? await answer.json() : { suggestions: [] }
      if (!signal.aborted && document.activeElement === box) show(suggestions, typed)
    } catch {
      if (!signal.aborted) close()
    }
  }

  /** @param {Suggestion[]} suggestions @param {string} typed */
  function show(suggestions, typed) {
    offered = suggestions.filter(({ text, kind }) => kind === 'title' || text !== typed.trim())
    list.replaceChildren(...offered.map(option))
    list.hidden = offered.length === 0
    box.setAttribute('aria-expanded', String(isOpen()))
    mark(-1)
  }

  /** @param {Suggestion} suggestion @param {number} index */
  function option({ text, kind, documents }, index) {
    const item = document.createElement('li')
    item.id = `suggestion-${index}`
    item.setAttribute('role', 'option')
    const label = document.createElement('span')
    label.dir = 'auto'
    label.className = kind
    label.textContent = text
    item.append(label)
    if (documents !== undefined) {
      const count = document.createElement('span')
      count.className = 'count'
      count.textContent = shown(documents)
      item.append(' ', count)
    }
    return item
  }

  /** A word is searched for, a title is opened. @param {Suggestion} suggestion */
  function choose({ text, kind, id = '' }) {
    const typed = box.value
    close()
    if (kind === 'title') {
      location.assign(`/documents/${encodeURIComponent(id)}?${new URLSearchParams({ q: typed })}`)
      return
    }
    box.value = text
    box.form?.requestSubmit()
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Tab' || (event.key === 'Enter' && at < 0)) return close()
    if (!isOpen()) return
    const chosen = offered[at]
    if (event.key === 'Enter' && chosen) choose(chosen)
    else if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown' && at + 1 < offered.length) mark(at + 1)
    else if (event.key === 'ArrowUp' && at >= 0) mark(at - 1)
    else {
      // Behind the last one the arrow goes on to the results, which the list must not cover.
      if (event.key === 'ArrowDown') close()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  box.addEventListener('keydown', pressed)
  box.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return
    clearTimeout(timer)
    mark(-1)
    timer = setTimeout(ask, PAUSE)
  })
  box.addEventListener('blur', close)
  box.form?.addEventListener('submit', close)
  // The focus stays in the box.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest('li') : null
    const chosen = item ? offered[[...list.children].indexOf(item)] : undefined
    if (chosen) choose(chosen)
  })
}
