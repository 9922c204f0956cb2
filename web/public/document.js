/*
 * Makes the page of a document handier, not different: buttons in place of the links to marked words, and buttons that
 * copy what can be selected without them.
 */

import { byId, element, shown, startCopying } from './page.js'

const bar = document.querySelector('nav.marks')
const marks = [...document.querySelectorAll('.text mark')]

/** The mark that the address names, or the last above the middle of the window; -1 for none. */
function current() {
  const named = marks.findIndex(({ id }) => `#${id}` === location.hash)
  if (named >= 0) return named
  return marks.findLastIndex((mark) => mark.getBoundingClientRect().top < 0)
}

/** Step to another mark, round and round. The address keeps the place, and no step of the history is made. @param {number} by */
function step(by) {
  const at = (Math.max(current(), by > 0 ? -1 : 0) + by + marks.length) % marks.length
  location.replace(`#${marks[at]?.id}`)
  tell()
}

function tell() {
  const at = marks.findIndex(({ id }) => `#${id}` === location.hash)
  if (at < 0) return
  const { position = '' } = byId('steps')?.dataset ?? {}
  const place = byId('marks-count')
  if (place)
    place.textContent = position.replace('{at}', shown(at + 1)).replace('{count}', shown(marks.length))
}

/** @param {string} sign @param {string} name @param {string} keys @param {number} by */
function button(sign, name, keys, by) {
  const title = `${name} (${keys.replace('Arrow', '')})`
  const made = element(
    'button',
    { type: 'button', title, 'aria-label': name, 'aria-keyshortcuts': keys },
    sign,
  )
  made.addEventListener('click', () => step(by))
  return made
}

/** Where the marks are in the whole page, along the edge of the window. */
function showRail() {
  const rail = element('div', { class: 'rail', 'aria-hidden': 'true' })
  const whole = document.documentElement.scrollHeight
  if (whole < innerHeight * 1.5) return
  for (const mark of marks) {
    const place = element('i')
    place.style.setProperty('--at', String((mark.getBoundingClientRect().top + scrollY) / whole))
    rail.append(place)
  }
  document.querySelector('.rail')?.remove()
  document.body.append(rail)
}

if (bar) {
  const { previous = '', next = '' } = byId('steps')?.dataset ?? {}
  const buttons = element('div')
  buttons.append(button('↑', previous, 'Alt+ArrowUp', -1), ' ', button('↓', next, 'Alt+ArrowDown', 1))
  bar.querySelector('ol')?.replaceWith(buttons)
  byId('marks-count')?.setAttribute('role', 'status')
  addEventListener('hashchange', tell)
  addEventListener('keydown', (event) => {
    /** @type {Record<string, number>} */
    const steps = { ArrowDown: 1, ArrowUp: -1 }
    const by = steps[event.key]
    if (!event.altKey || event.ctrlKey || event.metaKey || by === undefined) return
    event.preventDefault()
    step(by)
  })
  addEventListener('load', showRail)
  addEventListener('resize', showRail)
  tell()
}
startCopying()
