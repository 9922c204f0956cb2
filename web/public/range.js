/*
 * The two ends of the time that is shown, as sliders on the timeline: dragged by the pointer, moved by keys, and applied when
 * they come to rest. Their pattern is the slider of https://www.w3.org/WAI/ARIA/apg/patterns/slider-multithumb/.
 */
import { byId, element } from './page.js'
import { addressOfSpan, barsOf, labelOf, showChoice } from './timeline.js'

/** Milliseconds of rest after a key before the search is narrowed. */
const PAUSE = 600
/** Bars that a page key moves over. */
const LEAP = 10

/** Shows the search at an address. @type {(address: string) => void} */
let visit = () => {}
let timer = 0
/** The first and the last bar between the ends. @type {[number, number]} */
let span = [0, 0]
/** The end to which the focus returns when the picture is new. */
let focused = -1

/** @param {(address: string) => void} show */
export function startEnds(show) {
  visit = show
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element && target.classList.contains('end'))) focused = -1
  })
  showEnds()
}

/** Put the ends onto a picture that is new. */
export function showEnds() {
  const picture = byId('picture')
  const bars = barsOf()
  if (!picture || bars.length < 2) return
  const chosen = bars.flatMap((bar, at) => (bar.querySelector('[aria-current]') ? [at] : []))
  span = [chosen[0] ?? 0, chosen.at(-1) ?? bars.length - 1]
  const { from = '', to = '' } = picture.dataset
  picture.append(endOf(0, from), endOf(1, to))
  placeEnds()
  const again = picture.querySelectorAll('.end')[focused]
  if (again instanceof HTMLElement && document.activeElement === document.body) again.focus()
}

/** @param {0 | 1} which @param {string} name */
function endOf(which, name) {
  const end = element('button', { type: 'button', class: 'end', role: 'slider', 'aria-label': name })
  end.addEventListener('keydown', (event) => pressed(event, which))
  end.addEventListener('pointerdown', (event) => {
    end.setPointerCapture(event.pointerId)
    event.stopPropagation()
  })
  end.addEventListener('pointermove', (event) => {
    if (end.hasPointerCapture(event.pointerId)) move(which, barUnder(event.clientX))
  })
  end.addEventListener('pointerup', apply)
  end.addEventListener('focus', () => {
    focused = which
  })
  return end
}

function placeEnds() {
  const bars = barsOf()
  for (const [which, end] of [...document.querySelectorAll('.end')].entries()) {
    if (!(end instanceof HTMLElement)) continue
    const at = span[which === 0 ? 0 : 1]
    end.style.setProperty('--at', String((at + which) / bars.length))
    end.setAttribute('aria-valuemin', '0')
    end.setAttribute('aria-valuemax', String(bars.length - 1))
    end.setAttribute('aria-valuenow', String(at))
    end.setAttribute('aria-valuetext', textAt(at, which))
  }
}

/** The time of a bar; of one without documents that of the next with some, towards the inside. @param {number} at @param {number} which */
function textAt(at, which) {
  const bars = barsOf()
  const inside = which === 0 ? bars.slice(at) : bars.slice(0, at + 1).reverse()
  const link = inside.find((bar) => bar.querySelector('a'))?.querySelector('a')
  return link ? labelOf(link) : ''
}

/** @param {KeyboardEvent} event @param {0 | 1} which */
function pressed(event, which) {
  const bars = barsOf()
  const forwards = getComputedStyle(/** @type {Element} */ (bars[0])).direction === 'ltr' ? 1 : -1
  /** @type {Record<string, number>} */
  const places = {
    ArrowRight: nextFrom(which, forwards),
    ArrowLeft: nextFrom(which, -forwards),
    ArrowUp: nextFrom(which, 1),
    ArrowDown: nextFrom(which, -1),
    PageUp: span[which] + LEAP,
    PageDown: span[which] - LEAP,
    Home: 0,
    End: bars.length - 1,
  }
  if (event.key === 'Enter') return apply()
  const to = places[event.key]
  if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  event.stopPropagation()
  move(which, to)
  clearTimeout(timer)
  timer = setTimeout(apply, PAUSE)
}

/** The bar to which a key leads: the next that has documents and shows another time. @param {0 | 1} which @param {number} step */
function nextFrom(which, step) {
  const bars = barsOf()
  const before = textAt(span[which], which)
  const isNext = (/** @type {number} */ at) =>
    bars[at]?.querySelector('a') !== null && textAt(at, which) !== before
  let at = span[which] + step
  while (at >= 0 && at < bars.length && !isNext(at)) at += step
  return Math.max(0, Math.min(at, bars.length - 1))
}

/** @param {number} clientX */
function barUnder(clientX) {
  const bars = barsOf()
  const isLeftToRight = bars[0] !== undefined && getComputedStyle(bars[0]).direction === 'ltr'
  const at = bars.findIndex((bar) => {
    const { left, right } = bar.getBoundingClientRect()
    return isLeftToRight ? clientX < right : clientX > left
  })
  return at < 0 ? bars.length - 1 : at
}

/** No end passes the other. @param {0 | 1} which @param {number} to */
function move(which, to) {
  const [first, last] = span
  const place = Math.max(which === 0 ? 0 : first, Math.min(to, which === 0 ? last : barsOf().length - 1))
  if (place === span[which]) return
  span = which === 0 ? [place, last] : [first, place]
  placeEnds()
  showChoice(ends())
}

/** @returns {readonly [Element, Element] | undefined} */
function ends() {
  const bars = barsOf()
  const [first, last] = [bars[span[0]], bars[span[1]]]
  return first && last ? [first, last] : undefined
}

function apply() {
  clearTimeout(timer)
  const chosen = ends()
  const address = chosen && addressOfSpan(chosen)
  if (address !== undefined && address !== location.pathname + location.search) visit(address)
}
