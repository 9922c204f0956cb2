/*
 * Makes the scan of a document handier: buttons that make its pages larger and smaller, and that lead from one marked word to the next on
 * the pictures. Without it each picture leads to itself.
 */

import { byId, element, shown } from './page.js'

const SIZES = [1, 1.5, 2, 3, 4]
const tools = byId('scan-tools')
const boxes = [...document.querySelectorAll('.scan rect')]
const place = element('span', { role: 'status' })
let size = 0
let at = -1

/** @param {number} by */
function zoom(by) {
  size = Math.min(SIZES.length - 1, Math.max(0, size + by))
  const section = tools?.closest('section')
  section?.style.setProperty('--zoom', String(SIZES[size]))
  section?.classList.toggle('zoomed', size > 0)
  boxes[at]?.scrollIntoView({ block: 'center', inline: 'center' })
}

/** Step to another box, round and round. @param {number} by */
function step(by) {
  boxes[at]?.classList.remove('here')
  at = at < 0 && by < 0 ? boxes.length - 1 : (at + by + boxes.length) % boxes.length
  boxes[at]?.classList.add('here')
  boxes[at]?.scrollIntoView({ block: 'center', inline: 'center' })
  const { position = '' } = tools?.dataset ?? {}
  place.textContent = position.replace('{at}', shown(at + 1)).replace('{count}', shown(boxes.length))
}

/** @param {string} sign @param {string} name @param {() => void} act */
function button(sign, name, act) {
  const made = element('button', { type: 'button', title: name, 'aria-label': name }, sign)
  made.addEventListener('click', act)
  return made
}

if (tools) {
  const { smaller = '', larger = '', previous = '', next = '' } = tools.dataset
  tools.append(
    button('−', smaller, () => zoom(-1)),
    button('+', larger, () => zoom(1)),
  )
  if (boxes.length > 0)
    tools.append(
      button('↑', previous, () => step(-1)),
      button('↓', next, () => step(1)),
      place,
    )
  tools.hidden = false
}
