/*
 * The timeline with pointer and keys: bars are drawn over or extended by Shift and an arrow. Links and a table do the same
 * without this.
 */
import { byId, shown } from './page.js'

export const barsOf = () => [...document.querySelectorAll('.bars li')]
/** @param {EventTarget | null} target */
const barAt = (target) => (target instanceof Element ? target.closest('.bars li') : null)
/** @param {Element | null | undefined} bar @returns {HTMLAnchorElement | undefined} */
const linkOf = (bar) => bar?.querySelector('a') ?? undefined

/** The bars between two of them, by their links, oldest first. @param {readonly [Element, Element]} ends */
function linksBetween([one, other]) {
  const bars = barsOf()
  const [from = 0, to = 0] = [bars.indexOf(one), bars.indexOf(other)].sort((a, b) => a - b)
  return bars.slice(from, to + 1).flatMap((bar) => linkOf(bar) ?? [])
}

/** What a bar is called: its name without the number of documents. @param {HTMLAnchorElement} link */
export function labelOf(link) {
  const name = link.getAttribute('aria-label') ?? ''
  return name.slice(0, name.indexOf(': '))
}

/** `2018–2021: 34` @param {HTMLAnchorElement[]} links */
function textOf(links) {
  const [first, last] = [links[0], links.at(-1)]
  if (first === undefined || last === undefined) return ''
  const count = links.reduce((sum, { dataset }) => sum + Number(dataset['count']), 0)
  const span = first === last ? labelOf(first) : `${labelOf(first)}–${labelOf(last)}`
  return `${span}: ${shown(count)}`
}

/** The address of the search narrowed to the time from one bar to another. @param {readonly [Element, Element]} ends */
export function addressOfSpan(ends) {
  const links = linksBetween(ends)
  const [first, last] = [links[0], links.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const address = new URL(first.href)
  address.searchParams.set('to', new URL(last.href).searchParams.get('to') ?? '')
  return address.pathname + address.search
}

/** Show which bars are chosen, and say how many documents they stand for. @param {readonly [Element, Element] | undefined} ends */
export function showChoice(ends) {
  const links = ends === undefined ? [] : linksBetween(ends)
  for (const bar of barsOf()) {
    const link = linkOf(bar)
    bar.classList.toggle('in', link !== undefined && links.includes(link))
  }
  const text = textOf(links)
  const readout = byId('readout')
  if (readout) readout.textContent = links.length > 1 ? text : ''
  return text
}

/**
 * @param {(address: string) => void} visit shows the search at an address
 * @param {(text: string) => void} announce says something to those who do not see it
 */
export function startTimeline(visit, announce) {
  /** The bars at which a choice begins and ends. @type {[Element, Element] | undefined} */
  let chosen
  let isDrawing = false

  /** @param {[Element, Element] | undefined} ends */
  function choose(ends) {
    chosen = ends
    return showChoice(ends)
  }

  function apply() {
    const address = chosen && addressOfSpan(chosen)
    choose(undefined)
    if (address !== undefined) visit(address)
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    const bar = barAt(event.target)
    if (!bar || event.ctrlKey || event.metaKey || event.altKey) return
    const isRange = chosen !== undefined && chosen[0] !== chosen[1]
    if (event.key === 'Enter' && isRange) apply()
    else if (event.key === 'Escape' && isRange) choose([bar, bar])
    else {
      const next = nextBar(bar, event.key)
      if (next === undefined) return
      const text = choose([event.shiftKey ? (chosen?.[0] ?? bar) : next, next])
      focusOn(next)
      if (event.shiftKey) announce(text)
    }
    event.preventDefault()
  }

  /** The bar with documents to which a key leads; time runs with the writing. @param {Element} bar @param {string} key */
  function nextBar(bar, key) {
    const bars = barsOf().filter(linkOf)
    const step = getComputedStyle(bar).direction === 'ltr' ? 1 : -1
    if (key === 'Home') return bars[0]
    if (key === 'End') return bars.at(-1)
    if (key === 'ArrowRight') return bars[bars.indexOf(bar) + step]
    return key === 'ArrowLeft' ? bars[bars.indexOf(bar) - step] : undefined
  }

  /** One bar is a stop of the tab key. @param {Element} bar */
  function focusOn(bar) {
    for (const each of barsOf()) linkOf(each)?.setAttribute('tabindex', '-1')
    linkOf(bar)?.removeAttribute('tabindex')
    linkOf(bar)?.focus()
  }

  /** @param {PointerEvent} event */
  function moved({ clientX }) {
    if (!isDrawing || chosen === undefined) return
    const under = barsOf().find((bar) => {
      const { left, right } = bar.getBoundingClientRect()
      return clientX >= left && clientX < right
    })
    if (under !== undefined && under !== chosen[1]) choose([chosen[0], under])
  }

  /** @param {PointerEvent} event */
  function released(event) {
    if (!isDrawing || chosen === undefined) return
    isDrawing = false
    if (event.type === 'pointerup' && chosen[0] !== chosen[1]) apply()
    else choose(undefined)
  }

  document.addEventListener('keydown', pressed)
  document.addEventListener('pointerdown', (event) => {
    const bar = event.button === 0 ? barAt(event.target) : null
    isDrawing = bar !== null
    if (bar) choose([bar, bar])
  })
  document.addEventListener('pointermove', moved)
  document.addEventListener('pointerup', released)
  document.addEventListener('pointercancel', released)
  // A link would be dragged away instead.
  document.addEventListener('dragstart', (event) => barAt(event.target) && event.preventDefault())
  document.addEventListener('focusin', ({ target }) => {
    const bar = barAt(target)
    if (bar && !isDrawing && chosen?.[1] !== bar) choose([bar, bar])
  })
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (barAt(target) && !barAt(relatedTarget) && !isDrawing) choose(undefined)
  })
}
