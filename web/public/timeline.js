/*
 * The filters with pointer and keys: bars of the timeline are drawn over or extended by Shift and an arrow, and a long list
 * of sources is narrowed by typing. Links and a table do the same without this.
 */

const barsOf = () => [...document.querySelectorAll('.bars li')]
const barAt = (element) => element?.closest?.('.bars li')

/**
 * @param {(address: string) => void} visit shows the search at an address
 * @param {(text: string) => void} announce says something to those who do not see it
 */
export function startTimeline(visit, announce) {
  /** The bars at which a choice begins and ends. @type {[Element, Element] | undefined} */
  let chosen
  let isDrawing = false

  /** Links of the bars between two of them, oldest first. */
  function linksBetween([one, other]) {
    const bars = barsOf()
    const [from, to] = [bars.indexOf(one), bars.indexOf(other)].sort((a, b) => a - b)
    return bars.slice(from, to + 1).flatMap((bar) => bar.querySelector('a') ?? [])
  }

  function choose(ends) {
    chosen = ends
    const links = ends === undefined ? [] : linksBetween(ends)
    for (const bar of barsOf()) bar.classList.toggle('in', links.includes(bar.firstElementChild))
    const text = textOf(links)
    const readout = document.getElementById('readout')
    if (readout) readout.textContent = text
    return text
  }

  /** `2018–2021: 34` */
  function textOf(links) {
    const [first, last] = [links[0], links.at(-1)]
    if (first === undefined) return ''
    const count = links.reduce((sum, { dataset }) => sum + Number(dataset.count), 0)
    const span = first === last ? first.dataset.label : `${first.dataset.label}–${last.dataset.label}`
    return `${span}: ${count.toLocaleString(document.documentElement.lang)}`
  }

  /** The search narrowed to the time from the first bar to the last. */
  function apply() {
    const links = linksBetween(chosen)
    choose(undefined)
    if (links.length === 0) return
    const address = new URL(links[0].href)
    address.searchParams.set('to', new URL(links.at(-1).href).searchParams.get('to'))
    visit(address.pathname + address.search)
  }

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

  /** The bar with documents to which a key leads; time runs with the writing. */
  function nextBar(bar, key) {
    const bars = barsOf().filter((candidate) => candidate.firstElementChild)
    const isLeftToRight = getComputedStyle(bar).direction === 'ltr'
    const steps = { ArrowRight: isLeftToRight ? 1 : -1, ArrowLeft: isLeftToRight ? -1 : 1 }
    if (key === 'Home') return bars[0]
    if (key === 'End') return bars.at(-1)
    return key in steps ? bars[bars.indexOf(bar) + steps[key]] : undefined
  }

  /** One bar is a stop of the tab key. */
  function focusOn(bar) {
    for (const link of document.querySelectorAll('.bars a')) link.tabIndex = -1
    bar.firstElementChild.removeAttribute('tabindex')
    bar.firstElementChild.focus()
  }

  function moved({ clientX }) {
    if (!isDrawing) return
    const bars = barsOf()
    const under = bars.find((bar) => {
      const { left, right } = bar.getBoundingClientRect()
      return clientX >= left && clientX < right
    })
    if (under !== undefined && under !== chosen[1]) choose([chosen[0], under])
  }

  function released(event) {
    if (!isDrawing) return
    isDrawing = false
    if (event.type === 'pointerup' && chosen[0] !== chosen[1]) apply()
    else choose(undefined)
  }

  document.addEventListener('keydown', pressed)
  document.addEventListener('pointerdown', (event) => {
    const bar = event.button === 0 ? barAt(event.target) : null
    isDrawing = Boolean(bar)
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

/** What was typed to find a value, by the id of the box; it outlives a new list. @type {Map<string, string>} */
const sought = new Map()

/** Make the boxes seen that narrow long lists, and narrow the lists to what was typed before. */
export function showFinder() {
  for (const box of document.querySelectorAll('.find input')) {
    box.parentElement.hidden = false
    box.value = sought.get(box.id) ?? ''
    if (box.value !== '') narrow(box)
  }
}

export function startFinder() {
  showFinder()
  document.addEventListener('input', ({ target }) => {
    if (!target.matches('.find input')) return
    sought.set(target.id, target.value)
    narrow(target)
  })
}

/** Only the values that hold what was typed; those folded away are unfolded. */
function narrow(box) {
  const facet = box.closest('.facet')
  const wanted = fold(box.value.trim())
  for (const item of facet.querySelectorAll('li')) {
    item.hidden = !fold(item.querySelector('.label').textContent).includes(wanted)
  }
  facet.querySelector('details')?.toggleAttribute('open', wanted !== '')
}

/** As the search compares: no capitals, no marks on letters, ə as e, Arabic yeh and kaf as Persian ones, no half spaces. */
function fold(text) {
  const letters = { ə: 'e', ı: 'i', ي: 'ی', ك: 'ک' }
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u200C]/gu, '')
    .replace(/[əıيك]/g, (letter) => letters[letter])
}
