/* A long list of values, such as sources, is narrowed by typing. */

/** What was typed to find a value, by the id of its box; it outlives a new list. @type {Map<string, string>} */
const sought = new Map()

/** Make the boxes seen that narrow long lists, and narrow each to what was typed before. */
export function showFinder() {
  for (const box of document.querySelectorAll('.find input')) {
    if (!(box instanceof HTMLInputElement) || box.parentElement === null) continue
    box.parentElement.hidden = false
    box.value = sought.get(box.id) ?? ''
    if (box.value !== '') narrow(box)
  }
}

export function startFinder() {
  showFinder()
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.closest('.find')) return
    sought.set(target.id, target.value)
    narrow(target)
  })
}

/** Values that came later are narrowed as those before them. @param {Element} among */
export function narrowAgain(among) {
  const box = among.closest('.facet')?.querySelector('.find input')
  if (box instanceof HTMLInputElement && box.value !== '') narrow(box)
}

/** Only the values that hold what was typed; those folded away are unfolded. @param {HTMLInputElement} box */
function narrow(box) {
  const facet = box.closest('.facet')
  const wanted = fold(box.value.trim())
  for (const item of facet?.querySelectorAll('li') ?? []) {
    item.hidden = !fold(item.querySelector('.label')?.textContent ?? '').includes(wanted)
  }
  facet?.querySelector('details')?.toggleAttribute('open', wanted !== '')
}

/** As the search compares: no capitals, no marks on letters, ə as e, Arabic yeh and kaf as Persian ones, no half spaces. @param {string} text */
function fold(text) {
  /** @type {Record<string, string>} */
  const letters = { ə: 'e', ı: 'i', ي: 'ی', ك: 'ک' }
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u200C]/gu, '')
    .replace(/[əıيك]/g, (letter) => letters[letter] ?? letter)
}
